"""SNOMED CT substances of the drugs in the catalogue.

This material includes SNOMED Clinical Terms® (SNOMED CT®), used by permission of SNOMED International;
SNOMED CT was originally created by the College of American Pathologists. Use needs a licence (in the United
States: the UMLS Metathesaurus licence, at no cost). A site without one leaves this file out
(`MBC_SNOMED=off`): nothing else in the core imports it. Source: public cross-maps of 2022 to 2025; "Product
containing …" concepts are not listed.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mbc_cards.terminology.medications import Meaning

RETRIEVED = "2026-11-22"

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
SNOMED: Mapping[str, Meaning] = MappingProxyType({
    "373345002": Meaning(("tamoxifen",), "", "Tamoxifen", "V"),
    "386910003": Meaning(("anastrozole",), "", "Anastrozole", "V"),
    "386911004": Meaning(("letrozole",), "", "Letrozole", "V"),
    "387017005": Meaning(("exemestane",), "", "Exemestane", "V"),
    "385519002": Meaning(("fulvestrant",), "", "Fulvestrant", "V"),
    "108771008": Meaning(("goserelin",), "", "Goserelin", "V"),
    "715958001": Meaning(("palbociclib",), "", "Palbociclib", "V"),
    "732257004": Meaning(("ribociclib",), "", "Ribociclib", "V"),
    "761851004": Meaning(("abemaciclib",), "", "Abemaciclib", "V"),
    "428698007": Meaning(("everolimus",), "", "Everolimus", "V", ("everolimus-transplant",)),
    "788050002": Meaning(("alpelisib",), "", "Alpelisib", "V", ("alpelisib-overgrowth",)),
    "432162002": Meaning(("olaparib",), "", "Olaparib", "V"),
    "782199007": Meaning(("talazoparib",), "", "Talazoparib", "V"),
    "387003001": Meaning(("trastuzumab",), "", "Trastuzumab", "V", ("ado-trastuzumab-emtansine", "trastuzumab-deruxtecan", "pertuzumab-trastuzumab-hyaluronidase")),
    "704226002": Meaning(("pertuzumab",), "", "Pertuzumab", "V", ("pertuzumab-trastuzumab-hyaluronidase",)),
    "702836004": Meaning(("ado-trastuzumab-emtansine",), "", "Trastuzumab emtansine", "S"),
    "838469001": Meaning(("trastuzumab-deruxtecan",), "", "Trastuzumab deruxtecan", "S"),
    "1144474002": Meaning(("margetuximab",), "", "Margetuximab", "S"),
    "871698009": Meaning(("tucatinib",), "", "Tucatinib", "S"),
    "736632003": Meaning(("neratinib",), "", "Neratinib", "V"),
    "425820005": Meaning(("lapatinib",), "", "Lapatinib", "V"),
    "871701001": Meaning(("sacituzumab-govitecan",), "", "Sacituzumab govitecan", "S"),
    "716125002": Meaning(("pembrolizumab",), "", "Pembrolizumab", "V"),
    "719371003": Meaning(("atezolizumab",), "", "Atezolizumab", "V"),
    "1156877005": Meaning(("dostarlimab",), "", "Dostarlimab", "S"),
    "782977003": Meaning(("larotrectinib",), "", "Larotrectinib", "S"),
    "789356007": Meaning(("entrectinib",), "", "Entrectinib", "S"),
    "386906001": Meaning(("capecitabine",), "", "Capecitabine", "V"),
    "386905002": Meaning(("carboplatin",), "", "Carboplatin", "V"),
    "387318005": Meaning(("cisplatin",), "", "Cisplatin", "V"),
    "387420009": Meaning(("cyclophosphamide",), "", "Cyclophosphamide", "V"),
    "386918005": Meaning(("docetaxel",), "", "Docetaxel", "V"),
    "387374002": Meaning(("paclitaxel",), "", "Paclitaxel", "V", ("nab-paclitaxel",)),
    "372817009": Meaning(("doxorubicin",), "", "Doxorubicin", "V", ("pegylated-liposomal-doxorubicin",)),
    "417916005": Meaning(("epirubicin",), "", "Epirubicin", "V"),
    "708166000": Meaning(("eribulin",), "", "Eribulin", "S"),
    "387172005": Meaning(("fluorouracil",), "", "Fluorouracil", "V", ("fluorouracil-topical",)),
    "386920008": Meaning(("gemcitabine",), "", "Gemcitabine", "V", ("gemcitabine-intravesical",)),
    "387381009": Meaning(("methotrexate",), "", "Methotrexate", "V", ("methotrexate-low-dose",)),
    "372541004": Meaning(("vinorelbine",), "", "Vinorelbine", "V"),
    "372538008": Meaning(("irinotecan",), "", "Irinotecan", "V", ("liposomal-irinotecan",)),
    "409406007": Meaning(("bevacizumab",), "", "Bevacizumab", "V", ("bevacizumab-intravitreal",)),
})
"""SNOMED CT substances to drugs."""
# fmt: on
