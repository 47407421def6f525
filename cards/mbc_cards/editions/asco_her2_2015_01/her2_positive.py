"""HER2-positive disease outside the brain: options by line of therapy (lines 35-54).

Order matters: within a strength the first row is shown first. First, second and third line are
counted as the summary does (line 47): see `her2_lines_completed`.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.drugs import DrugClass
from mbc_cards.editions.asco_her2_2015_01.populations import (
    AFTER_FIRST_LINE,
    BRAIN_DECIDES,
    CHEMOTHERAPY_ENDED,
    COMORBIDITY,
    ENDOCRINE_RUNNING,
    FIRST_LINE,
    HER2_POSITIVE,
    HORMONAL_EXAMPLES,
    HR_POSITIVE,
    KEPT_ANTIBODIES,
    METASTATIC,
    PERTUZUMAB_RECEIVED,
    PHESGO,
    PROGRESSING,
    SECOND_LINE,
    TDM1,
    TDM1_RECEIVED,
    THIRD_LINE,
    with_hormonal_drug,
)
from mbc_cards.editions.asco_her2_2015_01.sources import (
    BACKGROUND,
    FIRST,
    KEY_MESSAGES,
    OTHER_THAN_BRAIN,
    SECOND,
    THIRD,
    guide,
)
from mbc_cards.facts import current_drugs, metastatic_lines_completed, systemic_therapy_active
from mbc_cards.recommendation import Basis, Kind, Recommendation, Regimen, Strength
from mbc_cards.values import YesNo

PERTUZUMAB = ("pertuzumab",)
TRASTUZUMAB = ("trastuzumab",)
GIVEN_AGAIN = KEPT_ANTIBODIES | {"docetaxel", "paclitaxel"}
"""First line also serves people who had these for early-stage disease and whose cancer came back late."""
BESIDE_OPTIONS = frozenset({Kind.NEXT_LINE})
NOT_THE_BRAIN = (
    "Not shown when the cancer is in the brain alone, or in the brain while the running treatment holds it "
    "(lines 35, 72)."
)
LINES = "Lines counted as in line 47."

# --- what the card says beside the options ---------------------------------------------------------

COMORBIDITY_NOTE = Recommendation(
    id="her2pos.comorbidity.note",
    kind=Kind.INFORMATION,
    title="Heart disease on record and HER2-targeted therapy",
    when=all_of(HER2_POSITIVE, COMORBIDITY, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(FIRST, "42"),),
    summary="Heart disease is recorded: HER2-targeted drugs could make other conditions worse",
    detail="Heart disease is recorded. Conditions that HER2-targeted drugs could worsen are a stated reason "
    "for hormonal therapy alone in first-line hormone receptor-positive disease; no other alternative is "
    "named.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Heart failure or reduced heart function stands for the conditions, which are not named.",
    attaches_to=BESIDE_OPTIONS,
)

GENERAL = Recommendation(
    id="her2pos.any.add-her2-therapy",
    kind=Kind.INFORMATION,
    title="HER2-targeted therapy should be added",
    when=all_of(HER2_POSITIVE, METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.RECOMMENDED,
    sources=(guide(OTHER_THAN_BRAIN, "35, 37"), guide(KEY_MESSAGES, "14"), guide(BACKGROUND, "31")),
    summary="HER2-positive: in general HER2-targeted therapy should be added to treatment",
    detail="In general HER2-targeted therapy should be added; which drug depends on earlier treatment and "
    "hormone receptors. Trastuzumab, lapatinib, pertuzumab and T-DM1 are named, some also with chemotherapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_THE_BRAIN,
    attaches_to=BESIDE_OPTIONS,
)

# --- first line ------------------------------------------------------------------------------------

TAXANE_TRASTUZUMAB_PERTUZUMAB = Recommendation(
    id="her2pos.l1.taxane-trastuzumab-pertuzumab",
    kind=Kind.NEXT_LINE,
    title="First line: pertuzumab, trastuzumab and a taxane",
    when=all_of(HER2_POSITIVE, FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES),
    strength=Strength.USUAL,
    sources=(guide(FIRST, "41, 43"),),
    summary="HER2-positive, first line: usually pertuzumab, trastuzumab and a taxane",
    offer=(
        Regimen((PERTUZUMAB, TRASTUZUMAB, ("docetaxel", "paclitaxel")), named=False, continued=GIVEN_AGAIN),
    ),
    detail="Chemotherapy is generally given for at least 4 to 6 months, or until severe side effects or "
    "worsening.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="First line excludes spread during, or return within 12 months after, early-stage trastuzumab "
    "(line 47), and a regimen whose chemotherapy part has ended. The taxane is not named; docetaxel and "
    f"paclitaxel are examples of ours. {NOT_THE_BRAIN}",
)

ENDOCRINE_PLUS_HER2 = Recommendation(
    id="her2pos-hrpos.l1.endocrine-plus-her2",
    kind=Kind.NEXT_LINE,
    title="First line, hormone receptor-positive: hormonal therapy with trastuzumab or lapatinib",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES),
    strength=Strength.OPTION,
    sources=(guide(FIRST, "42"),),
    summary="HER2-positive, hormone receptor-positive: hormonal therapy with trastuzumab or lapatinib",
    offer=(*with_hormonal_drug(TRASTUZUMAB), *with_hormonal_drug(("lapatinib",))),
    detail="An alternative to the combination with chemotherapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"First line as above. {HORMONAL_EXAMPLES} {NOT_THE_BRAIN}",
)

ENDOCRINE_ALONE = Recommendation(
    id="her2pos-hrpos.l1.endocrine-alone",
    kind=Kind.NEXT_LINE,
    title="First line, hormone receptor-positive, heart disease: hormonal therapy alone",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, COMORBIDITY, FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES),
    strength=Strength.OPTION,
    sources=(guide(FIRST, "42"),),
    summary="HER2-positive, hormone receptor-positive, heart disease: hormonal therapy alone may be given",
    offer=with_hormonal_drug(),
    detail="For people with another condition that HER2-targeted drugs could worsen.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="First line as above. Of the three reasons named, only a condition is read from the record, "
    "and heart disease stands for it; limited spread and a late recurrence are judgements (no figure is "
    f"given). {HORMONAL_EXAMPLES} {NOT_THE_BRAIN}",
)

ENDOCRINE_ALONE_BY_JUDGEMENT = Recommendation(
    id="her2pos-hrpos.l1.endocrine-alone.judgement",
    kind=Kind.INFORMATION,
    title="First line, hormone receptor-positive: when hormonal therapy alone may do",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, FIRST_LINE, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(FIRST, "42"),),
    summary="Hormonal therapy alone may be given if spread is limited or the cancer returned after a long "
    "time",
    detail="Hormonal therapy alone may also be given if the cancer has not spread widely or has come back "
    "after a long time; no figure is given for either.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="First line excludes spread during, or return within 12 months after, early-stage trastuzumab.",
    attaches_to=BESIDE_OPTIONS,
)

MAINTENANCE = Recommendation(
    id="her2pos-hrpos.l1.maintenance",
    kind=Kind.NEXT_LINE,
    title="After first-line chemotherapy, hormone receptor-positive: the HER2 drug goes on with hormonal "
    "therapy",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, CHEMOTHERAPY_ENDED, FIRST_LINE, METASTATIC),
    unless=any_of(PROGRESSING, ENDOCRINE_RUNNING),
    strength=Strength.USUAL,
    sources=(guide(FIRST, "43"),),
    summary="HER2-positive, hormone receptor-positive: after chemotherapy, the HER2 drug and hormonal "
    "therapy go on",
    offer=(
        *with_hormonal_drug(
            PERTUZUMAB,
            TRASTUZUMAB,
            when=all_of(current_drugs.includes("pertuzumab"), current_drugs.includes("trastuzumab")),
        ),
        *with_hormonal_drug((PHESGO,), when=current_drugs.includes(PHESGO)),
        *with_hormonal_drug(
            TRASTUZUMAB,
            when=all_of(current_drugs.includes("trastuzumab"), not_(current_drugs.includes("pertuzumab"))),
        ),
    ),
    detail="Only the HER2-targeted drugs already running are meant; no new one is added.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="First line; not while the cancer is worsening; not when a hormonal drug is running. "
    f"{HORMONAL_EXAMPLES}",
)

UNDECIDED_LINE = Recommendation(
    id="her2pos.l1-or-l2.undecided",
    kind=Kind.TESTING,
    title="First or second line: the end of early-stage trastuzumab decides",
    when=all_of(HER2_POSITIVE, metastatic_lines_completed.at_most(0), METASTATIC),
    unless=any_of(FIRST_LINE, AFTER_FIRST_LINE, systemic_therapy_active.is_(YesNo.YES)),
    strength=Strength.USUAL,
    sources=(guide(SECOND, "47, 48"), guide(FIRST, "41")),
    summary="HER2-positive, first or second line: was trastuzumab given for early-stage disease, and until "
    "when?",
    detail="Spread during early-stage trastuzumab, or return within 12 months after it, counts as second "
    "line (T-DM1 preferred); later counts as first line (usually pertuzumab, trastuzumab and a taxane).",
    basis=Basis.DERIVED,
    additions="Asks for the date without which the 12-month limit cannot be applied; month 12 counts as "
    "within. Not asked while a treatment is running.",
)

# --- second line ----------------------------------------------------------------------------------

TDM1_SECOND_LINE = Recommendation(
    id="her2pos.l2.tdm1",
    kind=Kind.NEXT_LINE,
    title="Second line: ado-trastuzumab emtansine (T-DM1)",
    when=all_of(HER2_POSITIVE, SECOND_LINE, METASTATIC),
    unless=any_of(TDM1_RECEIVED, BRAIN_DECIDES),
    strength=Strength.PREFERRED,
    sources=(guide(SECOND, "47, 48"), guide(OTHER_THAN_BRAIN, "37")),
    summary="HER2-positive, second line: ado-trastuzumab emtansine (T-DM1) is preferred",
    offer=(Regimen(((TDM1,),)),),
    detail="Second line includes spread during early-stage trastuzumab and return within 12 months after it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="One completed line for metastatic disease also counts as second line, from the general "
    "definition (line 37). Not offered again after T-DM1. An early recurrence that counts as one line makes "
    f"the next line the third. {NOT_THE_BRAIN}",
)

# --- third line or later ----------------------------------------------------------------------------

TDM1_THIRD_LINE = Recommendation(
    id="her2pos.l3.tdm1",
    kind=Kind.NEXT_LINE,
    title="Third line or later: T-DM1, if not yet received",
    when=all_of(HER2_POSITIVE, THIRD_LINE, not_(TDM1_RECEIVED), METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(THIRD, "52"),),
    summary="HER2-positive, third line or later: T-DM1 is an option if not yet received",
    offer=(Regimen(((TDM1,),)),),
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} {NOT_THE_BRAIN}",
)

PERTUZUMAB_THIRD_LINE = Recommendation(
    id="her2pos.l3.pertuzumab",
    kind=Kind.NEXT_LINE,
    title="Third line or later: pertuzumab, if not yet received",
    when=all_of(HER2_POSITIVE, THIRD_LINE, not_(PERTUZUMAB_RECEIVED), METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(THIRD, "53"),),
    summary="HER2-positive, third line or later: pertuzumab, usually with trastuzumab, if not yet received",
    offer=(Regimen((PERTUZUMAB, TRASTUZUMAB), continued=KEPT_ANTIBODIES),),
    detail="Whether chemotherapy is added is not said here.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} {NOT_THE_BRAIN}",
)

AFTER_TDM1_AND_PERTUZUMAB = Recommendation(
    id="her2pos.l3.after-tdm1-and-pertuzumab",
    kind=Kind.NEXT_LINE,
    title="Third line or later, after T-DM1 and pertuzumab",
    when=all_of(HER2_POSITIVE, THIRD_LINE, TDM1_RECEIVED, PERTUZUMAB_RECEIVED, METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(THIRD, "54"),),
    summary="HER2-positive, after T-DM1 and pertuzumab: lapatinib with capecitabine, or others",
    offer=(
        Regimen((("lapatinib",), ("capecitabine",))),
        Regimen((TRASTUZUMAB,), named=False, partner=DrugClass.CHEMOTHERAPY, continued=KEPT_ANTIBODIES),
        *with_hormonal_drug(when=HR_POSITIVE),
    ),
    detail="Other combinations of chemotherapy with a HER2-targeted drug are options too, and hormonal "
    "therapy when appropriate.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} Other combinations are not named: trastuzumab with chemotherapy is "
    "shown. Hormonal therapy is offered for hormone receptor-positive disease, as we read its being "
    f"appropriate. {HORMONAL_EXAMPLES} {NOT_THE_BRAIN}",
)

TABLE = (
    COMORBIDITY_NOTE,
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    ENDOCRINE_PLUS_HER2,
    ENDOCRINE_ALONE,
    ENDOCRINE_ALONE_BY_JUDGEMENT,
    MAINTENANCE,
    UNDECIDED_LINE,
    TDM1_SECOND_LINE,
    TDM1_THIRD_LINE,
    PERTUZUMAB_THIRD_LINE,
    AFTER_TDM1_AND_PERTUZUMAB,
)
