"""The chart: every relevant clinical event as read, with its evidence. Nothing chosen, nothing inferred.

Readers in the shell fill it; `mbc_cards.resolve` decides what counts. Lists keep the order in which
entries arrived; no policy may depend on that order.

Events are made by the hundred for each call, and a named tuple costs a third of a frozen dataclass to make.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from mbc_cards.evidence import Evidence, Problem
from mbc_cards.period import Period
from mbc_cards.values import DiseaseStatus, Her2Expression, Menopause, Origin, Sex, Word


class Marker(Word):
    """What a pathology or laboratory result speaks about."""

    ER = "ER"
    PR = "PR"
    HER2 = "HER2"
    HORMONE_RECEPTOR = "hormone receptor"
    """ER and PR together, where a source states only both at once."""
    PD_L1 = "PD-L1"
    MSI = "MSI"
    """POSITIVE is MSI-high, NEGATIVE is not high."""
    MMR = "MMR"
    """POSITIVE is deficient, NEGATIVE is proficient (all proteins present)."""


class Call(Word):
    """What one result says, as reported. UNCLEAR covers equivocal, indeterminate and unreadable."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNCLEAR = "unclear"
    NOT_DONE = "not done"
    """Unknown, not recorded, not performed, data absent: never a negative."""
    CONTRADICTORY = "contradictory"
    """Code and display, or two parts of one result, say opposite things."""


class Method(Word):
    """How HER2 was measured."""

    IHC = "immunohistochemistry"
    ISH = "in situ hybridisation"
    OVERALL = "overall interpretation"
    UNSTATED = "not stated"


class Specimen(Word):
    """Where the tested tissue came from, if the result says so."""

    PRIMARY = "primary tumour"
    METASTASIS = "metastasis or recurrence"
    UNSTATED = "not stated"


class MarkerResult(NamedTuple):
    """One result of one marker."""

    marker: Marker
    call: Call
    evidence: Evidence
    method: Method = Method.UNSTATED
    specimen: Specimen = Specimen.UNSTATED
    percent: float | None = None
    """Stained cells in per cent, for ER and PR."""
    score: int | None = None
    """HER2 IHC score 0 to 3."""
    ratio: float | None = None
    """HER2/CEP17 ratio as a plain number; a figure with a comparator ("less than 1.8") is not one."""
    expression: Her2Expression | None = None
    """Stated low, ultralow or 0, where a source says it in words."""
    about_other_primary: bool = False
    """The result's focus is another cancer in the same record."""


class Significance(Word):
    """How a variant is classified."""

    PATHOGENIC = "pathogenic or likely pathogenic"
    UNCERTAIN = "uncertain significance"
    BENIGN = "benign or likely benign"
    UNSTATED = "not stated"
    CONTRADICTORY = "contradictory"


class GeneResult(NamedTuple):
    """One statement about one gene."""

    gene: str
    """Symbol: BRCA1, BRCA2, PIK3CA, ESR1, NTRK1 …; `BRCA` where both are meant."""
    call: Call
    evidence: Evidence
    significance: Significance = Significance.UNSTATED
    origin: Origin | None = None
    """GERMLINE also for a carrier test, which tests inherited genes."""
    fusion: bool = False
    about_other_primary: bool = False


class Site(Word):
    """Where a metastasis is."""

    BONE = "bone"
    BRAIN = "brain"
    MENINGES = "meninges"
    LIVER = "liver"
    LUNG = "lung"
    PLEURA = "pleura"
    DISTANT_NODES = "distant lymph nodes"
    SKIN = "skin"
    OTHER = "other distant site"
    UNSTATED = "site not stated"


class DiseaseFact(Word):
    """What a Condition, stage or history entry states."""

    BREAST_CANCER = "breast cancer"
    IN_SITU = "in situ disease of the breast"
    METASTASIS = "distant metastasis"
    METASTASIS_DENIED = "no distant metastasis"
    LOCAL_RECURRENCE = "local recurrence"
    UNRESECTABLE = "cannot be removed by surgery"
    STAGE_EARLY = "stage 0 to III"
    OTHER_CANCER = "another primary cancer"
    HISTORY_OF_BREAST_CANCER = "history of breast cancer"
    VISCERAL_CRISIS = "visceral crisis"
    HEART_DISEASE = "heart failure or reduced heart function"
    BONE_PAIN = "bone pain"
    RESPIRATORY_SYMPTOM = "cough or breathlessness"
    OSTEOPOROSIS = "osteoporosis"
    LUNG_INFLAMMATION = "interstitial lung disease"
    JAW_NECROSIS = "osteonecrosis of the jaw"
    HYPOCALCAEMIA = "hypocalcaemia"
    FAMILY_HISTORY = "family history of breast cancer"


class DiseaseEvent(NamedTuple):
    """One statement about disease. `evidence.date` is when it began or was recorded."""

    fact: DiseaseFact
    evidence: Evidence
    site: Site = Site.UNSTATED
    active: bool = True
    """False for inactive, resolved or remission; recurrence and relapse are active."""
    by_imaging: bool = False
    """The entry itself says that a scan showed it."""
    hint_only: bool = False
    """Derived from a weak place such as the reason of an order; settles nothing alone."""
    of_other_primary: bool = False
    """It belongs to another cancer in the same record."""


class StatusEvent(NamedTuple):
    """A dated statement of how the cancer responds."""

    status: DiseaseStatus
    evidence: Evidence
    about_other_primary: bool = False


class EntryKind(Word):
    """What sort of record a drug entry is."""

    REQUEST = "request"
    STATEMENT = "statement"
    ADMINISTRATION = "administration"
    DISPENSE = "dispense"
    PROCEDURE = "procedure"


class Stop(Word):
    """Why a treatment ended, if the entry says so."""

    PROGRESSION = "progression"
    TOXICITY = "side effects"
    COMPLETED = "completed as planned"
    OTHER = "another reason"
    UNSTATED = "not stated"


class Setting(Word):
    """For which stage of the disease a treatment was given, if the entry says so."""

    EARLY = "early-stage (adjuvant or neoadjuvant)"
    METASTATIC = "metastatic"
    MAINTENANCE = "maintenance"
    UNSTATED = "not stated"


class Giving(Word):
    """Whether the drug was given, as far as the entry's status tells."""

    ACTIVE = "active"
    ENDED = "ended"
    ON_HOLD = "on hold"
    NOT_GIVEN = "not given"
    """Draft, plan, proposal, cancelled, not taken: context only."""
    UNSTATED = "not stated"


@dataclass(frozen=True, slots=True)
class DrugEntry:
    """One record of one or more drugs; entries of one course are joined later, not here."""

    drugs: tuple[str, ...]
    """Drug ids of `mbc_cards.drugs`; several for a combination product or a regimen name."""
    kind: EntryKind
    giving: Giving
    evidence: Evidence
    start: Period | None = None
    end: Period | None = None
    stop: Stop = Stop.UNSTATED
    setting: Setting = Setting.UNSTATED
    line: int | None = None
    """Line of therapy stated in the record; counts lines, but "1" there may be adjuvant."""
    certain: bool = True
    """False when code and name do not agree about the drug: it was possibly given."""
    for_other_primary: bool = False
    group: str = ""
    """Reference of a parent entry or request (`partOf`, `basedOn`), to join duplicates."""


@dataclass(frozen=True, slots=True)
class UnreadableDrug:
    """A treatment entry that names a class ("chemotherapy") or nothing readable at all."""

    words: str
    """Class in our words: "chemotherapy", "hormonal therapy", "unreadable"."""
    kind: EntryKind
    giving: Giving
    evidence: Evidence
    start: Period | None = None
    end: Period | None = None


class ProcedureKind(Word):
    """Procedures that matter to a recommendation."""

    OOPHORECTOMY = "removal of both ovaries"
    RADIATION = "radiation therapy"
    BRAIN_RADIATION = "radiation to the brain"
    DENTAL_EXAMINATION = "dental examination"
    HEART_IMAGING = "echocardiogram or heart scan"
    BIOPSY_OF_METASTASIS = "biopsy of a metastasis"
    BONE_IMAGING = "bone imaging"


class ProcedureEvent(NamedTuple):
    """One procedure that was done."""

    procedure: ProcedureKind
    evidence: Evidence


class Analyte(Word):
    """Measurements that matter to a recommendation."""

    CREATININE = "creatinine"
    EGFR = "eGFR"
    CREATININE_CLEARANCE = "creatinine clearance"
    CALCIUM = "calcium"
    LVEF = "left ventricular ejection fraction"
    ALT = "ALT"
    AST = "AST"
    BILIRUBIN = "bilirubin"
    NEUTROPHILS = "neutrophils"
    HAEMOGLOBIN = "haemoglobin"
    PLATELETS = "platelets"
    GLUCOSE = "glucose"
    HBA1C = "HbA1c"
    ESTRADIOL = "estradiol"
    FSH = "FSH"
    ECOG = "ECOG performance status"
    BRAIN_LESIONS = "number of brain metastases"


class Measurement(NamedTuple):
    """One measured value in the unit of its analyte (`mbc_service.fhir.function` names them)."""

    analyte: Analyte
    value: float | None
    """None when only an interpretation or a range was sent: it was measured, the figure is not usable."""
    unit: str
    evidence: Evidence


class MenopauseEvent(NamedTuple):
    """One statement of menopausal state; `state` None means recorded as not known."""

    state: Menopause | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class DraftOrder:
    """One order being written."""

    reference: str
    """`MedicationRequest/d1`, for suggestions that delete or replace it."""
    drugs: tuple[str, ...]
    """Empty if it names no drug we know (another order) or none at all."""
    selected: bool
    shown: str
    certain: bool = True
    names_no_drug: bool = False
    """The order names no medication at all, yet."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who the chart is about, as recorded."""

    reference: str = ""
    sex: Sex | None = None
    sex_evidence: Evidence | None = None
    born: Period | None = None
    born_evidence: Evidence | None = None
    deceased: bool = False


class Topic(Word):
    """The kinds of data a consultation asks for; each may be supplied or not."""

    PERSON = "patient"
    CONDITIONS = "conditions"
    RESULTS = "test results"
    MEDICATION = "medication history"
    PROCEDURES = "procedures"


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything read for one consultation."""

    person: Person = field(default_factory=Person)
    markers: tuple[MarkerResult, ...] = ()
    genes: tuple[GeneResult, ...] = ()
    disease: tuple[DiseaseEvent, ...] = ()
    statuses: tuple[StatusEvent, ...] = ()
    drugs: tuple[DrugEntry, ...] = ()
    unreadable_drugs: tuple[UnreadableDrug, ...] = ()
    procedures: tuple[ProcedureEvent, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    menopause: tuple[MenopauseEvent, ...] = ()
    orders: tuple[DraftOrder, ...] = ()
    problems: tuple[Problem, ...] = ()
    not_supplied: frozenset[Topic] = frozenset()
    """Topics that nobody supplied or that failed: silence about them means nothing."""
    newest_data: Period | None = None
    """The newest date among everything read."""
    ignored: int = 0
    """Entries left out: entered in error, cancelled, refuted, of another patient."""
