"""A recommendation: one reviewable statement of one edition, as a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from mbc_cards.conditions import Condition
from mbc_cards.drugs import DrugClass
from mbc_cards.values import Word


class Hook(Word):
    """The moment in the clinician's work at which the EHR asks."""

    PATIENT_VIEW = "patient-view"
    ORDER_SELECT = "order-select"
    ORDER_SIGN = "order-sign"


class Kind(Word):
    """What sort of card a recommendation gives (product contract, card kinds)."""

    NEXT_LINE = "next-line"
    ORDER_CHECK = "order-check"
    BONE = "bone"
    MONITORING = "monitoring"
    TESTING = "testing"
    SUPPORTIVE = "supportive"
    PROBLEM = "problem"
    INFORMATION = "information"
    """No card of its own: a line in the detail of cards of the kinds it is attached to."""


class Strength(Word):
    """How strongly the source speaks, in its own degree; never raised."""

    RECOMMENDED = "recommended"
    STANDARD = "standard of care"
    PREFERRED = "preferred"
    SHOULD_BE_OFFERED = "should be offered"
    USUAL = "usual"
    APPROVED = "approved use"
    OPTION = "an option"
    MAY_BE_RECOMMENDED = "may be recommended"
    OCCASIONAL = "occasionally used"
    MUST_NOT = "must not"
    SHOULD_NOT = "should not"
    NOT_RECOMMENDED = "not recommended"
    REQUIRED_TOGETHER = "required combination"
    SHOULD_MONITOR = "should be monitored"
    MAY_MONITOR = "may be monitored"
    OUTSIDE_STATED_USE = "outside the use the source describes"
    INFORMATION = "information"

    @property
    def rank(self) -> int:
        """1 is shown first."""
        return _RANK.get(self, 4)


_RANK = {
    Strength.MUST_NOT: 0,
    Strength.RECOMMENDED: 1,
    Strength.STANDARD: 1,
    Strength.PREFERRED: 1,
    Strength.SHOULD_BE_OFFERED: 1,
    Strength.USUAL: 1,
    Strength.SHOULD_NOT: 1,
    Strength.NOT_RECOMMENDED: 1,
    Strength.REQUIRED_TOGETHER: 1,
    Strength.SHOULD_MONITOR: 1,
    Strength.APPROVED: 2,
    Strength.OPTION: 2,
    Strength.MAY_BE_RECOMMENDED: 2,
    Strength.MAY_MONITOR: 2,
    Strength.OUTSIDE_STATED_USE: 2,
    Strength.OCCASIONAL: 3,
}


class Basis(Word):
    """How much of a recommendation stands in the source."""

    STATED = "stated"
    STATED_WITH_ADDITIONS = "stated, with additions of ours"
    DERIVED = "derived from what is stated"


class Authority(Word):
    """What sort of statement it is; a guideline recommendation and an approval are never merged."""

    GUIDELINE = "guideline"
    APPROVAL = "drug approval"


@dataclass(frozen=True, slots=True)
class Source:
    """A document an edition is drawn from."""

    publisher: str
    title: str
    dated: str
    """The date as the document gives it, "July 2021"."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where in a source a statement stands."""

    source: Source
    section: str
    lines: str
    """Line numbers in the source text as retrieved, "446, 452"."""

    def text(self) -> str:
        """The locator as cards and the rulebook show it."""
        return f"{self.section}, line{'s' if any(mark in self.lines for mark in ',-–') else ''} {self.lines}"


@dataclass(frozen=True, slots=True)
class Addition:
    """A drug that completes a regimen for some patients: one of `choice`, when `when` is TRUE."""

    choice: tuple[str, ...]
    when: Condition


@dataclass(frozen=True, slots=True)
class Regimen:
    """Drugs given together. Each component lists the drug ids that can take its place, equal in rank.

    `when` narrows the patients within the recommendation: FALSE removes the regimen (the card may
    say why), UNKNOWN keeps it under "first check".
    """

    components: tuple[tuple[str, ...], ...]
    when: Condition | None = None
    additions: tuple[Addition, ...] = ()
    note: str = ""
    """What the source says about this regimen only: route, place in line, named partner."""
    continued: frozenset[str] = field(default_factory=frozenset)
    """Drugs the source keeps or repeats although the cancer worsened on them."""
    named: bool = True
    """False when the source names only a class and the drugs shown are members of it, our choice."""
    partner: DrugClass | None = None
    """A class that goes with the components and of which the source names no drug: the prescriber chooses."""


class Test(Word):
    """A test or examination that can be ordered from a card; codes are the shell's business."""

    __test__ = False  # the word is a clinical one: pytest must not collect it

    ER = "estrogen receptor"
    PR = "progesterone receptor"
    HER2 = "HER2"
    HER2_ISH = "HER2 in situ hybridisation"
    BRCA = "BRCA1/BRCA2"
    PIK3CA = "PIK3CA"
    ESR1 = "ESR1"
    AKT_PATHWAY = "PIK3CA, AKT1 and PTEN"
    PD_L1 = "PD-L1"
    MSI = "microsatellite instability"
    MMR = "mismatch repair proteins"
    NTRK = "NTRK fusion"
    ESTRADIOL = "estradiol"
    CREATININE = "creatinine"
    CALCIUM = "calcium"
    LIVER = "liver tests"
    BLOOD_COUNT = "blood count"
    GLUCOSE = "glucose"
    ECHOCARDIOGRAM = "echocardiogram"
    DENTAL_EXAMINATION = "dental examination"
    BONE_SCAN = "bone scan"
    BRAIN_MRI = "MRI of the brain"
    BIOPSY = "biopsy of a metastasis"


@dataclass(frozen=True, slots=True)
class Add:
    """Repair: add one of these drugs to the order (each becomes a suggestion)."""

    choice: tuple[str, ...]
    when: Condition | None = None
    continued: frozenset[str] = field(default_factory=frozenset)
    """As in a regimen: suggested although the cancer worsened on it."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Repair: take the checked drug out of the order."""


@dataclass(frozen=True, slots=True)
class Order:
    """Repair: order a test."""

    test: Test


Repair = Add | Remove | Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One statement of an edition.

    `when` says whom it is for; `unless` excludes, and while it is not known the card is headed
    "first check …". An order check fires when `when` is TRUE and asks when it is UNKNOWN. `verify_by`
    is set where the source will change: the day by which somebody must read it again.
    """

    id: str
    kind: Kind
    title: str
    when: Condition
    strength: Strength
    sources: tuple[Citation, ...]
    summary: str
    """One sentence naming the drug or the question. `{drug}` stands for the drug ordered."""
    unless: Condition | None = None
    offer: tuple[Regimen, ...] = ()
    repairs: tuple[Repair, ...] = ()
    about: frozenset[str] = field(default_factory=frozenset)
    """The drugs an order check or monitoring statement is about."""
    detail: str = ""
    """One or two short sentences in our words; Markdown."""
    asks: str = ""
    """Summary to use when the check cannot be decided for lack of a fact; `{drug}` as above."""
    basis: Basis = Basis.STATED
    additions: str = ""
    """What we added to the source's words, for reviewers; needed unless the basis is STATED."""
    authority: Authority = Authority.GUIDELINE
    hooks: frozenset[Hook] = field(default_factory=frozenset)
    """When it may speak; empty means the hooks of its kind."""
    attaches_to: frozenset[Kind] = field(default_factory=frozenset)
    """For information: the kinds of card whose detail carries it."""
    critical: bool = False
    """Only where the edition says "must not"."""
    verify_by: date | None = None
    """The day by which it must be checked against its source again; None where it cannot change."""

    def __hash__(self) -> int:
        """By the id alone: what is remembered of a recommendation is found without hashing all its parts."""
        return hash(self.id)

    @property
    def speaks_at(self) -> frozenset[Hook]:
        """The hooks at which it may speak."""
        return self.hooks or _HOOKS_OF_KIND[self.kind]


_EVERY_HOOK = frozenset(Hook)
_ORDERS = frozenset({Hook.ORDER_SELECT, Hook.ORDER_SIGN})
_HOOKS_OF_KIND: dict[Kind, frozenset[Hook]] = {
    Kind.NEXT_LINE: frozenset({Hook.PATIENT_VIEW, Hook.ORDER_SELECT}),
    Kind.ORDER_CHECK: _ORDERS,
    Kind.BONE: _EVERY_HOOK,
    Kind.MONITORING: _EVERY_HOOK,
    Kind.TESTING: frozenset({Hook.PATIENT_VIEW, Hook.ORDER_SELECT}),
    Kind.SUPPORTIVE: frozenset({Hook.PATIENT_VIEW, Hook.ORDER_SELECT}),
    Kind.INFORMATION: _EVERY_HOOK,
    Kind.PROBLEM: _EVERY_HOOK,
}


UNDATED = date.min
"""Stands where a source gives no date: older than every date, and never shown as one."""


class EditionStatus(Enum):
    """Whether an edition may be used."""

    DRAFT = "draft"
    RELEASED = "released"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A complete snapshot of what one source said, with its provenance."""

    id: str
    publisher: str
    title: str
    dated: date
    """The newest date the source gives for itself; UNDATED if it gives none."""
    horizon: str
    """Up to when evidence is reflected, in words."""
    scope: str
    """What it covers, and what it is silent about and therefore gives no card for."""
    status: EditionStatus
    recommendations: tuple[Recommendation, ...]
    reviewed_by: tuple[str, ...] = ()
    """Clinicians who signed it off; empty means every card says that none did."""
    sources: tuple[Source, ...] = ()
    supplement: bool = False
    """Chosen by its id only: not a guideline edition, and never the one that speaks by default."""
    by_hook: Mapping[Hook, tuple[Recommendation, ...]] = field(init=False, repr=False, compare=False)
    """The recommendations that may speak at each hook, in order; worked out once."""

    def __post_init__(self) -> None:
        """Sort the recommendations by hook, since every call asks for those of one."""
        sorted_out = {
            hook: tuple(item for item in self.recommendations if hook in item.speaks_at) for hook in Hook
        }
        object.__setattr__(self, "by_hook", sorted_out)

    def __hash__(self) -> int:
        """By the id alone, as a recommendation."""
        return hash(self.id)

    @property
    def is_reviewed(self) -> bool:
        """Whether a clinician signed it off."""
        return bool(self.reviewed_by)

    @property
    def label(self) -> str:
        """Publisher and edition, as a card's source shows it."""
        return f"{self.publisher}: {self.title} ({self.dated_text[:7]})"

    @property
    def dated_text(self) -> str:
        """The date as 2021-07-31, or "undated"."""
        return "undated" if self.dated == UNDATED else self.dated.isoformat()
