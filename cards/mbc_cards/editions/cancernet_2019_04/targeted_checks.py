"""Checks of orders of targeted drugs: hormone receptor-positive disease, larotrectinib, drugs not named.

Each check holds one reason, so that a card can name the fact that contradicts (guide, lines 171-177,
195-204).
"""

from functools import partial

from mbc_cards.conditions import all_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2019_04.populations import (
    AI_IN_REGIMEN,
    CDK46_INHIBITORS,
    ER_NEGATIVE,
    FULVESTRANT_IN_REGIMEN,
    HER2_POSITIVE,
    HR_NEGATIVE,
    METASTATIC,
    METASTATIC_OR_UNRESECTABLE,
    WORSE_ON_HORMONAL,
)
from mbc_cards.editions.cancernet_2019_04.sources import (
    TARGETED,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import (
    ntrk,
    order_drugs,
    pik3ca,
    progressed_on_any_treatment,
    progressed_on_endocrine,
    progressed_on_other_ai,
    regimen_drugs,
)
from mbc_cards.recommendation import (
    Add,
    Basis,
    Kind,
    Order,
    Recommendation,
    Remove,
    Strength,
    Test,
)
from mbc_cards.values import Mutation, YesNo

_NEED_A_PARTNER = frozenset({"palbociclib", "ribociclib", "cdk46-inhibitor-unspecified"})
_AFTER_HORMONAL = frozenset({"palbociclib", "abemaciclib"})
_NOT_WITH_PALBOCICLIB = frozenset({"anastrozole", "exemestane"})
_CDK46_ORDERED = order_drugs.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor")
_EXEMESTANE_IN_REGIMEN = regimen_drugs.includes("exemestane")
_CDK46_SOURCE = (guide(TARGETED_HR_POSITIVE, "196, 198, 200"),)
_EVEROLIMUS_SOURCE = (guide(TARGETED_HR_POSITIVE, "202"),)
_ALPELISIB_SOURCE = (guide(TARGETED_HR_POSITIVE, "204"),)
_LAROTRECTINIB_SOURCE = (guide(TARGETED, "177"),)
_NOT_YET = YesNo.NO


_outside = partial(
    Recommendation,
    kind=Kind.ORDER_CHECK,
    strength=Strength.OUTSIDE_STATED_USE,
    basis=Basis.DERIVED,
    additions="The negation of the use the guide describes; it does not forbid another.",
)
"""A check that an order lies outside the use the guide describes: one negated condition each."""

CDK46_ER = _outside(
    id="check.cdk46.subtype.er",
    title="CDK4/6 inhibitor in ER-negative disease",
    when=all_of(_CDK46_ORDERED, ER_NEGATIVE, METASTATIC),
    sources=_CDK46_SOURCE,
    summary="{drug} is described for ER-positive disease; ER is negative",
    asks="{drug} ordered: ER status is not settled",
    about=CDK46_INHIBITORS,
    repairs=(Order(Test.ER), Remove()),
)

CDK46_HER2 = _outside(
    id="check.cdk46.subtype.her2",
    title="CDK4/6 inhibitor in HER2-positive disease",
    when=all_of(_CDK46_ORDERED, HER2_POSITIVE, METASTATIC),
    sources=_CDK46_SOURCE,
    summary="{drug} is described for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    about=CDK46_INHIBITORS,
    repairs=(Order(Test.HER2), Remove()),
)

CDK46_PARTNER = _outside(
    id="check.cdk46.partner",
    title="Palbociclib or ribociclib without a partner",
    when=all_of(
        order_drugs.includes_any(_NEED_A_PARTNER, "palbociclib or ribociclib"),
        not_(AI_IN_REGIMEN),
        not_(FULVESTRANT_IN_REGIMEN),
        METASTATIC,
    ),
    sources=_CDK46_SOURCE,
    summary="{drug} is described with an aromatase inhibitor or fulvestrant; neither goes with it",
    asks="{drug}: is an aromatase inhibitor or fulvestrant given with it? The medication list is incomplete",
    about=_NEED_A_PARTNER,
    detail="Abemaciclib alone may be given without a partner.",
    repairs=(
        Add(("letrozole",), when=progressed_on_endocrine.is_(_NOT_YET)),
        Add(("fulvestrant",), when=WORSE_ON_HORMONAL),
        Remove(),
    ),
)

PALBOCICLIB_OTHER_AI = _outside(
    id="check.cdk46.exemestane",
    title="Palbociclib with anastrozole or exemestane",
    when=all_of(
        order_drugs.includes_any(
            _NOT_WITH_PALBOCICLIB | {"palbociclib"}, "palbociclib, anastrozole or exemestane"
        ),
        regimen_drugs.includes("palbociclib"),
        regimen_drugs.includes_any(_NOT_WITH_PALBOCICLIB, "anastrozole or exemestane"),
        METASTATIC,
    ),
    sources=(guide(TARGETED_HR_POSITIVE, "196"),),
    summary="{drug}: the aromatase inhibitor named for palbociclib is letrozole",
    asks="{drug} ordered: which aromatase inhibitor goes with palbociclib is unclear",
    about=_NOT_WITH_PALBOCICLIB | {"palbociclib"},
    detail="Ribociclib and abemaciclib are described with any aromatase inhibitor.",
    strength=Strength.INFORMATION,
    repairs=(Remove(),),
)


CDK46_FULVESTRANT_PRIOR = _outside(
    id="check.cdk46-fulvestrant.prior",
    title="Palbociclib or abemaciclib with fulvestrant before worsening on hormonal therapy",
    when=all_of(
        order_drugs.includes_any(
            _AFTER_HORMONAL | {"fulvestrant"}, "palbociclib, abemaciclib or fulvestrant"
        ),
        regimen_drugs.includes_any(_AFTER_HORMONAL, "palbociclib or abemaciclib"),
        FULVESTRANT_IN_REGIMEN,
        progressed_on_endocrine.is_(_NOT_YET),
        METASTATIC,
    ),
    sources=(guide(TARGETED_HR_POSITIVE, "196, 200"),),
    summary="{drug}: palbociclib or abemaciclib with fulvestrant is described after other hormonal therapy",
    asks="{drug} ordered: worsening on other hormonal therapy is not recorded",
    about=_AFTER_HORMONAL | {"fulvestrant"},
    detail="Ribociclib with fulvestrant is described without earlier treatment.",
    strength=Strength.INFORMATION,
    repairs=(Remove(),),
)


EVEROLIMUS_PARTNER = _outside(
    id="check.everolimus.partner",
    title="Everolimus without exemestane",
    when=all_of(order_drugs.includes("everolimus"), not_(_EXEMESTANE_IN_REGIMEN), METASTATIC),
    sources=_EVEROLIMUS_SOURCE,
    summary="{drug} is described with exemestane; it does not go with it",
    asks="{drug}: is exemestane given with it? The medication list is incomplete",
    about=frozenset({"everolimus"}),
    repairs=(Add(("exemestane",)), Remove()),
)

EVEROLIMUS_ER = _outside(
    id="check.everolimus.er",
    title="Everolimus in ER-negative disease",
    when=all_of(order_drugs.includes("everolimus"), ER_NEGATIVE, METASTATIC),
    sources=_EVEROLIMUS_SOURCE,
    summary="{drug} is described for ER-positive disease; ER is negative",
    asks="{drug} ordered: ER status is not settled",
    about=frozenset({"everolimus"}),
    repairs=(Order(Test.ER), Remove()),
)

EVEROLIMUS_HER2 = _outside(
    id="check.everolimus.her2",
    title="Everolimus in HER2-positive disease",
    when=all_of(order_drugs.includes("everolimus"), HER2_POSITIVE, METASTATIC),
    sources=_EVEROLIMUS_SOURCE,
    summary="{drug} is described for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    about=frozenset({"everolimus"}),
    repairs=(Order(Test.HER2), Remove()),
)

EVEROLIMUS_PRIOR = _outside(
    id="check.everolimus.prior",
    title="Everolimus before another aromatase inhibitor",
    when=all_of(order_drugs.includes("everolimus"), progressed_on_other_ai.is_(_NOT_YET), METASTATIC),
    sources=_EVEROLIMUS_SOURCE,
    summary="{drug} is described after growth despite another aromatase inhibitor; none is on record",
    asks="{drug} ordered: growth despite anastrozole or letrozole is not recorded",
    about=frozenset({"everolimus"}),
    repairs=(Remove(),),
)


ALPELISIB_PARTNER = _outside(
    id="check.alpelisib.partner",
    title="Alpelisib without fulvestrant",
    when=all_of(order_drugs.includes("alpelisib"), not_(FULVESTRANT_IN_REGIMEN), METASTATIC),
    sources=_ALPELISIB_SOURCE,
    summary="{drug} is described with fulvestrant; it does not go with it",
    asks="{drug}: is fulvestrant given with it? The medication list is incomplete",
    about=frozenset({"alpelisib"}),
    repairs=(Add(("fulvestrant",)), Remove()),
)

ALPELISIB_RECEPTOR = _outside(
    id="check.alpelisib.receptor",
    title="Alpelisib in hormone receptor-negative disease",
    when=all_of(order_drugs.includes("alpelisib"), HR_NEGATIVE, METASTATIC),
    sources=_ALPELISIB_SOURCE,
    summary="{drug} is described for hormone receptor-positive disease; ER and PR are negative",
    asks="{drug} ordered: ER and PR are not settled",
    about=frozenset({"alpelisib"}),
    repairs=(Order(Test.ER), Order(Test.PR), Remove()),
)

ALPELISIB_HER2 = _outside(
    id="check.alpelisib.her2",
    title="Alpelisib in HER2-positive disease",
    when=all_of(order_drugs.includes("alpelisib"), HER2_POSITIVE, METASTATIC),
    sources=_ALPELISIB_SOURCE,
    summary="{drug} is described for HER2-negative disease; HER2 is positive",
    asks="{drug} ordered: HER2 status is not settled",
    about=frozenset({"alpelisib"}),
    repairs=(Order(Test.HER2), Remove()),
)

ALPELISIB_PIK3CA = _outside(
    id="check.alpelisib.pik3ca",
    title="Alpelisib without a PIK3CA mutation",
    when=all_of(order_drugs.includes("alpelisib"), pik3ca.is_(Mutation.NOT_DETECTED), METASTATIC),
    sources=_ALPELISIB_SOURCE,
    summary="{drug} is described for tumours with a PIK3CA mutation; none was detected",
    asks="{drug} ordered: PIK3CA result not recorded",
    about=frozenset({"alpelisib"}),
    repairs=(Order(Test.PIK3CA), Remove()),
)

ALPELISIB_PRIOR = _outside(
    id="check.alpelisib.prior",
    title="Alpelisib before worsening on hormonal therapy",
    when=all_of(order_drugs.includes("alpelisib"), progressed_on_endocrine.is_(_NOT_YET), METASTATIC),
    sources=_ALPELISIB_SOURCE,
    summary="{drug} is described after worsening on hormonal therapy; none is on record",
    asks="{drug} ordered: worsening during or after hormonal therapy is not recorded",
    about=frozenset({"alpelisib"}),
    repairs=(Remove(),),
)


LAROTRECTINIB_FUSION = _outside(
    id="check.larotrectinib.fusion",
    title="Larotrectinib without an NTRK fusion",
    when=all_of(
        order_drugs.includes("larotrectinib"), ntrk.is_(Mutation.NOT_DETECTED), METASTATIC_OR_UNRESECTABLE
    ),
    sources=_LAROTRECTINIB_SOURCE,
    summary="{drug} is described for cancers with an NTRK fusion; none was detected",
    asks="{drug} ordered: NTRK fusion result not recorded",
    about=frozenset({"larotrectinib"}),
    repairs=(Order(Test.NTRK), Remove()),
)

LAROTRECTINIB_PRIOR = _outside(
    id="check.larotrectinib.prior",
    title="Larotrectinib before worsening on another treatment",
    when=all_of(
        order_drugs.includes("larotrectinib"),
        progressed_on_any_treatment.is_(_NOT_YET),
        METASTATIC_OR_UNRESECTABLE,
    ),
    sources=_LAROTRECTINIB_SOURCE,
    summary="{drug} is described after worsening with other treatments; none is on record",
    asks="{drug} ordered: worsening with other treatments is not recorded",
    about=frozenset({"larotrectinib"}),
    repairs=(Remove(),),
)


NOT_IN_EDITION = drugs_in(DrugClass.ORAL_SERD, DrugClass.AKT_INHIBITOR, DrugClass.ANTI_VEGF) | frozenset(
    {
        "toremifene",
        "inavolisib",
        "entrectinib",
        "sacituzumab-govitecan",
        "datopotamab-deruxtecan",
        "dostarlimab",
        "margetuximab",
        "neratinib",
        "pertuzumab-trastuzumab-hyaluronidase",
        "trastuzumab-deruxtecan",
        "tucatinib",
    }
)
"""Drugs that the guide nowhere names; irinotecan has a check of its own."""

UNNAMED_DRUG = Recommendation(
    id="check.drug-not-in-edition",
    kind=Kind.ORDER_CHECK,
    title="A drug that this edition does not name",
    when=all_of(order_drugs.includes_any(NOT_IN_EDITION, "a drug this edition does not name"), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED, "173, 175, 177"),),
    summary="{drug} is not named in this edition of April 2019: it was not checked",
    asks="The drug ordered might be one that this edition does not name",
    about=NOT_IN_EDITION,
    basis=Basis.DERIVED,
    additions="Read from the guide's silence.",
)

TABLE = (
    CDK46_ER,
    CDK46_HER2,
    CDK46_PARTNER,
    PALBOCICLIB_OTHER_AI,
    CDK46_FULVESTRANT_PRIOR,
    EVEROLIMUS_PARTNER,
    EVEROLIMUS_ER,
    EVEROLIMUS_HER2,
    EVEROLIMUS_PRIOR,
    ALPELISIB_PARTNER,
    ALPELISIB_RECEPTOR,
    ALPELISIB_HER2,
    ALPELISIB_PIK3CA,
    ALPELISIB_PRIOR,
    LAROTRECTINIB_FUSION,
    LAROTRECTINIB_PRIOR,
    UNNAMED_DRUG,
)
