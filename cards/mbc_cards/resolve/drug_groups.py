"""The groups of drugs that the treatment policies speak about, computed once."""

from collections.abc import Iterable

from mbc_cards.drugs import COMPONENTS, DRUGS, DrugClass, drugs_in

ANTICANCER = drugs_in(DrugClass.ANTICANCER)
"""Drugs that make a line of therapy. GnRH analogues, bone agents, growth factors and supplements do not."""
GNRH_ANALOGUES = drugs_in(DrugClass.GNRH_ANALOGUE)
AGAINST_CANCER = ANTICANCER | GNRH_ANALOGUES
ENDOCRINE = drugs_in(DrugClass.ENDOCRINE_THERAPY) - GNRH_ANALOGUES
AROMATASE_INHIBITORS = drugs_in(DrugClass.AROMATASE_INHIBITOR)
EXEMESTANE = "exemestane"
OTHER_AROMATASE_INHIBITORS = frozenset({"anastrozole", "letrozole"})
CHEMOTHERAPY = drugs_in(DrugClass.CHEMOTHERAPY)
CONJUGATES = drugs_in(DrugClass.HER2_CONJUGATE, DrugClass.TROP2_CONJUGATE)
HER2_TARGETED = drugs_in(DrugClass.HER2_TARGETED)
HER2_ANTIBODIES = drugs_in(DrugClass.HER2_ANTIBODY)
REPLACING_AN_ANTIBODY = HER2_ANTIBODIES - {"pertuzumab"} | drugs_in(DrugClass.HER2_CONJUGATE)
"""Drugs that take the place of a running HER2 antibody; pertuzumab joins trastuzumab instead."""
TRASTUZUMAB = frozenset({"trastuzumab"}) | {
    drug for drug, parts in COMPONENTS.items() if "trastuzumab" in parts
}
PARENTERAL_BISPHOSPHONATES = drugs_in(DrugClass.BISPHOSPHONATE)
BONE_AGENTS = drugs_in(DrugClass.BONE_AGENT)
BONE_AGENTS_OF_ANY_DOSE = BONE_AGENTS | drugs_in(DrugClass.OSTEOPOROSIS_DOSE) | {"denosumab-dose-uncertain"}
LONG_INTERVAL = BONE_AGENTS_OF_ANY_DOSE | GNRH_ANALOGUES
"""Drugs given as rarely as every twelve weeks."""

PARTNERS = drugs_in(
    DrugClass.CDK46_INHIBITOR,
    DrugClass.MTOR_INHIBITOR,
    DrugClass.PI3K_INHIBITOR,
    DrugClass.AKT_INHIBITOR,
    DrugClass.HER2_ANTIBODY,
    DrugClass.HER2_KINASE_INHIBITOR,
    DrugClass.CHECKPOINT_INHIBITOR,
    DrugClass.ANTI_VEGF,
)
"""Drugs usually added to a backbone of endocrine therapy or chemotherapy."""
BACKBONES = ANTICANCER - PARTNERS
NOT_BY_ITSELF = drugs_in(
    DrugClass.CDK46_INHIBITOR,
    DrugClass.MTOR_INHIBITOR,
    DrugClass.PI3K_INHIBITOR,
    DrugClass.AKT_INHIBITOR,
    DrugClass.HER2_TARGETED,
    DrugClass.SERD,
    DrugClass.ORAL_SERD,
)
"""Drugs beside which an aromatase inhibitor is not given "by itself". Tamoxifen is not among them: the
two are given one after the other."""

_EXCHANGED = (
    DrugClass.AROMATASE_INHIBITOR,
    DrugClass.SERM,
    DrugClass.CDK46_INHIBITOR,
    DrugClass.PARP_INHIBITOR,
    DrugClass.CHECKPOINT_INHIBITOR,
    DrugClass.TAXANE,
    DrugClass.ANTHRACYCLINE,
    DrugClass.PLATINUM,
)
EXCHANGE_CLASS: dict[str, DrugClass] = {
    drug.id: one for drug in DRUGS.values() for one in _EXCHANGED if one in drug.classes
}
"""The class within which one drug may stand in for another without a new line."""

MAY_BE: dict[str, tuple[str, ...]] = {
    "denosumab-dose-uncertain": ("denosumab-120mg",),
    "paclitaxel-formulation-uncertain": ("paclitaxel", "nab-paclitaxel"),
    "taxane-unspecified": ("docetaxel", "nab-paclitaxel", "paclitaxel"),
    "aromatase-inhibitor-unspecified": ("anastrozole", "exemestane", "letrozole"),
    "cdk46-inhibitor-unspecified": ("abemaciclib", "palbociclib", "ribociclib"),
}
"""Entries that do not say which form, dose or member of a class: which drugs they may mean."""


_COMBINED, _OPEN = frozenset(COMPONENTS), frozenset(MAY_BE)
NOT_PLAIN = _COMBINED | _OPEN
"""Drugs that stand for others too: as their parts, or as what an entry may mean."""
NONE: frozenset[str] = frozenset()


def parts_of(drugs: frozenset[str]) -> frozenset[str]:
    """Return the drugs with combination products replaced by the drugs that they give."""
    if drugs.isdisjoint(_COMBINED):
        return drugs
    return frozenset(part for drug in drugs for part in COMPONENTS.get(drug, (drug,)))


def with_parts(drugs: Iterable[str]) -> frozenset[str]:
    """Return the drugs and, for combination products, the drugs that they give."""
    found = frozenset(drugs)
    if found.isdisjoint(_COMBINED):
        return found
    return found.union(*(COMPONENTS.get(drug, ()) for drug in found))


def may_be(drugs: frozenset[str]) -> frozenset[str]:
    """Return the drugs that uncertain forms among these may mean."""
    if drugs.isdisjoint(_OPEN):
        return NONE
    return frozenset(meant for drug in drugs for meant in MAY_BE.get(drug, ()))
