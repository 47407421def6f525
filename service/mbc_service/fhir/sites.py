"""Sites of metastases, in codes and in words."""

from collections.abc import Mapping
from typing import Final

from mbc_cards.chart import Site
from mbc_cards.terminology.conditions import SecondarySite
from mbc_service.fhir.coding import UNNAMED, Coding, plain
from mbc_service.fhir.concepts import Concept, of_concept
from mbc_service.fhir.snomed_shapes import SNOMED_MENINGES

OF_SECONDARY: Final[Mapping[SecondarySite, Site]] = {
    SecondarySite.BONE: Site.BONE,
    # The category holds bone and marrow; national editions of ICD-10 have no finer code.
    SecondarySite.BONE_OR_MARROW: Site.BONE,
    SecondarySite.BONE_MARROW: Site.OTHER,
    SecondarySite.BRAIN: Site.BRAIN,
    SecondarySite.BRAIN_OR_MENINGES: Site.BRAIN,
    SecondarySite.MENINGES: Site.MENINGES,
    SecondarySite.LIVER: Site.LIVER,
    SecondarySite.LUNG: Site.LUNG,
    SecondarySite.PLEURA: Site.PLEURA,
    SecondarySite.NODE_DISTANT: Site.DISTANT_NODES,
    SecondarySite.SKIN: Site.SKIN,
    SecondarySite.UNSPECIFIED: Site.UNSTATED,
}
"""Site as the chart names it; any other is another distant site."""

REGIONAL_OR_NOT: Final = frozenset({SecondarySite.NODE_REGIONAL, SecondarySite.NODE_UNSPECIFIED})
"""Lymph nodes that are regional, or may be: no distant metastasis by themselves."""

_GERMAN_CODES: Final[Mapping[str, Site]] = {
    "OSS": Site.BONE,
    "HEP": Site.LIVER,
    "PUL": Site.LUNG,
    "BRA": Site.BRAIN,
}
"""Three-letter site codes of the German cancer registries' data set."""

_WORDS: Final[tuple[tuple[str, Site | None], ...]] = (
    # Longer phrases first: they are taken out once found.
    (" bone marrow ", Site.OTHER),
    (" knochenmark ", Site.OTHER),
    (" leptomening", Site.MENINGES),
    (" meninges ", Site.MENINGES),
    (" meningeal ", Site.MENINGES),
    (" meningeosis ", Site.MENINGES),
    (" bone ", Site.BONE),
    (" bones ", Site.BONE),
    (" osseous ", Site.BONE),
    (" bony ", Site.BONE),
    (" skelet", Site.BONE),
    (" vertebra", Site.BONE),
    (" spine ", Site.BONE),
    (" rib ", Site.BONE),
    (" ribs ", Site.BONE),
    (" sternum ", Site.BONE),
    (" femur ", Site.BONE),
    (" pelvic bone", Site.BONE),
    (" knochen", Site.BONE),
    (" brain ", Site.BRAIN),
    (" cerebral ", Site.BRAIN),
    (" cerebellum ", Site.BRAIN),
    (" cerebellar ", Site.BRAIN),
    (" intracranial ", Site.BRAIN),
    (" hirn", Site.BRAIN),
    (" gehirn", Site.BRAIN),
    (" liver ", Site.LIVER),
    (" hepatic ", Site.LIVER),
    (" leber", Site.LIVER),
    (" lung ", Site.LUNG),
    (" lungs ", Site.LUNG),
    (" pulmonary ", Site.LUNG),
    (" lunge", Site.LUNG),
    (" pleura", Site.PLEURA),
    (" axilla", None),
    (" regional ", None),
    (" sentinel ", None),
    (" distant lymph node", Site.DISTANT_NODES),
    (" distant node", Site.DISTANT_NODES),
    (" mediastinal ", Site.DISTANT_NODES),
    (" peritone", Site.OTHER),
    (" ovary ", Site.OTHER),
    (" ovarian ", Site.OTHER),
    (" adrenal ", Site.OTHER),
    (" pericard", Site.OTHER),
    (" ascites ", Site.OTHER),
)


def sites_in(words: str) -> tuple[Site, ...]:
    """Return the distant sites that words name, each once; regional nodes and the breast are none."""
    searched = plain(words)
    found: dict[Site, None] = {}
    for phrase, site in _WORDS:
        if phrase in searched:
            searched = searched.replace(phrase, " ")
            if site is not None:
                found[site] = None
    return tuple(found)


def names_regional_node(words: str) -> bool:
    """Whether words name lymph nodes and no distant ones."""
    searched = plain(words)
    return (" node" in searched or " lymph" in searched or " axilla" in searched) and not sites_in(words)


@of_concept
def sites_of(concept: Concept) -> tuple[Site, ...]:
    """Return the distant sites that a body site or a value names, by German code, SNOMED CT code or words."""
    found: dict[Site, None] = {}
    for coding in concept.codings:
        site = _coded(coding, snomed=concept.snomed)
        if site is not None:
            found[site] = None
    for words in concept.texts:
        found.update(dict.fromkeys(sites_in(words)))
    return tuple(found)


def _coded(coding: Coding, *, snomed: bool) -> Site | None:
    if coding.system in ("snomed", UNNAMED):
        return Site.MENINGES if snomed and coding.code == SNOMED_MENINGES else None
    return _GERMAN_CODES.get(coding.code)
