"""Checks of orders of targeted drugs: hormone receptor-positive disease, drugs not named.

Each check holds one reason, so that a card can name the fact that contradicts (guide, lines 147-151,
169-176).
"""

from functools import partial

from mbc_cards.conditions import all_of, any_of, not_
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2018_05.populations import (
    AI_IN_REGIMEN,
    CDK46_INHIBITORS,
    ER_NEGATIVE,
    FULVESTRANT_IN_REGIMEN,
    HER2_POSITIVE,
    METASTATIC,
    WORSE_ON_HORMONAL,
)
from mbc_cards.editions.cancernet_2018_05.sources import (
    TARGETED,
    TARGETED_HR_POSITIVE,
    guide,
)
from mbc_cards.facts import (
    order_drugs,
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
from mbc_cards.values import YesNo

_NEED_A_PARTNER = frozenset({"palbociclib", "ribociclib", "cdk46-inhibitor-unspecified"})
_AFTER_HORMONAL = frozenset({"palbociclib", "abemaciclib"})
_NOT_WITH_PALBOCICLIB = frozenset({"anastrozole", "exemestane"})
_CDK46_ORDERED = order_drugs.includes_any(CDK46_INHIBITORS, "a CDK4/6 inhibitor")
_RIBOCICLIB_ORDERED = order_drugs.includes("ribociclib")
_EXEMESTANE_IN_REGIMEN = regimen_drugs.includes("exemestane")
_CDK46_SOURCE = (guide(TARGETED_HR_POSITIVE, "170, 172, 174"),)
_EVEROLIMUS_SOURCE = (guide(TARGETED_HR_POSITIVE, "176"),)
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
    summary="{drug} is described with a hormonal partner; none goes with it",
    asks="{drug}: is a hormonal partner given with it? The medication list is incomplete",
    about=_NEED_A_PARTNER,
    detail="Palbociclib goes with letrozole or fulvestrant, ribociclib with an aromatase inhibitor. "
    "Abemaciclib alone may be given without a partner.",
    repairs=(
        Add(("letrozole",), when=any_of(progressed_on_endocrine.is_(_NOT_YET), _RIBOCICLIB_ORDERED)),
        Add(("fulvestrant",), when=all_of(WORSE_ON_HORMONAL, not_(_RIBOCICLIB_ORDERED))),
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
    sources=(guide(TARGETED_HR_POSITIVE, "170"),),
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
    sources=(guide(TARGETED_HR_POSITIVE, "170, 174"),),
    summary="{drug}: palbociclib or abemaciclib with fulvestrant is described after other hormonal therapy",
    asks="{drug} ordered: worsening on other hormonal therapy is not recorded",
    about=_AFTER_HORMONAL | {"fulvestrant"},
    strength=Strength.INFORMATION,
    repairs=(Remove(),),
)

RIBOCICLIB_FULVESTRANT = _outside(
    id="check.cdk46-fulvestrant.ribociclib",
    title="Ribociclib with fulvestrant",
    when=all_of(
        order_drugs.includes("ribociclib", "fulvestrant"),
        regimen_drugs.includes("ribociclib"),
        FULVESTRANT_IN_REGIMEN,
        METASTATIC,
    ),
    sources=(guide(TARGETED_HR_POSITIVE, "172"),),
    summary="{drug}: ribociclib is described with an aromatase inhibitor, not with fulvestrant",
    asks="{drug} ordered: whether ribociclib is given with fulvestrant is unclear",
    about=frozenset({"ribociclib", "fulvestrant"}),
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


NOT_IN_EDITION = drugs_in(
    DrugClass.ORAL_SERD,
    DrugClass.AKT_INHIBITOR,
    DrugClass.PI3K_INHIBITOR,
    DrugClass.ANTI_VEGF,
    DrugClass.CHECKPOINT_INHIBITOR,
    DrugClass.TRK_INHIBITOR,
    DrugClass.TROP2_CONJUGATE,
) | frozenset(
    {
        "toremifene",
        "talazoparib",
        "liposomal-irinotecan",
        "margetuximab",
        "neratinib",
        "pertuzumab-trastuzumab-hyaluronidase",
        "trastuzumab-deruxtecan",
        "tucatinib",
    }
)
"""Drugs that the guide nowhere names."""

UNNAMED_DRUG = Recommendation(
    id="check.drug-not-in-edition",
    kind=Kind.ORDER_CHECK,
    title="A drug that this edition does not name",
    when=all_of(order_drugs.includes_any(NOT_IN_EDITION, "a drug this edition does not name"), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(TARGETED, "149, 151"),),
    summary="{drug} is not named in this edition of May 2018: it was not checked",
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
    RIBOCICLIB_FULVESTRANT,
    EVEROLIMUS_PARTNER,
    EVEROLIMUS_ER,
    EVEROLIMUS_HER2,
    EVEROLIMUS_PRIOR,
    UNNAMED_DRUG,
)
