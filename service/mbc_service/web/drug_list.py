"""The drug catalogue as order entry offers it: name, other names, class, and how an order names it."""

from functools import cache
from typing import Any

from mbc_cards.drugs import BROADER, DRUGS, Drug, DrugClass
from mbc_cards.terminology.medication_names import NAMES, drugs_named
from mbc_cards.terminology.systems import URI

_NOT_A_DRUG = ("-unspecified", "-uncertain")
"""Endings of ids that stand for a class or for a doubt: nobody orders those."""


_SAME = 6
"""Letters that two names share when typing the one finds the other: letrozole, letrozol."""


@cache
def drug_list() -> tuple[dict[str, Any], ...]:
    """Return every drug that can be ordered, by name; one without a verified code is ordered by its name."""
    names: dict[str, list[str]] = {}
    for name, drugs in NAMES.items():
        for drug in drugs if len(drugs) == 1 else ():
            if not name.startswith(DRUGS[drug].name.lower()[:_SAME]):
                names.setdefault(drug, []).append(name)
    ordered = sorted(DRUGS.values(), key=lambda drug: drug.name)
    return tuple(
        {
            "name": drug.name,
            "also": names.get(drug.id, []),
            "class": what_it_is(drug),
            "coding": {"system": URI["rxnorm"], "code": drug.order_code, "display": drug.order_display}
            if drug.order_code is not None
            else None,
        }
        for drug in ordered
        if not drug.id.endswith(_NOT_A_DRUG) and _can_be_ordered(drug)
    )


def _can_be_ordered(drug: Drug) -> bool:
    """Whether an order means this drug: by its code, else by a name that is not read as another drug."""
    return drug.order_code is not None or drugs_named(drug.name) == (drug.id,)


def what_it_is(drug: Drug) -> str:
    """Return the narrowest classes of a drug in words."""
    broad = frozenset[DrugClass]().union(*(BROADER.get(one, ()) for one in drug.classes))
    return ", ".join(sorted(one.value for one in drug.classes - broad)) or "for another purpose"
