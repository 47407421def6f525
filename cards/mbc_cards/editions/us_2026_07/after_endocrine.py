"""Hormone receptor-positive, HER2-negative disease after hormonal therapy: by gene, and everolimus."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.us_2026_07.hr_positive import NOT_IN_CRISIS, OPTIONS
from mbc_cards.editions.us_2026_07.populations import (
    AFTER_MENOPAUSE,
    CDK46_GIVEN_FOR_METASTASES,
    ER_POSITIVE_HER2_NEGATIVE,
    ESR1_MUTATED,
    FIRST_LINE,
    HORMONAL_FOR_METASTASES,
    HR_POSITIVE_HER2_NEGATIVE,
    MAN_OR_AFTER_MENOPAUSE,
    METASTATIC,
    PIK3CA_MUTATED,
    SECOND_OR_THIRD_LINE,
    VISCERAL_CRISIS,
    WORSE_ON_HORMONAL,
    with_aromatase_inhibitor,
    with_ovarian_suppression,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_CAPIVASERTIB,
    ASCO_ESR1,
    FDA_ALPELISIB,
    FDA_CAPIVASERTIB,
    FDA_ELACESTRANT,
    FDA_EVEROLIMUS,
    FDA_IMLUNESTRANT,
    FDA_INAVOLISIB,
    FDA_VEPDEGESTRANT,
    VERIFY_FIRST,
    approval,
    guideline,
    indication,
    rec,
    says,
)
from mbc_cards.facts import akt_pathway, progressed_on_other_ai
from mbc_cards.recommendation import Basis, Kind, Regimen, Strength
from mbc_cards.values import Mutation, YesNo

PATHWAY_ALTERED = akt_pathway.is_(Mutation.DETECTED)
CAPIVASERTIB = (("capivasertib",), ("fulvestrant",))
ALPELISIB = (("alpelisib",), ("fulvestrant",))
SUPPRESSION_OURS = "Suppression with fulvestrant before menopause is ours."
ANY_SETTING = "Worsening during or after hormonal therapy of any setting counts as one line."
ELACESTRANT_DIFFERS = (
    "Sources differ: ASCO's option assumes an earlier CDK4/6 inhibitor; the FDA asks for one line of "
    "hormonal therapy; the EU label asks that it included a CDK4/6 inhibitor."
)
NOT_OFFERED = "Said, not offered: it cannot be ordered from a card."

# --- ESR1 ------------------------------------------------------------------------------------------

ESR1_OPTIONS = guideline(
    id="hrpos-her2neg.after-et.esr1",
    kind=Kind.NEXT_LINE,
    title="ESR1 mutation, worse on hormonal therapy with a CDK4/6 inhibitor",
    when=all_of(
        ESR1_MUTATED, WORSE_ON_HORMONAL, CDK46_GIVEN_FOR_METASTASES, HR_POSITIVE_HER2_NEGATIVE, METASTATIC
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.OPTION,
    sources=(rec(ASCO_ESR1, "treatment"), rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1")),
    summary="ESR1 mutation after a CDK4/6 inhibitor: elacestrant, or other hormonal therapy",
    offer=(
        Regimen((("elacestrant",),), when=MAN_OR_AFTER_MENOPAUSE),
        with_aromatase_inhibitor(("everolimus",), ("exemestane",), named=False),
        with_ovarian_suppression(("fulvestrant",), ("everolimus",), named=False),
    ),
    detail=f"{says(ASCO_ESR1)}, reaffirmed 2024-02-06: elacestrant, or other hormonal therapy alone or with "
    f"a targeted drug (everolimus; alpelisib if PIK3CA is mutated). {ELACESTRANT_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Elacestrant is shown for men and after menopause, the limit of its approval. Exemestane and "
    f"fulvestrant are our partners of everolimus. {NOT_IN_CRISIS}",
)

ELACESTRANT = approval(
    id="hrpos-her2neg.esr1.elacestrant",
    kind=Kind.NEXT_LINE,
    title="ESR1 mutation after hormonal therapy: elacestrant",
    when=all_of(
        ESR1_MUTATED, WORSE_ON_HORMONAL, ER_POSITIVE_HER2_NEGATIVE, MAN_OR_AFTER_MENOPAUSE, METASTATIC
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.APPROVED,
    sources=(indication(FDA_ELACESTRANT),),
    summary="ESR1 mutation, worse after hormonal therapy: elacestrant is approved",
    offer=(Regimen((("elacestrant",),)),),
    detail=f"{says(FDA_ELACESTRANT)}: men and women past menopause, after at least one line of hormonal "
    f"therapy; the mutation shown in plasma (Guardant360 CDx). {ELACESTRANT_DIFFERS}",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{ANY_SETTING} Any ESR1 result counts, whatever the specimen. {NOT_IN_CRISIS}",
)

IMLUNESTRANT = approval(
    id="hrpos-her2neg.esr1.imlunestrant",
    kind=Kind.INFORMATION,
    title="ESR1 mutation after hormonal therapy: imlunestrant",
    when=all_of(ESR1_MUTATED, WORSE_ON_HORMONAL, ER_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.APPROVED,
    sources=(indication(FDA_IMLUNESTRANT),),
    summary="ESR1 mutation, worse after hormonal therapy: imlunestrant is approved",
    detail=f"{says(FDA_IMLUNESTRANT)}: imlunestrant for adults with an ESR1 mutation after at least one "
    "line of hormonal therapy, whatever the menopausal state. It is not offered here for lack of a "
    "verified order code.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NOT_OFFERED} {ANY_SETTING}",
    attaches_to=OPTIONS,
)

VEPDEGESTRANT = approval(
    id="hrpos-her2neg.esr1.vepdegestrant",
    kind=Kind.INFORMATION,
    title="ESR1 mutation after hormonal therapy: vepdegestrant",
    when=all_of(ESR1_MUTATED, WORSE_ON_HORMONAL, ER_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.APPROVED,
    sources=(indication(FDA_VEPDEGESTRANT),),
    summary="ESR1 mutation, worse after hormonal therapy: vepdegestrant is approved, as news reports say",
    detail=f"{says(FDA_VEPDEGESTRANT)}, as news reports say: vepdegestrant for adults with an ESR1 mutation "
    "after at least one line of hormonal therapy. The label and its warnings were not read.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{NOT_OFFERED} {ANY_SETTING}",
    attaches_to=OPTIONS,
    verify_by=VERIFY_FIRST,
)

# --- PIK3CA, AKT1, PTEN ------------------------------------------------------------------------------

CAPIVASERTIB_RECOMMENDED = guideline(
    id="hrpos-her2neg.after-et.capivasertib-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="PIK3CA, AKT1 or PTEN alteration, second or third line: capivasertib with hormonal therapy",
    when=all_of(
        PATHWAY_ALTERED, WORSE_ON_HORMONAL, SECOND_OR_THIRD_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.RECOMMENDED,
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1"),),
    summary="PIK3CA, AKT1 or PTEN alteration after hormonal therapy: capivasertib with fulvestrant",
    offer=(with_ovarian_suppression(*CAPIVASERTIB, note="Capivasertib: glucose and HbA1c first."),),
    detail=f"{says(ASCO_CAPIVASERTIB)} (rec 1.1; strong, evidence high): capivasertib with hormonal therapy.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Fulvestrant is the partner in the update's title; the update itself says hormonal therapy. "
    f"{SUPPRESSION_OURS} {NOT_IN_CRISIS}",
)

ALPELISIB_OPTION = guideline(
    id="hrpos-her2neg.after-et.alpelisib-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="PIK3CA mutation, second or third line: alpelisib with hormonal therapy",
    when=all_of(
        PIK3CA_MUTATED, WORSE_ON_HORMONAL, SECOND_OR_THIRD_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.OPTION,
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1"),),
    summary="PIK3CA mutation after hormonal therapy: alpelisib with fulvestrant is an option",
    offer=(with_ovarian_suppression(*ALPELISIB, note="Alpelisib: fasting glucose and HbA1c first."),),
    detail=f"{says(ASCO_CAPIVASERTIB)} (rec 1.1): an option for PIK3CA mutations only.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Fulvestrant is our partner, as in the approval. {SUPPRESSION_OURS} {NOT_IN_CRISIS}",
)

CAPIVASERTIB_OR_ALPELISIB = guideline(
    id="hrpos-her2neg.after-et.capivasertib-or-alpelisib",
    kind=Kind.INFORMATION,
    title="Capivasertib or alpelisib: no comparison exists",
    when=all_of(
        PIK3CA_MUTATED, WORSE_ON_HORMONAL, SECOND_OR_THIRD_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.2"),),
    summary="Capivasertib or alpelisib: no comparison; choose by benefit and harm",
    detail=f"{says(ASCO_CAPIVASERTIB)} (rec 1.2; weak): capivasertib and alpelisib were not compared. In "
    "separate trials grade 3 or more high blood sugar was 2.3% and 36.6%, diarrhea 9.3% and 6.7%, rash "
    "12.1% and 9.9%.",
    attaches_to=OPTIONS,
)

CAPIVASERTIB_APPROVED = approval(
    id="hrpos-her2neg.after-et.capivasertib-fulvestrant.approval",
    kind=Kind.NEXT_LINE,
    title="PIK3CA, AKT1 or PTEN alteration: capivasertib with fulvestrant",
    when=all_of(
        PATHWAY_ALTERED,
        WORSE_ON_HORMONAL,
        HORMONAL_FOR_METASTASES,
        HR_POSITIVE_HER2_NEGATIVE,
        METASTATIC,
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.APPROVED,
    sources=(indication(FDA_CAPIVASERTIB),),
    summary="PIK3CA, AKT1 or PTEN alteration, worse on hormonal therapy: capivasertib is approved",
    offer=(with_ovarian_suppression(*CAPIVASERTIB, note="Capivasertib: glucose and HbA1c first."),),
    detail=f"{says(FDA_CAPIVASERTIB)}: adults, after hormonal therapy for metastatic disease or recurrence "
    "within 12 months of completing early-stage therapy; alteration in tumour tissue (FoundationOne CDx). "
    "Sources differ on the specimen: tissue here; plasma for inavolisib and elacestrant.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="The interval after early-stage therapy is not read: only hormonal therapy for metastatic "
    f"disease counts. Any specimen counts. {SUPPRESSION_OURS} {NOT_IN_CRISIS}",
)

ALPELISIB_APPROVED = approval(
    id="hrpos-her2neg.after-et.alpelisib-fulvestrant.approval",
    kind=Kind.NEXT_LINE,
    title="PIK3CA mutation, worse on hormonal therapy: alpelisib with fulvestrant",
    when=all_of(PIK3CA_MUTATED, WORSE_ON_HORMONAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.APPROVED,
    sources=(indication(FDA_ALPELISIB),),
    summary="PIK3CA mutation, worse during or after hormonal therapy: alpelisib is approved",
    offer=(with_ovarian_suppression(*ALPELISIB, note="Alpelisib: fasting glucose and HbA1c first."),),
    detail=f"{says(FDA_ALPELISIB)} (widened to adults that day): after progression on or after hormonal "
    "therapy; an FDA-approved test on tissue or plasma.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"{SUPPRESSION_OURS} {NOT_IN_CRISIS}",
)

INAVOLISIB = approval(
    id="hrpos-her2neg.l1.inavolisib-palbociclib-fulvestrant",
    kind=Kind.NEXT_LINE,
    title="PIK3CA mutation, recurrence on or after early-stage hormonal therapy: inavolisib triplet",
    when=all_of(PIK3CA_MUTATED, WORSE_ON_HORMONAL, FIRST_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.APPROVED,
    sources=(indication(FDA_INAVOLISIB),),
    summary="PIK3CA mutation, early relapse: inavolisib with palbociclib and fulvestrant is approved",
    offer=(
        with_ovarian_suppression(
            ("inavolisib",),
            ("palbociclib",),
            ("fulvestrant",),
            note="Inavolisib: fasting glucose and HbA1c first.",
        ),
    ),
    detail=f"{says(FDA_INAVOLISIB)}: endocrine-resistant disease that recurred on or after completing "
    "early-stage hormonal therapy; plasma test (FoundationOne Liquid CDx). Sources differ: the trial and "
    "the EU label say within 12 months; the EU label also asks 12 months since an early-stage CDK4/6 "
    "inhibitor. Diabetes under treatment was not studied.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="First line, as in the trial. Worsening with no line completed is recurrence after "
    f"early-stage therapy. Any specimen counts. {SUPPRESSION_OURS} {NOT_IN_CRISIS}",
)

# --- everolimus, and the order of things ---------------------------------------------------------------

EVEROLIMUS_OPTION = guideline(
    id="hrpos-her2neg.after-et.everolimus-endocrine",
    kind=Kind.NEXT_LINE,
    title="Second or third line, whatever the genes: everolimus with hormonal therapy",
    when=all_of(WORSE_ON_HORMONAL, SECOND_OR_THIRD_LINE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.OPTION,
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1"),),
    summary="After hormonal therapy, whatever the genes: everolimus with hormonal therapy is an option",
    offer=(
        with_aromatase_inhibitor(("everolimus",), ("exemestane",), named=False),
        with_ovarian_suppression(("fulvestrant",), ("everolimus",), named=False),
    ),
    detail=f"{says(ASCO_CAPIVASERTIB)} (rec 1.1): irrespective of genomic results.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Exemestane and fulvestrant are our partners. {NOT_IN_CRISIS}",
)

EVEROLIMUS_APPROVED = approval(
    id="hrpos-her2neg.after-et.everolimus-exemestane",
    kind=Kind.NEXT_LINE,
    title="Grown despite letrozole or anastrozole: everolimus with exemestane",
    when=all_of(
        progressed_on_other_ai.is_(YesNo.YES), AFTER_MENOPAUSE, HR_POSITIVE_HER2_NEGATIVE, METASTATIC
    ),
    unless=VISCERAL_CRISIS,
    strength=Strength.APPROVED,
    sources=(indication(FDA_EVEROLIMUS),),
    summary="Grown despite letrozole or anastrozole: everolimus with exemestane is approved",
    offer=(Regimen((("everolimus",), ("exemestane",))),),
    detail=f"{says(FDA_EVEROLIMUS)}: women past menopause, after letrozole or anastrozole failed.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=NOT_IN_CRISIS,
)

HORMONAL_BEFORE_CHEMOTHERAPY = guideline(
    id="hrpos-her2neg.after-et.several-hormonal-lines",
    kind=Kind.INFORMATION,
    title="Several hormonal lines before chemotherapy or a conjugate",
    when=all_of(WORSE_ON_HORMONAL, HR_POSITIVE_HER2_NEGATIVE, METASTATIC),
    unless=VISCERAL_CRISIS,
    strength=Strength.INFORMATION,
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1"),),
    summary="For most patients several hormonal lines come before chemotherapy or a conjugate",
    detail=f"{says(ASCO_CAPIVASERTIB)} (rec 1.1): for most patients several lines of hormonal therapy come "
    "before chemotherapy or an antibody-drug conjugate.",
    attaches_to=OPTIONS,
)

TABLE = (
    CAPIVASERTIB_RECOMMENDED,
    ALPELISIB_OPTION,
    ESR1_OPTIONS,
    EVEROLIMUS_OPTION,
    INAVOLISIB,
    ELACESTRANT,
    CAPIVASERTIB_APPROVED,
    ALPELISIB_APPROVED,
    EVEROLIMUS_APPROVED,
    CAPIVASERTIB_OR_ALPELISIB,
    IMLUNESTRANT,
    VEPDEGESTRANT,
    HORMONAL_BEFORE_CHEMOTHERAPY,
)
