"""Medications that orders and treatments refer to, and that nobody supplied."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cds_hooks.forms import reference_parts

MOST = 20
"""References followed for one call."""


def medications_to_read(
    resources: Iterable[Mapping[str, Any]], orders: Iterable[Mapping[str, Any]]
) -> tuple[str, ...]:
    """Return `Medication/<id>` for each medication that is named by reference alone.

    One that was supplied, or that has a name beside the reference, need not be read. The orders being
    written are never read themselves: they are not on the server yet.
    """
    everything = (*orders, *resources)
    supplied = {
        f"Medication/{resource.get('id')}"
        for resource in everything
        if resource.get("resourceType") == "Medication"
    }
    wanted = dict.fromkeys(name for name in _named(everything) if name not in supplied)
    return tuple(wanted)[:MOST]


def _named(resources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for resource in resources:
        reference = resource.get("medicationReference")
        if isinstance(reference, dict) and not reference.get("display"):
            target = reference.get("reference")
            parts = reference_parts(target) if isinstance(target, str) else None
            if parts is not None and parts[0] == "Medication":
                yield "/".join(parts)
