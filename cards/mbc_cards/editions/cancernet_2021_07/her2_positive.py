"""HER2-positive disease: options by line of therapy, and what the guide reports as approved.

Order matters: within a strength the first row is shown first. First, second and third line are
counted as the guide does (line 542): see `her2_lines_completed`.
"""

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.drugs import DrugClass
from mbc_cards.editions.cancernet_2021_07.headings import (
    ANALYZING,
    HER2_FIRST,
    HER2_SECOND,
    HER2_THIRD,
    SUMMARY_HER2,
    TARGETED_HER2,
)
from mbc_cards.editions.cancernet_2021_07.her2_populations import (
    AFTER_FIRST_LINE,
    AI_COMPLETE,
    BRAIN_DECIDES,
    ENDOCRINE_RUNNING,
    FIRST_LINE,
    KEPT_ANTIBODIES,
    PERTUZUMAB_RECEIVED,
    PHESGO,
    PROGRESSING,
    SECOND_LINE,
    SUPPRESSION,
    SWITCH_IN_CRISIS,
    TDM1,
    TDM1_RECEIVED,
    TDXD,
    THIRD_LINE,
    TRASTUZUMAB_RECEIVED,
    with_hormonal_drug,
)
from mbc_cards.editions.cancernet_2021_07.populations import (
    CHEMOTHERAPY,
    ER_POSITIVE,
    GNRH_ANALOGUES,
    HER2_POSITIVE,
    HR_POSITIVE,
    METASTATIC,
)
from mbc_cards.editions.cancernet_2021_07.sources import CHEMOTHERAPY as CHEMOTHERAPY_SECTION
from mbc_cards.editions.cancernet_2021_07.sources import HORMONAL, guide
from mbc_cards.facts import (
    chemotherapy_course_ended,
    current_drugs,
    drugs_received,
    her2_comorbidity,
    her2_regimens_received,
    metastatic_lines_completed,
    progressed_on_trastuzumab,
    systemic_therapy_active,
    unresectable_recurrence,
)
from mbc_cards.recommendation import Authority, Basis, Kind, Recommendation, Regimen, Strength
from mbc_cards.values import YesNo

CHEMOTHERAPY_ENDED = chemotherapy_course_ended.is_(YesNo.YES)
CAPECITABINE = ("capecitabine",)
TRASTUZUMAB = ("trastuzumab",)
SUPPRESSING = frozenset(GNRH_ANALOGUES)
GIVEN_AGAIN = KEPT_ANTIBODIES | {"docetaxel", "paclitaxel"}
"""First line also serves people who had these for early-stage disease and whose cancer came back late."""
TUCATINIB_COMBINATION = Regimen((("tucatinib",), CAPECITABINE, TRASTUZUMAB), continued=KEPT_ANTIBODIES)
NOT_THE_BRAIN = (
    "Not shown when the cancer is in the brain alone, or in the brain while the running treatment holds it "
    "(lines 530, 572)."
)

NO_SWITCH_IN_CRISIS = "not as a change in quick, organ-affecting worsening (line 348)"

# --- what the card says beside the options ---------------------------------------------------------

COMORBIDITY = Recommendation(
    id="her2pos.comorbidity.note",
    kind=Kind.INFORMATION,
    title="Heart disease on record and HER2-targeted therapy",
    when=all_of(HER2_POSITIVE, her2_comorbidity.is_(YesNo.YES), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(HER2_FIRST, "538"),),
    summary="Heart disease is recorded: HER2-targeted drugs could make it worse",
    detail="Heart disease is recorded. The guide counts conditions that HER2-targeted drugs could worsen as "
    "a reason for hormonal therapy alone in first-line hormone receptor-positive disease; for hormone "
    "receptor-negative disease it names no alternative.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Heart failure or reduced heart function stands for the conditions, which the guide does not "
    "name.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
)

GENERAL = Recommendation(
    id="her2pos.any.add-her2-therapy",
    kind=Kind.INFORMATION,
    title="HER2-targeted therapy is part of nearly every plan",
    when=all_of(HER2_POSITIVE, METASTATIC),
    strength=Strength.USUAL,
    sources=(
        guide(TARGETED_HER2, "422, 426"),
        guide(SUMMARY_HER2, "532"),
        guide(ANALYZING, "222"),
        guide(CHEMOTHERAPY_SECTION, "398"),
    ),
    summary="HER2-positive: a HER2-targeted drug is almost always given, with another systemic drug",
    detail="A HER2-targeted drug is almost always given together with another systemic drug; which one "
    "depends on earlier treatment and hormone receptors.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
)

# --- first line ------------------------------------------------------------------------------------

TAXANE_TRASTUZUMAB_PERTUZUMAB = Recommendation(
    id="her2pos.l1.taxane-trastuzumab-pertuzumab",
    kind=Kind.NEXT_LINE,
    title="First line: pertuzumab, trastuzumab and a taxane",
    when=all_of(HER2_POSITIVE, FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES),
    strength=Strength.USUAL,
    sources=(guide(HER2_FIRST, "536"), guide(TARGETED_HER2, "430")),
    summary="HER2-positive, first line: usually pertuzumab, trastuzumab and a taxane",
    offer=(
        Regimen(
            (("pertuzumab",), TRASTUZUMAB, ("docetaxel", "paclitaxel")), named=False, continued=GIVEN_AGAIN
        ),
    ),
    detail="Both antibodies with chemotherapy are called a standard of care of first-line treatment. "
    "Chemotherapy is generally given for at least 4 to 6 months, or until severe side effects or worsening.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="First line excludes recurrence during, or within 12 months after, early-stage trastuzumab "
    "(line 542), and a regimen whose chemotherapy part has ended. The taxane is not named; docetaxel and "
    f"paclitaxel are the ones named elsewhere (line 434). {NOT_THE_BRAIN}",
)

PHESGO_DOCETAXEL = Recommendation(
    id="her2pos.l1.phesgo-docetaxel",
    kind=Kind.NEXT_LINE,
    title="Pertuzumab and trastuzumab in one injection under the skin, with docetaxel",
    when=all_of(HER2_POSITIVE, FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "432"),),
    summary="HER2-positive, first line: pertuzumab-trastuzumab under the skin with docetaxel is approved",
    offer=(Regimen(((PHESGO,), ("docetaxel",)), continued=GIVEN_AGAIN),),
    detail="Given by a health care professional at a treatment center or at home.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The guide names no line: first line is taken from the same two antibodies with a taxane "
    f"(lines 430, 536), with the same exclusions. {NOT_THE_BRAIN}",
)

ENDOCRINE_PLUS_HER2 = Recommendation(
    id="her2pos-hrpos.l1.endocrine-plus-her2",
    kind=Kind.NEXT_LINE,
    title="First line, hormone receptor-positive: hormonal therapy with trastuzumab or lapatinib",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES, SWITCH_IN_CRISIS),
    strength=Strength.OPTION,
    sources=(guide(HER2_FIRST, "538"), guide(TARGETED_HER2, "426, 442"), guide(HORMONAL, "338")),
    summary="HER2-positive, hormone receptor-positive: hormonal therapy with trastuzumab or lapatinib",
    offer=(
        *with_hormonal_drug(TRASTUZUMAB),
        Regimen(
            (("lapatinib",), ("letrozole",)),
            all_of(ER_POSITIVE, AI_COMPLETE),
            SUPPRESSION,
            continued=SUPPRESSING,
        ),
    ),
    detail="An alternative to the combination with chemotherapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"First line as above; {NO_SWITCH_IN_CRISIS}. The hormonal drug is not named except "
    "letrozole with lapatinib (ER-positive, line 442); before menopause and in men the suppression "
    f"of line 338 is added. {NOT_THE_BRAIN}",
)

ENDOCRINE_ALONE = Recommendation(
    id="her2pos-hrpos.l1.endocrine-alone",
    kind=Kind.NEXT_LINE,
    title="First line, hormone receptor-positive, heart disease: hormonal therapy alone",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, her2_comorbidity.is_(YesNo.YES), FIRST_LINE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES, SWITCH_IN_CRISIS),
    strength=Strength.OPTION,
    sources=(guide(HER2_FIRST, "538"), guide(HORMONAL, "338")),
    summary="HER2-positive, hormone receptor-positive, heart disease: hormonal therapy alone may be given",
    offer=with_hormonal_drug(),
    detail="For people with another condition that HER2-targeted drugs could worsen.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"First line as above; {NO_SWITCH_IN_CRISIS}. Of the three reasons named, only a "
    "condition is read from the record, and heart disease stands for it; "
    "limited spread and a late recurrence are judgements (no figure is "
    f"given). The hormonal drug is not named. {NOT_THE_BRAIN}",
)

ENDOCRINE_ALONE_BY_JUDGEMENT = Recommendation(
    id="her2pos-hrpos.l1.endocrine-alone.judgement",
    kind=Kind.INFORMATION,
    title="First line, hormone receptor-positive: when hormonal therapy alone may do",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, FIRST_LINE, METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(HER2_FIRST, "538"),),
    summary="Hormonal therapy alone may be given if spread is limited or the cancer returned after a long "
    "time",
    detail="Hormonal therapy alone may also be given if the cancer has not spread widely or has come back "
    "after a long time; the guide gives no figure for either.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="First line excludes recurrence during, or within 12 months after, early-stage trastuzumab.",
    attaches_to=frozenset({Kind.NEXT_LINE}),
)

MAINTENANCE = Recommendation(
    id="her2pos-hrpos.l1.maintenance",
    kind=Kind.NEXT_LINE,
    title="After first-line chemotherapy, hormone receptor-positive: the HER2 drug goes on with hormonal "
    "therapy",
    when=all_of(HER2_POSITIVE, HR_POSITIVE, CHEMOTHERAPY_ENDED, FIRST_LINE, METASTATIC),
    unless=any_of(PROGRESSING, ENDOCRINE_RUNNING),
    strength=Strength.USUAL,
    sources=(guide(HER2_FIRST, "536"), guide(HORMONAL, "338")),
    summary="HER2-positive, hormone receptor-positive: after chemotherapy, the HER2 drug and hormonal "
    "therapy go on",
    offer=(
        *with_hormonal_drug(
            ("pertuzumab",),
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
    additions="First line; not while the cancer is worsening; not when a hormonal drug is running. The "
    "hormonal drug is not named.",
)

UNDECIDED_LINE = Recommendation(
    id="her2pos.l1-or-l2.undecided",
    kind=Kind.TESTING,
    title="First or second line: the end of early-stage trastuzumab decides",
    when=all_of(HER2_POSITIVE, metastatic_lines_completed.at_most(0), METASTATIC),
    unless=any_of(FIRST_LINE, AFTER_FIRST_LINE, systemic_therapy_active.is_(YesNo.YES)),
    strength=Strength.USUAL,
    sources=(guide(HER2_SECOND, "542, 544"), guide(HER2_FIRST, "536")),
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
    sources=(guide(HER2_SECOND, "542, 544"), guide(TARGETED_HER2, "434")),
    summary="HER2-positive, second line: ado-trastuzumab emtansine (T-DM1) is preferred",
    offer=(Regimen(((TDM1,),)),),
    detail="Second line includes spread during early-stage trastuzumab and return within 12 months after "
    "it. The approval is for people who have had trastuzumab and paclitaxel or docetaxel.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not offered again after T-DM1. An early recurrence that counts as one line makes the next "
    f"line the third. {NOT_THE_BRAIN}",
)

# --- third line or later ----------------------------------------------------------------------------

TDM1_THIRD_LINE = Recommendation(
    id="her2pos.l3.tdm1",
    kind=Kind.NEXT_LINE,
    title="Third line or later: T-DM1, if not yet received",
    when=all_of(HER2_POSITIVE, THIRD_LINE, not_(TDM1_RECEIVED), METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(HER2_THIRD, "548"), guide(TARGETED_HER2, "434")),
    summary="HER2-positive, third line or later: T-DM1 is an option if not yet received",
    offer=(Regimen(((TDM1,),)),),
    detail="The approval is for people who have had trastuzumab and paclitaxel or docetaxel.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Lines counted as in line 542. {NOT_THE_BRAIN}",
)

PERTUZUMAB_THIRD_LINE = Recommendation(
    id="her2pos.l3.pertuzumab",
    kind=Kind.NEXT_LINE,
    title="Third line or later: pertuzumab, if not yet received",
    when=all_of(HER2_POSITIVE, THIRD_LINE, not_(PERTUZUMAB_RECEIVED), METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(HER2_THIRD, "550"),),
    summary="HER2-positive, third line or later: pertuzumab, usually with trastuzumab, if not yet received",
    offer=(Regimen((("pertuzumab",), TRASTUZUMAB), continued=KEPT_ANTIBODIES),),
    detail="The guide does not say here whether chemotherapy is added.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Lines counted as in line 542. {NOT_THE_BRAIN}",
)

AFTER_TDM1_AND_PERTUZUMAB = Recommendation(
    id="her2pos.l3.after-tdm1-and-pertuzumab",
    kind=Kind.NEXT_LINE,
    title="Third line or later, after T-DM1 and pertuzumab",
    when=all_of(HER2_POSITIVE, THIRD_LINE, TDM1_RECEIVED, PERTUZUMAB_RECEIVED, METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(HER2_THIRD, "552"), guide(TARGETED_HER2, "436, 438, 442")),
    summary="HER2-positive, after T-DM1 and pertuzumab: trastuzumab deruxtecan, tucatinib, lapatinib or "
    "others",
    offer=(
        Regimen(((TDXD,),)),
        TUCATINIB_COMBINATION,
        Regimen((("lapatinib",), CAPECITABINE)),
        Regimen((TRASTUZUMAB,), named=False, partner=DrugClass.CHEMOTHERAPY, continued=KEPT_ANTIBODIES),
        *with_hormonal_drug(when=all_of(HR_POSITIVE, not_(SWITCH_IN_CRISIS))),
    ),
    detail="Other combinations of chemotherapy with a HER2-targeted drug are options too, and hormonal "
    "therapy when appropriate. Lapatinib may help when other drugs no longer control the cancer.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Lines counted as in line 542. Other combinations are not named: trastuzumab with "
    "chemotherapy is shown. Hormonal therapy is offered for hormone receptor-positive "
    f"disease, as we read its being appropriate, {NO_SWITCH_IN_CRISIS}. {NOT_THE_BRAIN}",
)

LAPATINIB_TRASTUZUMAB = Recommendation(
    id="her2pos.lapatinib-trastuzumab",
    kind=Kind.NEXT_LINE,
    title="Growth on trastuzumab: lapatinib with trastuzumab",
    when=all_of(HER2_POSITIVE, progressed_on_trastuzumab.is_(YesNo.YES), METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HER2, "442"),),
    summary="HER2-positive, grown on trastuzumab: lapatinib with trastuzumab is also used",
    offer=(Regimen((("lapatinib",), TRASTUZUMAB), continued=KEPT_ANTIBODIES),),
    detail="The guide names no line for this pair.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_THE_BRAIN,
)

# --- drug approvals, as the guide reports them ---------------------------------------------------------

APPROVED_LATER = (
    "Offered after at least one line: in first line the guide has a standard (lines 430, 536). "
    "HER2-targeted therapies are counted as regimens, in any setting."
)

TUCATINIB = Recommendation(
    id="her2pos.tucatinib.after-1",
    kind=Kind.NEXT_LINE,
    title="Tucatinib with capecitabine and trastuzumab, after a HER2-targeted therapy",
    when=all_of(
        HER2_POSITIVE,
        her2_regimens_received.at_least(1),
        any_of(all_of(AFTER_FIRST_LINE, METASTATIC), unresectable_recurrence.is_(YesNo.YES)),
    ),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "438"),),
    summary="HER2-positive, earlier HER2-targeted therapy: tucatinib, capecitabine and trastuzumab is "
    "approved",
    offer=(TUCATINIB_COMBINATION,),
    detail="For metastatic disease or disease that surgery cannot remove, spread to the brain included. In "
    "second line the guide prefers T-DM1.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{APPROVED_LATER} Advanced disease that cannot be removed is read as a local recurrence.",
)

TRASTUZUMAB_DERUXTECAN = Recommendation(
    id="her2pos.tdxd.after-2",
    kind=Kind.NEXT_LINE,
    title="Trastuzumab deruxtecan, after 2 or more HER2-targeted therapies",
    when=all_of(HER2_POSITIVE, her2_regimens_received.at_least(2), AFTER_FIRST_LINE, METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "436"),),
    summary="HER2-positive, 2 or more HER2-targeted therapies: trastuzumab deruxtecan is approved",
    offer=(Regimen(((TDXD,),)),),
    detail="It is a drug of its own, not interchangeable with trastuzumab.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{APPROVED_LATER} {NOT_THE_BRAIN}",
)

LAPATINIB_CAPECITABINE = Recommendation(
    id="her2pos.lapatinib-capecitabine.indication",
    kind=Kind.NEXT_LINE,
    title="Lapatinib with capecitabine, after chemotherapy and trastuzumab",
    when=all_of(
        HER2_POSITIVE,
        drugs_received.includes_any(CHEMOTHERAPY, "chemotherapy"),
        TRASTUZUMAB_RECEIVED,
        AFTER_FIRST_LINE,
        METASTATIC,
    ),
    unless=BRAIN_DECIDES,
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "442"),),
    summary="HER2-positive, after chemotherapy and trastuzumab: lapatinib with capecitabine is approved",
    offer=(Regimen((("lapatinib",), CAPECITABINE)),),
    detail="The guide describes lapatinib for when other drugs no longer control the cancer.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Offered after at least one line: in first line the guide has a standard. {NOT_THE_BRAIN}",
)

LAPATINIB_LETROZOLE = Recommendation(
    id="her2pos.lapatinib-letrozole",
    kind=Kind.NEXT_LINE,
    title="ER-positive: lapatinib with letrozole",
    when=all_of(HER2_POSITIVE, ER_POSITIVE, METASTATIC),
    unless=any_of(CHEMOTHERAPY_ENDED, BRAIN_DECIDES, SWITCH_IN_CRISIS),
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "442"), guide(HORMONAL, "338")),
    summary="HER2-positive, ER-positive: lapatinib with letrozole is approved",
    offer=(Regimen((("lapatinib",), ("letrozole",)), AI_COMPLETE, SUPPRESSION, continued=SUPPRESSING),),
    detail="The guide names no line for this pair.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Before menopause and in men the suppression of line 338 is added; {NO_SWITCH_IN_CRISIS}. Not "
    f"while the antibody of a first regimen goes on after its chemotherapy (lines 536, 538). {NOT_THE_BRAIN}",
)

NERATINIB = Recommendation(
    id="her2pos.neratinib-capecitabine",
    kind=Kind.NEXT_LINE,
    title="Neratinib with capecitabine, after 2 or more HER2-targeted therapies",
    when=all_of(HER2_POSITIVE, her2_regimens_received.at_least(2), AFTER_FIRST_LINE, METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.APPROVED,
    authority=Authority.APPROVAL,
    sources=(guide(TARGETED_HER2, "440"),),
    summary="HER2-positive, 2 or more HER2-targeted therapies: neratinib with capecitabine is approved",
    offer=(Regimen((("neratinib",), CAPECITABINE)),),
    detail="The guide's list of third-line options does not name it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{APPROVED_LATER} {NOT_THE_BRAIN}",
)

MARGETUXIMAB = Recommendation(
    id="her2pos.margetuximab-chemo",
    kind=Kind.NEXT_LINE,
    title="Margetuximab with chemotherapy, after at least 2 HER2-targeted therapies",
    when=all_of(HER2_POSITIVE, her2_regimens_received.at_least(2), AFTER_FIRST_LINE, METASTATIC),
    unless=BRAIN_DECIDES,
    strength=Strength.OPTION,
    sources=(guide(TARGETED_HER2, "428"),),
    summary="HER2-positive, at least 2 HER2-targeted therapies: margetuximab with chemotherapy",
    offer=(Regimen((("margetuximab",),), partner=DrugClass.CHEMOTHERAPY),),
    detail="The guide's list of third-line options does not name it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{APPROVED_LATER} {NOT_THE_BRAIN}",
)

TABLE = (
    COMORBIDITY,
    TAXANE_TRASTUZUMAB_PERTUZUMAB,
    PHESGO_DOCETAXEL,
    ENDOCRINE_PLUS_HER2,
    ENDOCRINE_ALONE,
    ENDOCRINE_ALONE_BY_JUDGEMENT,
    MAINTENANCE,
    UNDECIDED_LINE,
    TDM1_SECOND_LINE,
    TDM1_THIRD_LINE,
    PERTUZUMAB_THIRD_LINE,
    AFTER_TDM1_AND_PERTUZUMAB,
    TUCATINIB,
    TRASTUZUMAB_DERUXTECAN,
    LAPATINIB_CAPECITABINE,
    LAPATINIB_TRASTUZUMAB,
    LAPATINIB_LETROZOLE,
    NERATINIB,
    MARGETUXIMAB,
    GENERAL,
)
