"""HER2-positive disease: options by line of therapy, approvals, and where the sources disagree.

First, second and third line are counted with recurrence within 12 months after early-stage trastuzumab as
one line (ASCO, rec 5.0 and 5.1); see `her2_lines_completed`.
"""

from mbc_cards.conditions import Condition, all_of, any_of, not_
from mbc_cards.drugs import DrugClass
from mbc_cards.editions.us_2026_07.populations import (
    AI_CHOICE,
    BRAIN,
    BRAIN_DECIDES,
    CHEMOTHERAPY_ENDED,
    FIRST_LINE,
    HER2_DRUG_FOR_METASTASES,
    HER2_FIRST_LINE,
    HER2_LATER_LINE,
    HER2_POSITIVE,
    HER2_SECOND_LINE,
    HER2_THIRD_LINE,
    HORMONAL_RUNNING,
    HR_POSITIVE,
    KEPT_ANTIBODIES,
    LATER_LINE,
    METASTATIC,
    OUTSIDE_BRAIN,
    PHESGO,
    PROGRESSING,
    TAXANE_RECEIVED,
    TDM1,
    TDM1_RECEIVED,
    TDXD,
    TDXD_RECEIVED,
    TRASTUZUMAB_RECEIVED,
    with_aromatase_inhibitor,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_BRAIN,
    ASCO_HER2,
    FDA_MARGETUXIMAB,
    FDA_NERATINIB,
    FDA_PALBOCICLIB_HER2,
    FDA_TDM1,
    FDA_TDXD,
    FDA_TDXD_PERTUZUMAB,
    FDA_TUCATINIB,
    VERIFY_FIRST,
    approval,
    guideline,
    indication,
    rec,
    says,
)
from mbc_cards.facts import (
    current_drugs,
    her2_comorbidity,
    her2_regimens_received,
    metastatic_lines_completed,
    systemic_therapy_active,
)
from mbc_cards.recommendation import Basis, Kind, Regimen, Strength
from mbc_cards.values import YesNo

OPTIONS = frozenset({Kind.NEXT_LINE})
GIVEN_AGAIN = KEPT_ANTIBODIES | {"docetaxel", "paclitaxel"}
"""First line also serves people who had these for early-stage disease and whose cancer came back late."""
TDXD_ALONE = (Regimen(((TDXD,),), note="Trastuzumab deruxtecan is not interchangeable with trastuzumab."),)
NOT_THE_BRAIN = (
    "Silent when the cancer is in the brain alone, or held elsewhere by the running treatment: what was "
    "read does not say what follows."
)
RELAPSE_DIFFERS = (
    "Sources differ on recurrence after early-stage HER2 therapy: ASCO counts up to 12 months as second "
    "line; the FDA approval of trastuzumab deruxtecan alone says within 6 months or after treatment for "
    "metastatic disease; the trial behind its first-line approval took recurrence after more than 6 months. "
    "The clinician decides."
)
LINES = "Lines with recurrence within 12 months after early-stage trastuzumab counted as one."

# --- first line ------------------------------------------------------------------------------------

TAXANE_TRASTUZUMAB_PERTUZUMAB = guideline(
    id="her2pos.l1.taxane-trastuzumab-pertuzumab",
    kind=Kind.NEXT_LINE,
    title="First line: pertuzumab, trastuzumab and a taxane",
    when=all_of(HER2_POSITIVE, HER2_FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_HER2, "first line", "rec 1.0"), rec(ASCO_HER2, "duration", "rec 4.0")),
    summary="HER2-positive, first line: pertuzumab, trastuzumab and a taxane is recommended",
    offer=(
        Regimen(
            (("pertuzumab",), ("trastuzumab",), ("docetaxel", "paclitaxel")),
            named=False,
            continued=GIVEN_AGAIN,
        ),
    ),
    detail=f"{says(ASCO_HER2)} (rec 1.0; strong, evidence high), unless a taxane is contraindicated. "
    "Chemotherapy for about 4 to 6 months or to best response, then the antibodies alone (rec 4.0). The "
    "text is older than the approval of trastuzumab deruxtecan with pertuzumab.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} Docetaxel and paclitaxel are our examples of the class. {NOT_THE_BRAIN}",
)

TDXD_WITH_PERTUZUMAB = approval(
    id="her2pos.l1.tdxd-pertuzumab",
    kind=Kind.NEXT_LINE,
    title="First line: trastuzumab deruxtecan with pertuzumab",
    when=all_of(HER2_POSITIVE, HER2_FIRST_LINE, METASTATIC),
    unless=any_of(TDXD_RECEIVED, CHEMOTHERAPY_ENDED, BRAIN_DECIDES),
    strength=Strength.APPROVED,
    sources=(indication(FDA_TDXD_PERTUZUMAB),),
    summary="HER2-positive, first line: trastuzumab deruxtecan with pertuzumab is approved",
    offer=(Regimen(((TDXD,), ("pertuzumab",)), continued=KEPT_ANTIBODIES),),
    detail=f"{says(FDA_TDXD_PERTUZUMAB)}: an option beside the recommended one, not in its place; no ASCO "
    "recommendation was found. The trial asked for more than 6 months since early-stage HER2 therapy. It "
    "goes on until worsening or side effects.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} Not after trastuzumab deruxtecan, which has been used in early disease since May "
    f"2026. {NOT_THE_BRAIN}",
)

ENDOCRINE_ALONE_BY_JUDGEMENT = guideline(
    id="her2pos-hrpos.l1.endocrine-alone.judgement",
    kind=Kind.INFORMATION,
    title="First line, hormone receptor-positive: when hormonal therapy alone may do",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, HER2_FIRST_LINE, METASTATIC),
    strength=Strength.OPTION,
    sources=(rec(ASCO_HER2, "first line", "rec 1.1"),),
    summary="Hormonal therapy alone may do for highly selected patients",
    detail=f"{says(ASCO_HER2)} (rec 1.1): highly selected patients with hormone receptor-positive disease "
    "may have hormonal therapy alone.",
    attaches_to=OPTIONS,
)


def _maintenance(*components: tuple[str, ...], when: Condition) -> tuple[Regimen, Regimen]:
    """The antibodies that run, with an aromatase inhibitor (suppression included) or tamoxifen: ours."""
    hormonal = with_aromatase_inhibitor(*components, AI_CHOICE, named=False, kept=KEPT_ANTIBODIES)
    assert hormonal.when is not None
    return (
        Regimen(
            hormonal.components,
            all_of(when, hormonal.when),
            hormonal.additions,
            continued=hormonal.continued,
            named=False,
        ),
        Regimen((*components, ("tamoxifen",)), when, continued=KEPT_ANTIBODIES, named=False),
    )


_PERTUZUMAB_RUNS = current_drugs.includes("pertuzumab")
_TRASTUZUMAB_RUNS = current_drugs.includes("trastuzumab")

MAINTENANCE = guideline(
    id="her2pos-hrpos.l1.maintenance",
    kind=Kind.NEXT_LINE,
    title="After first-line chemotherapy, hormone receptor-positive: hormonal therapy may be added",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, CHEMOTHERAPY_ENDED, HER2_FIRST_LINE, METASTATIC),
    unless=any_of(PROGRESSING, HORMONAL_RUNNING),
    strength=Strength.OPTION,
    sources=(rec(ASCO_HER2, "after chemotherapy", "rec 7.0"),),
    summary="After chemotherapy, hormone receptor-positive: hormonal therapy may be added to the HER2 drug",
    offer=(
        *_maintenance(("pertuzumab",), ("trastuzumab",), when=all_of(_PERTUZUMAB_RUNS, _TRASTUZUMAB_RUNS)),
        *_maintenance((PHESGO,), when=current_drugs.includes(PHESGO)),
        *_maintenance(("trastuzumab",), when=all_of(_TRASTUZUMAB_RUNS, not_(_PERTUZUMAB_RUNS))),
    ),
    detail=f"{says(ASCO_HER2)} (rec 4.0 and 7.0; the hormonal part weak): after chemotherapy the "
    "HER2-targeted drug goes on alone, or with hormonal therapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} The hormonal drugs are ours. Not while the cancer worsens or a hormonal drug runs.",
)

PALBOCICLIB_MAINTENANCE = approval(
    id="her2pos-hrpos.l1.maintenance.palbociclib",
    kind=Kind.INFORMATION,
    title="After first-line chemotherapy, hormone receptor-positive: palbociclib, as reported",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, CHEMOTHERAPY_ENDED, HER2_FIRST_LINE, METASTATIC),
    unless=PROGRESSING,
    strength=Strength.APPROVED,
    sources=(indication(FDA_PALBOCICLIB_HER2),),
    summary="Palbociclib with HER2-targeted and hormonal maintenance is approved, as news reports say",
    detail=f"{says(FDA_PALBOCICLIB_HER2)}, as news reports say: palbociclib added to HER2-targeted drug and "
    "hormonal therapy after induction without worsening. The label was not read: not offered here.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} Said, not offered.",
    attaches_to=OPTIONS,
    verify_by=VERIFY_FIRST,
)

UNDECIDED_LINE = guideline(
    id="her2pos.l1-or-l2.undecided",
    kind=Kind.TESTING,
    title="First or second line: the end of early-stage trastuzumab decides",
    when=all_of(HER2_POSITIVE, FIRST_LINE, METASTATIC),
    unless=any_of(HER2_FIRST_LINE, HER2_LATER_LINE, systemic_therapy_active.is_(YesNo.YES)),
    strength=Strength.USUAL,
    sources=(rec(ASCO_HER2, "recurrence after trastuzumab", "rec 5.0, 5.1"),),
    summary="HER2-positive, first or second line: was early-stage trastuzumab given, and until when?",
    detail=f"{says(ASCO_HER2)}: recurrence within 12 months after early-stage trastuzumab is treated as "
    "second line (rec 5.0), later as first line (rec 5.1). Ask also whether trastuzumab deruxtecan was "
    "given for early disease.",
    basis=Basis.DERIVED,
    additions="Asks for the date without which the limit cannot be applied; month 12 counts as within. Not "
    "asked while a treatment is running.",
)

EARLY_RECURRENCE = guideline(
    id="her2pos.l1-or-l2.early-recurrence",
    kind=Kind.INFORMATION,
    title="Recurrence within 12 months after early-stage trastuzumab: sources differ",
    when=all_of(HER2_POSITIVE, HER2_LATER_LINE, FIRST_LINE, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(
        rec(ASCO_HER2, "recurrence after trastuzumab", "rec 5.0, 5.1"),
        indication(FDA_TDXD),
        indication(FDA_TDXD_PERTUZUMAB),
    ),
    summary="Recurrence soon after early-stage trastuzumab: sources differ on the line; the clinician "
    "decides",
    detail=f"{says(ASCO_HER2)}: recurrence within 12 months is second line. {RELAPSE_DIFFERS}",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.ORDER_CHECK}),
)

# --- second line and later ---------------------------------------------------------------------------

TDXD_SECOND_LINE = guideline(
    id="her2pos.l2.tdxd",
    kind=Kind.NEXT_LINE,
    title="Second line: trastuzumab deruxtecan",
    when=all_of(HER2_POSITIVE, HER2_SECOND_LINE, METASTATIC),
    unless=any_of(TDXD_RECEIVED, BRAIN_DECIDES),
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_HER2, "second line", "rec 2.1"),),
    summary="HER2-positive, second line: trastuzumab deruxtecan is recommended",
    offer=TDXD_ALONE,
    detail=f"{says(ASCO_HER2)} (rec 2.1; strong, evidence moderate), for patients who have not had it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} {NOT_THE_BRAIN}",
)

TDXD_APPROVED = approval(
    id="her2pos.tdxd.after-1",
    kind=Kind.NEXT_LINE,
    title="Trastuzumab deruxtecan, after a HER2-targeted regimen",
    when=all_of(HER2_POSITIVE, HER2_DRUG_FOR_METASTASES, LATER_LINE, METASTATIC),
    unless=any_of(TDXD_RECEIVED, BRAIN_DECIDES),
    strength=Strength.APPROVED,
    sources=(indication(FDA_TDXD),),
    summary="HER2-positive, earlier HER2-targeted regimen: trastuzumab deruxtecan is approved",
    offer=TDXD_ALONE,
    detail=f"{says(FDA_TDXD)}: after a HER2-targeted regimen for metastatic disease, or recurrence during "
    "or within 6 months of an early-stage one.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Six months after an early-stage regimen are not read. {NOT_THE_BRAIN}",
)

AFTER_TDXD = guideline(
    id="her2pos.after-tdxd",
    kind=Kind.INFORMATION,
    title="After trastuzumab deruxtecan: what the sources leave open",
    when=all_of(TDXD_RECEIVED, HER2_POSITIVE, METASTATIC),
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_HER2, "second line", "rec 2.1"),),
    summary="After trastuzumab deruxtecan in early disease or first line, no source read says what follows",
    detail=f"Trastuzumab deruxtecan was given. The {says(ASCO_HER2)} recommends it in second line for those "
    "who have not had it; no recommendation on what follows it in first line or early disease was found.",
    basis=Basis.DERIVED,
    additions="Read from the silence of the sources.",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.ORDER_CHECK}),
)

THIRD_LINE = guideline(
    id="her2pos.l3.her2-therapy",
    kind=Kind.NEXT_LINE,
    title="Third line or later: HER2-targeted therapy goes on, in no preferred order",
    when=all_of(HER2_POSITIVE, HER2_THIRD_LINE, METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_HER2, "third line or later", "rec 3.0"),),
    summary="HER2-positive, third line or later: another HER2-targeted therapy; no order is preferred",
    detail=f"{says(ASCO_HER2)} (rec 3.0; moderate): HER2-targeted therapy is kept. Its list of options was "
    "not read in full; approved ones stand below.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{LINES} {NOT_THE_BRAIN}",
)

TUCATINIB = approval(
    id="her2pos.tucatinib.after-1",
    kind=Kind.NEXT_LINE,
    title="Tucatinib with capecitabine and trastuzumab, after a HER2-targeted regimen",
    when=all_of(HER2_POSITIVE, HER2_DRUG_FOR_METASTASES, LATER_LINE, METASTATIC),
    strength=Strength.APPROVED,
    sources=(indication(FDA_TUCATINIB),),
    summary="HER2-positive, earlier HER2-targeted regimen: tucatinib, capecitabine and trastuzumab is "
    "approved",
    offer=(Regimen((("tucatinib",), ("capecitabine",), ("trastuzumab",)), continued=KEPT_ANTIBODIES),),
    detail=f"{says(FDA_TUCATINIB)}: after at least 1 HER2-targeted regimen for metastatic disease; brain "
    "metastases included. Sources differ: the EU label asks for at least 2.",
)

TDM1_APPROVED = approval(
    id="her2pos.tdm1.after-trastuzumab-taxane",
    kind=Kind.NEXT_LINE,
    title="Ado-trastuzumab emtansine, after trastuzumab and a taxane",
    when=all_of(HER2_POSITIVE, TRASTUZUMAB_RECEIVED, TAXANE_RECEIVED, LATER_LINE, METASTATIC),
    unless=any_of(TDM1_RECEIVED, BRAIN_DECIDES),
    strength=Strength.APPROVED,
    sources=(indication(FDA_TDM1),),
    summary="HER2-positive, earlier trastuzumab and taxane: ado-trastuzumab emtansine is approved",
    offer=(Regimen(((TDM1,),)),),
    detail=f"{says(FDA_TDM1)}: after treatment for metastatic disease, or recurrence during or within 6 "
    "months of early-stage therapy. ASCO recommends trastuzumab deruxtecan in second line.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Six months after early-stage therapy are not read. {NOT_THE_BRAIN}",
)

NERATINIB = approval(
    id="her2pos.neratinib-capecitabine",
    kind=Kind.NEXT_LINE,
    title="Neratinib with capecitabine, after 2 or more HER2-targeted regimens",
    when=all_of(
        HER2_POSITIVE,
        her2_regimens_received.at_least(2),
        HER2_DRUG_FOR_METASTASES,
        metastatic_lines_completed.at_least(2),
        METASTATIC,
    ),
    unless=BRAIN_DECIDES,
    strength=Strength.APPROVED,
    sources=(indication(FDA_NERATINIB),),
    summary="HER2-positive, 2 or more HER2-targeted regimens: neratinib with capecitabine is approved",
    offer=(Regimen((("neratinib",), ("capecitabine",))),),
    detail=f"{says(FDA_NERATINIB)}: after 2 or more HER2-targeted regimens for metastatic disease. Check "
    "that both were.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Two regimens of any setting, one of them for metastatic disease, and two completed lines "
    f"stand for two metastatic regimens. {NOT_THE_BRAIN}",
)

MARGETUXIMAB = approval(
    id="her2pos.margetuximab-chemo",
    kind=Kind.NEXT_LINE,
    title="Margetuximab with chemotherapy, after at least 2 HER2-targeted regimens",
    when=all_of(
        HER2_POSITIVE, her2_regimens_received.at_least(2), HER2_DRUG_FOR_METASTASES, LATER_LINE, METASTATIC
    ),
    unless=BRAIN_DECIDES,
    strength=Strength.APPROVED,
    sources=(indication(FDA_MARGETUXIMAB),),
    summary="HER2-positive, at least 2 HER2-targeted regimens: margetuximab with chemotherapy is approved",
    offer=(Regimen((("margetuximab",),), partner=DrugClass.CHEMOTHERAPY),),
    detail=f"{says(FDA_MARGETUXIMAB)}: at least 1 of the regimens for metastatic disease. Whether it is "
    "still supplied was not checked.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_THE_BRAIN,
)

# --- heart and brain, beside the options ------------------------------------------------------------

COMORBIDITY = guideline(
    id="her2pos.comorbidity.note",
    kind=Kind.INFORMATION,
    title="Heart failure on record and HER2-targeted therapy",
    when=all_of(HER2_POSITIVE, her2_comorbidity.is_(YesNo.YES), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_HER2, "heart"),),
    summary="Heart failure is recorded: HER2-targeted therapy is to be decided individually",
    detail=f"Heart failure or reduced heart function is recorded. {says(ASCO_HER2)}: patients with it are "
    "left out of, or decided individually for, its recommendations.",
    attaches_to=OPTIONS,
)

WORSE_OUTSIDE_BRAIN = guideline(
    id="her2pos.brain.extracranial-progressing",
    kind=Kind.INFORMATION,
    title="Brain metastases and disease outside the brain worsening: HER2-targeted therapy by line",
    when=all_of(BRAIN, HER2_POSITIVE, OUTSIDE_BRAIN, PROGRESSING, METASTATIC),
    strength=Strength.OPTION,
    sources=(rec(ASCO_BRAIN, "progressive systemic disease", "rec 8.2"),),
    summary="Disease outside the brain worsening: HER2-targeted therapy by line, as without brain metastases",
    detail=f"{says(ASCO_BRAIN)} (rec 8.2; moderate): if the disease outside the brain worsens, "
    "HER2-targeted therapy by line; tucatinib with capecitabine and trastuzumab may be offered for stable, "
    "treated brain metastases.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The record says that the cancer worsens, not where.",
    attaches_to=OPTIONS,
)

BRAIN_SURVEILLANCE = guideline(
    id="her2pos.brain.surveillance",
    kind=Kind.INFORMATION,
    title="MRI of the brain without symptoms",
    when=all_of(HER2_POSITIVE, METASTATIC),
    unless=BRAIN,
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_BRAIN, "surveillance", "rec 10.1, 10.2"),),
    summary="No data for or against routine MRI of the brain; any neurological symptom is a reason for one",
    detail=f"{says(ASCO_BRAIN)} (rec 10.1, weak; 10.2): data are insufficient for or against routine MRI of "
    "the brain; any new neurological symptom should lead to one.",
    attaches_to=frozenset({Kind.TESTING}),
)

TABLE = (
    COMORBIDITY,
    EARLY_RECURRENCE,
    AFTER_TDXD,
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    TDXD_WITH_PERTUZUMAB,
    PALBOCICLIB_MAINTENANCE,
    ENDOCRINE_ALONE_BY_JUDGEMENT,
    MAINTENANCE,
    UNDECIDED_LINE,
    TDXD_SECOND_LINE,
    THIRD_LINE,
    TDXD_APPROVED,
    TUCATINIB,
    TDM1_APPROVED,
    NERATINIB,
    MARGETUXIMAB,
    WORSE_OUTSIDE_BRAIN,
    BRAIN_SURVEILLANCE,
)
