"""Units of laboratory values: the usual ones by a table, any other through the UCUM library when met.

The factors of the table are those that the library gives; a test compares each. The library is imported only
for a unit outside the table, because it takes most of a second.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

_SPELLINGS: Final[Mapping[str, str]] = {
    "µmol/l": "umol/L",
    "μmol/l": "umol/L",
    "umol/l": "umol/L",
    "mmol/l": "mmol/L",
    "nmol/l": "nmol/L",
    "pmol/l": "pmol/L",
    "mg/dl": "mg/dL",
    "mg/l": "mg/L",
    "g/dl": "g/dL",
    "g/l": "g/L",
    "gm/dl": "g/dL",
    "pg/ml": "pg/mL",
    "ng/l": "ng/L",
    "u/l": "U/L",
    "iu/l": "[IU]/L",
    "[iu]/l": "[IU]/L",
    "miu/ml": "m[IU]/mL",
    "m[iu]/ml": "m[IU]/mL",
    "mu/ml": "m[IU]/mL",
    "percent": "%",
    "{percent}": "%",
    "pct": "%",
    "ml/min": "mL/min",
    "ml/min/1.73m2": "mL/min/{1.73_m2}",
    "ml/min/1.73 m2": "mL/min/{1.73_m2}",
    "ml/min/1.73m^2": "mL/min/{1.73_m2}",
    "ml/min/1.73 m^2": "mL/min/{1.73_m2}",
    "ml/min/1.73m²": "mL/min/{1.73_m2}",
    "ml/min/1.73 m²": "mL/min/{1.73_m2}",
    "ml/min/1.73sqm": "mL/min/{1.73_m2}",
    "ml/min/{1.73_m2}": "mL/min/{1.73_m2}",
    "ml/min/{1.73m2}": "mL/min/{1.73_m2}",
    "10*3/ul": "10*3/uL",
    "10^3/ul": "10*3/uL",
    "10³/µl": "10*3/uL",
    "10*3/µl": "10*3/uL",
    "x10*3/ul": "10*3/uL",
    "x10^3/ul": "10*3/uL",
    "x10e3/ul": "10*3/uL",
    "10e3/ul": "10*3/uL",
    "k/ul": "10*3/uL",
    "k/µl": "10*3/uL",
    "k/mm3": "10*3/uL",
    "k/cumm": "10*3/uL",
    "thou/ul": "10*3/uL",
    "10*9/l": "10*9/L",
    "10^9/l": "10*9/L",
    "x10^9/l": "10*9/L",
    "x10e9/l": "10*9/L",
    "10e9/l": "10*9/L",
    "giga/l": "10*9/L",
    "/ul": "/uL",
    "/µl": "/uL",
    "/mm3": "/uL",
    "{cells}/ul": "/uL",
    "cells/ul": "/uL",
    "cells/mcl": "/uL",
    "mmol/mol": "mmol/mol",
    "%": "%",
    "1": "1",
}
ALIASES: Final[Mapping[str, str]] = {spelling.casefold(): code for spelling, code in _SPELLINGS.items()}
"""Spellings seen in records, small letters, to UCUM. "K/uL" is kelvin there; laboratories mean thousands."""

FACTORS: Final[Mapping[tuple[str, str], float]] = {
    ("mg/dL", "mg/dL"): 1.0,
    ("mg/L", "mg/dL"): 0.1,
    ("g/dL", "mg/dL"): 1000.0,
    ("g/dL", "g/dL"): 1.0,
    ("g/L", "g/dL"): 0.1,
    ("mg/dL", "g/dL"): 0.001,
    ("umol/L", "umol/L"): 1.0,
    ("mmol/L", "umol/L"): 1000.0,
    ("nmol/L", "umol/L"): 0.001,
    ("pmol/L", "umol/L"): 1e-6,
    ("pg/mL", "pg/mL"): 1.0,
    ("ng/L", "pg/mL"): 1.0,
    ("mg/dL", "pg/mL"): 1e7,
    ("U/L", "U/L"): 1.0,
    ("m[IU]/mL", "[IU]/L"): 1.0,
    ("[IU]/L", "[IU]/L"): 1.0,
    ("10*3/uL", "10*3/uL"): 1.0,
    ("10*9/L", "10*3/uL"): 1.0,
    ("/uL", "10*3/uL"): 0.001,
    ("%", "%"): 1.0,
    ("1", "%"): 100.0,
    ("mmol/mol", "mmol/mol"): 1.0,
    ("mL/min", "mL/min"): 1.0,
    ("mL/min/{1.73_m2}", "mL/min/{1.73_m2}"): 1.0,
    ("mL/min", "mL/min/{1.73_m2}"): 1.0,
}
"""Factor from a unit to a reference unit, as the UCUM library gives it."""

CONVENTIONS: Final[Mapping[tuple[str, str], float]] = {
    ("[IU]/L", "U/L"): 1.0,
    ("U/L", "[IU]/L"): 1.0,
    ("m[IU]/mL", "U/L"): 1.0,
}
"""Units that laboratories write for each other although UCUM keeps them apart."""

_PLAINLY: Final = frozenset(unit for pair in FACTORS for unit in pair)


_EQUIVALENTS: Final = re.compile(r"eq\b", re.IGNORECASE)
"""Equivalents depend on the ion's charge, which no unit tells: never converted."""


def ucum(unit: str) -> str:
    """Return the UCUM code of a unit as records write it; an unknown one as it is."""
    if unit in _PLAINLY:
        return unit
    return ALIASES.get(unit.strip().casefold(), unit)


def factor(unit: str, reference: str) -> float | None:
    """Return by what to multiply a value to have it in the reference unit; None if it cannot be converted."""
    known = FACTORS.get((unit, reference))
    if known is not None or not unit:
        return known
    code = ucum(unit)
    known = FACTORS.get((code, reference)) or CONVENTIONS.get((code, reference))
    if known is None and code not in _PLAINLY and not _EQUIVALENTS.search(code):
        known = by_library(code, reference)
    return known


@lru_cache(maxsize=256)
def by_library(unit: str, reference: str) -> float | None:
    """Return the factor that the UCUM library gives; None for what is no UCUM unit or cannot be converted."""
    try:
        registry = _registry()
        converted = registry.from_ucum(unit).to(registry.from_ucum(reference))
        return float(converted.magnitude)
    except Exception:  # noqa: BLE001 - the library raises many unrelated types for a text that is no unit
        return None


@lru_cache(maxsize=1)
def _registry() -> Any:  # noqa: ANN401 - the library carries no types
    # Imported here: it takes most of a second, and is hardly ever needed.
    module = import_module("ucumvert")
    return module.PintUcumRegistry()
