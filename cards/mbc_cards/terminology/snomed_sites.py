"""SNOMED CT concepts of metastases, by site.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the United
States: the UMLS Metathesaurus licence, at no cost). A site without one leaves this file out
(`MBC_SNOMED=off`): nothing else in the core imports it. Source: public value sets and examples of 2022 to
2025.

The lists are expansions seen in at least two families of public value sets (level V unless marked), checked
by hand, not exhaustive; a terminology server resolves the rest with `<< 128462008`. Only axillary,
infraclavicular and intramammary nodes count as regional; supraclavicular, cervical and unspecified thoracic
nodes may be either. Skin of the breast and chest is left out: it may be local disease. No names are
repeated here.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mbc_cards.terminology.conditions import SecondarySite

RETRIEVED = "2026-11-22"

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
_CODES: Mapping[SecondarySite, tuple[str, ...]] = {
    SecondarySite.BONE: (
        "94222008", "94218003", "94219006", "94220000", "94221001", "94236003", "94240007", "94250008",
        "94256002", "94258001", "94259009", "94269003", "94287000", "94300004", "94301000", "94302007",
        "94308006", "94322006", "94337005", "94353008", "94382009", "94383004", "94389000", "94390009",
        "94403001", "94405008", "94411006", "94412004", "94435001", "94439007", "94447007", "94457008",
        "94470004", "94476005", "94478006", "94486006", "94487002", "94490008", "94504009", "94508007",
        "94521000", "94527001", "94440009", "94529003", "94533005", "94535003", "94536002", "94598003",
        "94605004", "94619004", "94620005", "94621009", "94630001", "94274006", "94635006", "94644007",
        "94645008", "94650002", "94602001", "94680007", "94683009",
    ),
    SecondarySite.BONE_MARROW: (
        "94217008",
    ),
    SecondarySite.BRAIN: (
        "94225005", "188462001", "94224009", "94245002", "94247005", "94248000", "94309003", "94448002",
        "94471000", "94622002",
    ),
    SecondarySite.MENINGES: (
        "1155991005", "94246001", "94601008",
    ),
    SecondarySite.LIVER: (
        "94349006", "94381002",
    ),
    SecondarySite.LUNG: (
        "94233006", "94228007", "94229004", "94230009", "94231008", "94232001", "94329002", "94375005",
        "94376006", "94391008", "94399005", "94522007", "94523002", "94524008",
    ),
    SecondarySite.PLEURA: (
        "94473002", "94493005", "94678001",
    ),
    SecondarySite.NODE_REGIONAL: (
        "359780007", "94181007", "94338000", "94463004", "94477001",
    ),
    SecondarySite.NODE_UNSPECIFIED: (
        "94268006", "94285008", "94344001", "94351005", "94392001", "16260631000119101", "94396003", "94397007",
        "94398002", "94528006", "94614009",
    ),
    SecondarySite.NODE_DISTANT: (
        "94227002", "94299007", "94330007", "94336001", "94339008", "94345000", "94347008", "94350006",
        "94393006", "94394000", "94395004", "94408005", "94410007", "94446003", "94449005", "94464005",
        "94466007", "94469000", "94475009", "94494004", "94501001", "94519005", "94520004", "94609005",
        "94611001", "94612008", "94636007", "94642006",
    ),
    SecondarySite.SKIN: (
        "94159002", "94483003", "94579000", "94539009", "94540006", "94542003", "94543008", "94545001",
        "94546000", "94548004", "94549007", "94550007", "94551006", "94552004", "94553009", "94554003",
        "94555002", "94556001", "94557005", "94558000", "94559008", "94560003", "188454009", "94561004",
        "827186009", "94562006", "94564007", "449630001", "94565008", "94566009", "94567000", "94568005",
        "94569002", "94570001", "94571002", "188458007", "94572009", "94573004", "94574005", "94575006",
        "94576007", "449631002", "94577003", "94578008",
    ),
}
# fmt: on

SNOMED_SITES: Mapping[str, SecondarySite] = MappingProxyType(
    {code: site for site, codes in _CODES.items() for code in codes}
)
"""Metastasis concept to site."""
