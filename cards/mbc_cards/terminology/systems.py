"""Code system addresses: every spelling seen in real data, and the short name we use for it.

RETRIEVED states the day on which the addresses were collected. Look-alikes that are not the system itself
(`http://loinc.org/modified`, temporary mCODE codes, HGNC gene groups) are left out on purpose.
"""

from collections.abc import Mapping
from types import MappingProxyType

RETRIEVED = "2026-11-22"

URI: Mapping[str, str] = MappingProxyType(
    {
        "rxnorm": "http://www.nlm.nih.gov/research/umls/rxnorm",
        "loinc": "http://loinc.org",
        "snomed": "http://snomed.info/sct",
        "icd10cm": "http://hl7.org/fhir/sid/icd-10-cm",
        "hcpcs": "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
        "cpt": "http://www.ama-assn.org/go/cpt",
        "atc": "http://www.whocc.no/atc",
        "hgnc": "http://www.genenames.org",
        "interpretation": "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
    }
)
"""Short name to the address that we send."""

_ALIASES: Mapping[str, tuple[str, ...]] = {
    "rxnorm": (
        "https://www.nlm.nih.gov/research/umls/rxnorm",
        "urn:oid:2.16.840.1.113883.6.88",
        "2.16.840.1.113883.6.88",
        "RxNorm",
        "RXNORM",
    ),
    "loinc": (
        "https://loinc.org",
        "urn:oid:2.16.840.1.113883.6.1",
        "2.16.840.1.113883.6.1",
        "LOINC",
    ),
    "snomed": (
        "https://snomed.info/sct",
        "urn:oid:2.16.840.1.113883.6.96",
        "2.16.840.1.113883.6.96",
        "SNOMED-CT",
    ),
    "icd10cm": (
        "urn:oid:2.16.840.1.113883.6.90",
        "2.16.840.1.113883.6.90",
        "http://terminology.hl7.org/CodeSystem/icd10CM",
        "http://www.icd10data.com",
        # The address of WHO ICD-10; records carry CM codes under it, and the categories used here agree.
        "http://hl7.org/fhir/sid/icd-10",
    ),
    "hcpcs": (
        "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
        "https://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo",
        "https://www.cms.gov/Medicare/Coding/MedHCPCSGenInfo/index.html",
        "http://www.nlm.nih.gov/research/umls/hcpcs",
        "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
        "urn:oid:2.16.840.1.113883.6.285",
        "2.16.840.1.113883.6.285",
    ),
    "cpt": ("urn:oid:2.16.840.1.113883.6.12", "2.16.840.1.113883.6.12"),
    "atc": (),
    "hgnc": ("https://www.genenames.org", "https://genenames.org", "http://www.genenames.org/geneId"),
    "interpretation": (
        "http://hl7.org/fhir/v3/ObservationInterpretation",
        "http://terminology.hl7.org/CodeSystem/v2-0078",
        "http://hl7.org/fhir/v2/0078",
    ),
}

_SHORT: Mapping[str, str] = {
    **{address: short for short, address in URI.items()},
    **{address: short for short, addresses in _ALIASES.items() for address in addresses},
}


def canonical(system: str | None) -> str | None:
    """Our short name of a coding's system ("rxnorm", "loinc" …), or None for one we do not read.

    A version behind a bar and a slash at the end are ignored.
    """
    if system is None:
        return None
    short = _SHORT.get(system)
    return short if short is not None else _SHORT.get(system.partition("|")[0].strip().rstrip("/"))
