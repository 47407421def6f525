"""The drug catalogue: what drugs are called, which classes they belong to, and how an order names them.

The ids are lower-case words joined by hyphens and are what every other part of the core uses for a drug.
Codes that mean a drug are in `mbc_cards.terminology.medications`, names in
`mbc_cards.terminology.medication_names`.
"""

from collections.abc import Iterable

from mbc_cards.drugs.catalogue import COMPONENTS, DRUGS, SUBSTANCE, WITHOUT_ORDER_CODE
from mbc_cards.drugs.classes import BROADER, Drug, DrugClass

__all__ = [
    "BROADER",
    "COMPONENTS",
    "DRUGS",
    "WITHOUT_ORDER_CODE",
    "Drug",
    "DrugClass",
    "drugs_in",
    "name_of",
    "names_of",
    "substance_of",
]


def drugs_in(*classes: DrugClass) -> frozenset[str]:
    """Ids of the drugs that belong to any of the classes, look-alikes and class markers included."""
    return frozenset(drug.id for drug in DRUGS.values() if not drug.classes.isdisjoint(classes))


def name_of(drug_id: str) -> str:
    """The drug's name for a reader. Raises KeyError for an id that is not in the catalogue."""
    return DRUGS[drug_id].name


def names_of(drug_ids: Iterable[str]) -> str:
    """The drugs' names in one phrase, sorted, each once: "carboplatin, docetaxel and trastuzumab"."""
    names = sorted({name_of(drug_id) for drug_id in drug_ids})
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def substance_of(drug_id: str) -> str:
    """The drug whose plain name this form, dose or look-alike carries; the drug itself if it is none."""
    return SUBSTANCE.get(drug_id, drug_id)
