"""Checks of orders of targeted drugs in hormone receptor-positive disease.

Marker, receptors, partner, earlier therapy: each check holds one reason, so that a card can name the fact.
"""

from mbc_cards.conditions import all_of, not_
from mbc_cards.editions.us_2026_07.populations import (
    AI_IN_REGIMEN,
    BEFORE_MENOPAUSE,
    CDK46_GIVEN_FOR_METASTASES,
    CDK46_INHIBITORS,
    CDK46_ORDERED,
    FEMALE,
    FULVESTRANT_IN_REGIMEN,
    HER2_DRUG_IN_REGIMEN,
    HER2_POSITIVE,
    HORMONAL_IN_REGIMEN,
    HR_NEGATIVE,
    METASTATIC,
)
from mbc_cards.editions.us_2026_07.sources import (
    ASCO_BIOMARKERS,
    ASCO_CAPIVASERTIB,
    ASCO_HR,
    FDA_ALPELISIB,
    FDA_CAPIVASERTIB,
    FDA_ELACESTRANT,
    FDA_EVEROLIMUS,
    FDA_IMLUNESTRANT,
    FDA_INAVOLISIB,
    approval_check,
    guideline_check,
    indication,
    rec,
    says,
)
from mbc_cards.facts import (
    akt_pathway,
    drugs_failed,
    er,
    esr1,
    ntrk,
    order_drugs,
    pik3ca,
    progressed_on_endocrine,
    regimen_drugs,
)
from mbc_cards.recommendation import Add, Order, Recommendation, Remove, Source, Test
from mbc_cards.values import Mutation, Receptor, YesNo

_ER_NEGATIVE = er.is_(Receptor.NEGATIVE)
_NOT_YET = progressed_on_endocrine.is_(YesNo.NO)
_NEED_A_PARTNER = CDK46_INHIBITORS - {"abemaciclib"}
_TRK_INHIBITORS = frozenset({"larotrectinib", "entrectinib"})

# --- CDK4/6 inhibitors --------------------------------------------------------------------------------

CDK46_RECEPTOR = guideline_check(
    id="check.cdk46.subtype.hr",
    title="CDK4/6 inhibitor in hormone receptor-negative disease",
    when=all_of(CDK46_ORDERED, HR_NEGATIVE, METASTATIC),
    sources=(rec(ASCO_HR, "population"),),
    summary="{drug} is described for hormone receptor-positive disease; ER and PR are negative",
    asks="{drug} ordered: ER and PR are not settled",
    detail=f"{says(ASCO_HR)}.",
    about=CDK46_INHIBITORS,
    repairs=(Order(Test.ER), Order(Test.PR), Remove()),
)

CDK46_HER2 = guideline_check(
    id="check.cdk46.subtype.her2",
    title="CDK4/6 inhibitor in HER2-positive disease without a HER2-targeted drug",
    when=all_of(CDK46_ORDERED, HER2_POSITIVE, not_(HER2_DRUG_IN_REGIMEN), METASTATIC),
    sources=(rec(ASCO_HR, "population"),),
    summary="{drug} is described for HER2-negative disease; HER2 is positive and no HER2 drug goes with it",
    asks="{drug} ordered: HER2 status, or a HER2-targeted drug beside it, is not settled",
    detail=f"{says(ASCO_HR)}.",
    about=CDK46_INHIBITORS,
    repairs=(Order(Test.HER2), Remove()),
)

CDK46_PARTNER = guideline_check(
    id="check.cdk46.partner",
    title="Palbociclib or ribociclib without a partner",
    when=all_of(
        order_drugs.includes_any(_NEED_A_PARTNER, "palbociclib or ribociclib"),
        not_(AI_IN_REGIMEN),
        not_(FULVESTRANT_IN_REGIMEN),
        METASTATIC,
    ),
    sources=(rec(ASCO_HR, "first line"),),
    summary="{drug} is described with an aromatase inhibitor or fulvestrant; neither goes with it",
    asks="{drug}: is an aromatase inhibitor or fulvestrant given with it? The medication list is incomplete",
    detail=f"{says(ASCO_HR)}: with an aromatase inhibitor, or with fulvestrant after one.",
    about=_NEED_A_PARTNER,
    repairs=(Add(("letrozole", "anastrozole", "fulvestrant")), Remove()),
)

CDK46_AGAIN = guideline_check(
    id="check.cdk46.second",
    title="A second CDK4/6 inhibitor after worsening on one",
    when=all_of(
        CDK46_ORDERED,
        CDK46_GIVEN_FOR_METASTASES,
        drugs_failed.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor"),
        METASTATIC,
    ),
    sources=(rec(ASCO_HR, "first line"),),
    summary="{drug}: the cancer worsened on a CDK4/6 inhibitor; ASCO describes it if none was given before",
    asks="{drug} ordered: whether the cancer worsened on a CDK4/6 inhibitor is not recorded",
    detail=f"{says(ASCO_HR)}: if none was given for metastatic disease before.",
    about=CDK46_INHIBITORS,
    repairs=(Remove(),),
)

# --- ESR1 -----------------------------------------------------------------------------------------------


def _degrader(drug: str, source: Source) -> tuple[Recommendation, ...]:
    """The checks that elacestrant and imlunestrant share: mutation, receptors, earlier hormonal therapy."""
    about = frozenset({drug})
    ordered = order_drugs.includes(drug)
    detail = (
        f"{says(source)}: ER-positive, HER2-negative, ESR1-mutated disease after at least one hormonal line."
    )
    return (
        approval_check(
            id=f"check.{drug}.esr1",
            title=f"{drug.capitalize()} without an ESR1 mutation",
            when=all_of(ordered, esr1.is_(Mutation.NOT_DETECTED), METASTATIC),
            sources=(indication(source),),
            summary="{drug} is approved for ESR1 mutations; none was detected",
            asks="{drug} ordered: ESR1 result not recorded",
            detail=detail,
            about=about,
            repairs=(Order(Test.ESR1), Remove()),
        ),
        approval_check(
            id=f"check.{drug}.er",
            title=f"{drug.capitalize()} in ER-negative disease",
            when=all_of(ordered, _ER_NEGATIVE, METASTATIC),
            sources=(indication(source),),
            summary="{drug} is approved for ER-positive disease; ER is negative",
            asks="{drug} ordered: ER status is not settled",
            detail=detail,
            about=about,
            repairs=(Order(Test.ER), Remove()),
        ),
        approval_check(
            id=f"check.{drug}.her2",
            title=f"{drug.capitalize()} in HER2-positive disease",
            when=all_of(ordered, HER2_POSITIVE, METASTATIC),
            sources=(indication(source),),
            summary="{drug} is approved for HER2-negative disease; HER2 is positive",
            asks="{drug} ordered: HER2 status is not settled",
            detail=detail,
            about=about,
            repairs=(Order(Test.HER2), Remove()),
        ),
        approval_check(
            id=f"check.{drug}.prior",
            title=f"{drug.capitalize()} before worsening on hormonal therapy",
            when=all_of(ordered, _NOT_YET, METASTATIC),
            sources=(indication(source),),
            summary="{drug} is approved after worsening on hormonal therapy; none is on record",
            asks="{drug} ordered: worsening during or after hormonal therapy is not recorded",
            detail=detail,
            about=about,
            repairs=(Remove(),),
        ),
    )


ELACESTRANT_ESR1, ELACESTRANT_ER, ELACESTRANT_HER2, ELACESTRANT_PRIOR = _degrader(
    "elacestrant", FDA_ELACESTRANT
)
IMLUNESTRANT_ESR1, IMLUNESTRANT_ER, IMLUNESTRANT_HER2, IMLUNESTRANT_PRIOR = _degrader(
    "imlunestrant", FDA_IMLUNESTRANT
)

ELACESTRANT_MENOPAUSE = approval_check(
    id="check.elacestrant.menopause",
    title="Elacestrant before menopause",
    when=all_of(order_drugs.includes("elacestrant"), BEFORE_MENOPAUSE, FEMALE, METASTATIC),
    sources=(indication(FDA_ELACESTRANT),),
    summary="{drug} is approved for men and women past menopause",
    asks="{drug} ordered: menopausal state is not recorded",
    detail=f"{says(FDA_ELACESTRANT)}. The approval of imlunestrant has no such limit.",
    about=frozenset({"elacestrant"}),
    repairs=(Remove(),),
)

# --- PI3K and AKT -----------------------------------------------------------------------------------------

_CAPIVASERTIB = f"{says(FDA_CAPIVASERTIB)}: with fulvestrant, after hormonal therapy."
_ALPELISIB = f"{says(FDA_ALPELISIB)}: with fulvestrant, after hormonal therapy."
_INAVOLISIB = f"{says(FDA_INAVOLISIB)}: with palbociclib and fulvestrant, after early-stage hormonal therapy."


def _receptors(drug: str, source: Source, detail: str) -> tuple[Recommendation, Recommendation]:
    """The checks of receptors and of HER2 that the three drugs share."""
    about = frozenset({drug})
    ordered = order_drugs.includes(drug)
    return (
        approval_check(
            id=f"check.{drug}.receptor",
            title=f"{drug.capitalize()} in hormone receptor-negative disease",
            when=all_of(ordered, HR_NEGATIVE, METASTATIC),
            sources=(indication(source),),
            summary="{drug} is approved for hormone receptor-positive disease; ER and PR are negative",
            asks="{drug} ordered: ER and PR are not settled",
            detail=detail,
            about=about,
            repairs=(Order(Test.ER), Order(Test.PR), Remove()),
        ),
        approval_check(
            id=f"check.{drug}.her2",
            title=f"{drug.capitalize()} in HER2-positive disease",
            when=all_of(ordered, HER2_POSITIVE, METASTATIC),
            sources=(indication(source),),
            summary="{drug} is approved for HER2-negative disease; HER2 is positive",
            asks="{drug} ordered: HER2 status is not settled",
            detail=detail,
            about=about,
            repairs=(Order(Test.HER2), Remove()),
        ),
    )


def _prior(drug: str, source: Source, detail: str) -> Recommendation:
    return approval_check(
        id=f"check.{drug}.prior",
        title=f"{drug.capitalize()} before worsening on hormonal therapy",
        when=all_of(order_drugs.includes(drug), _NOT_YET, METASTATIC),
        sources=(indication(source),),
        summary="{drug} is approved after worsening or recurrence on hormonal therapy; none is on record",
        asks="{drug} ordered: worsening during or after hormonal therapy is not recorded",
        detail=detail,
        about=frozenset({drug}),
        repairs=(Remove(),),
    )


def _with_fulvestrant(drug: str, source: Source, detail: str) -> Recommendation:
    return approval_check(
        id=f"check.{drug}.partner",
        title=f"{drug.capitalize()} without fulvestrant",
        when=all_of(order_drugs.includes(drug), not_(FULVESTRANT_IN_REGIMEN), METASTATIC),
        sources=(indication(source),),
        summary="{drug} is approved with fulvestrant; it does not go with it",
        asks="{drug}: is fulvestrant given with it? The medication list is incomplete",
        detail=detail,
        about=frozenset({drug}),
        repairs=(Add(("fulvestrant",)), Remove()),
    )


CAPIVASERTIB_PATHWAY = approval_check(
    id="check.capivasertib.pathway",
    title="Capivasertib without a PIK3CA, AKT1 or PTEN alteration",
    when=all_of(order_drugs.includes("capivasertib"), akt_pathway.is_(Mutation.NOT_DETECTED), METASTATIC),
    sources=(indication(FDA_CAPIVASERTIB),),
    summary="{drug} is approved for PIK3CA, AKT1 or PTEN alterations; none was detected",
    asks="{drug} ordered: PIK3CA, AKT1 and PTEN results not recorded",
    detail=f"{_CAPIVASERTIB} Sources differ on the specimen: tumour tissue for this drug, plasma for "
    "inavolisib.",
    about=frozenset({"capivasertib"}),
    repairs=(Order(Test.AKT_PATHWAY), Remove()),
)
CAPIVASERTIB_PARTNER = _with_fulvestrant("capivasertib", FDA_CAPIVASERTIB, _CAPIVASERTIB)
CAPIVASERTIB_RECEPTOR, CAPIVASERTIB_HER2 = _receptors("capivasertib", FDA_CAPIVASERTIB, _CAPIVASERTIB)
CAPIVASERTIB_PRIOR = _prior("capivasertib", FDA_CAPIVASERTIB, _CAPIVASERTIB)

ALPELISIB_PIK3CA = approval_check(
    id="check.alpelisib.pik3ca",
    title="Alpelisib without a PIK3CA mutation",
    when=all_of(order_drugs.includes("alpelisib"), pik3ca.is_(Mutation.NOT_DETECTED), METASTATIC),
    sources=(indication(FDA_ALPELISIB),),
    summary="{drug} is approved for PIK3CA mutations; none was detected",
    asks="{drug} ordered: PIK3CA result not recorded",
    detail=f"{_ALPELISIB} A negative plasma test is to be repeated on tissue ({says(ASCO_HR)}).",
    about=frozenset({"alpelisib"}),
    repairs=(Order(Test.PIK3CA), Remove()),
)
ALPELISIB_PARTNER = _with_fulvestrant("alpelisib", FDA_ALPELISIB, _ALPELISIB)
ALPELISIB_RECEPTOR, ALPELISIB_HER2 = _receptors("alpelisib", FDA_ALPELISIB, _ALPELISIB)
ALPELISIB_PRIOR = _prior("alpelisib", FDA_ALPELISIB, _ALPELISIB)

INAVOLISIB_PIK3CA = approval_check(
    id="check.inavolisib.pik3ca",
    title="Inavolisib without a PIK3CA mutation",
    when=all_of(order_drugs.includes("inavolisib"), pik3ca.is_(Mutation.NOT_DETECTED), METASTATIC),
    sources=(indication(FDA_INAVOLISIB),),
    summary="{drug} is approved for PIK3CA mutations; none was detected",
    asks="{drug} ordered: PIK3CA result not recorded",
    detail=f"{_INAVOLISIB} The test is on plasma (FoundationOne Liquid CDx).",
    about=frozenset({"inavolisib"}),
    repairs=(Order(Test.PIK3CA), Remove()),
)
INAVOLISIB_PARTNERS = approval_check(
    id="check.inavolisib.partners",
    title="Inavolisib without palbociclib and fulvestrant",
    when=all_of(
        order_drugs.includes("inavolisib"),
        not_(all_of(regimen_drugs.includes("palbociclib"), FULVESTRANT_IN_REGIMEN)),
        METASTATIC,
    ),
    sources=(indication(FDA_INAVOLISIB),),
    summary="{drug} is approved together with palbociclib and fulvestrant",
    asks="{drug}: are palbociclib and fulvestrant given with it? The medication list is incomplete",
    detail=_INAVOLISIB,
    about=frozenset({"inavolisib"}),
    repairs=(
        Add(("palbociclib",), not_(regimen_drugs.includes("palbociclib"))),
        Add(("fulvestrant",), not_(FULVESTRANT_IN_REGIMEN)),
        Remove(),
    ),
)
INAVOLISIB_RECEPTOR, INAVOLISIB_HER2 = _receptors("inavolisib", FDA_INAVOLISIB, _INAVOLISIB)
INAVOLISIB_PRIOR = _prior("inavolisib", FDA_INAVOLISIB, _INAVOLISIB)

# --- everolimus, TRK inhibitors ---------------------------------------------------------------------------

EVEROLIMUS_PARTNER = guideline_check(
    id="check.everolimus.partner",
    title="Everolimus without hormonal therapy",
    when=all_of(order_drugs.includes("everolimus"), not_(HORMONAL_IN_REGIMEN), METASTATIC),
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1"),),
    summary="{drug} is described with hormonal therapy; none goes with it",
    asks="{drug}: is hormonal therapy given with it? The medication list is incomplete",
    detail=f"{says(ASCO_CAPIVASERTIB)}: with hormonal therapy. {says(FDA_EVEROLIMUS)}: with exemestane.",
    about=frozenset({"everolimus"}),
    repairs=(Add(("exemestane", "fulvestrant")), Remove()),
)
EVEROLIMUS_RECEPTOR, EVEROLIMUS_HER2 = _receptors(
    "everolimus", FDA_EVEROLIMUS, f"{says(FDA_EVEROLIMUS)}: with exemestane, after letrozole or anastrozole."
)
EVEROLIMUS_PRIOR = guideline_check(
    id="check.everolimus.prior",
    title="Everolimus before worsening on hormonal therapy",
    when=all_of(order_drugs.includes("everolimus"), _NOT_YET, METASTATIC),
    sources=(rec(ASCO_CAPIVASERTIB, "second or third line", "rec 1.1"),),
    summary="{drug} is described after worsening on hormonal therapy; none is on record",
    asks="{drug} ordered: worsening during or after hormonal therapy is not recorded",
    detail=f"{says(ASCO_CAPIVASERTIB)}: in second or third line.",
    about=frozenset({"everolimus"}),
    repairs=(Remove(),),
)

TRK_FUSION = guideline_check(
    id="check.trk-inhibitor.fusion",
    title="Larotrectinib or entrectinib without an NTRK fusion",
    when=all_of(
        order_drugs.includes_any(_TRK_INHIBITORS, "larotrectinib or entrectinib"),
        ntrk.is_(Mutation.NOT_DETECTED),
        METASTATIC,
    ),
    sources=(rec(ASCO_BIOMARKERS, "NTRK fusions"),),
    summary="{drug} is described for NTRK fusions; none was detected",
    asks="{drug} ordered: NTRK fusion result not recorded",
    detail=f"{says(ASCO_BIOMARKERS)}: NTRK fusions are tested for to choose it.",
    about=_TRK_INHIBITORS,
    repairs=(Order(Test.NTRK), Remove()),
)

TABLE = (
    CDK46_RECEPTOR,
    CDK46_HER2,
    CDK46_PARTNER,
    CDK46_AGAIN,
    ELACESTRANT_ESR1,
    ELACESTRANT_ER,
    ELACESTRANT_HER2,
    ELACESTRANT_PRIOR,
    ELACESTRANT_MENOPAUSE,
    IMLUNESTRANT_ESR1,
    IMLUNESTRANT_ER,
    IMLUNESTRANT_HER2,
    IMLUNESTRANT_PRIOR,
    CAPIVASERTIB_PATHWAY,
    CAPIVASERTIB_PARTNER,
    CAPIVASERTIB_RECEPTOR,
    CAPIVASERTIB_HER2,
    CAPIVASERTIB_PRIOR,
    ALPELISIB_PIK3CA,
    ALPELISIB_PARTNER,
    ALPELISIB_RECEPTOR,
    ALPELISIB_HER2,
    ALPELISIB_PRIOR,
    INAVOLISIB_PIK3CA,
    INAVOLISIB_PARTNERS,
    INAVOLISIB_RECEPTOR,
    INAVOLISIB_HER2,
    INAVOLISIB_PRIOR,
    EVEROLIMUS_PARTNER,
    EVEROLIMUS_RECEPTOR,
    EVEROLIMUS_HER2,
    EVEROLIMUS_PRIOR,
    TRK_FUSION,
)
