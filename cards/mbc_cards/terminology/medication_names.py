"""Names by which records call a drug: generic names, salts, biosimilars, brands, abbreviations and regimens.

Names come from the two RxNorm tables, the guides and the usual German, French and Spanish spellings. They
are kept in normal form: lower case, every run of other characters one space, so "T-DM1" is "t dm1". A
longer name wins over a shorter one inside it: "trastuzumab emtansine" is not trastuzumab, and "deruxtecan"
alone names nothing. A name of a drug that is not in the catalogue stands among them with no drug, so that
it is not read as a part of it.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from mbc_cards.drugs.catalogue import SUBSTANCE

RETRIEVED = "2026-11-22"

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
_NAMES_OF: Mapping[str, tuple[str, ...]] = {
    # Endocrine therapy
    "tamoxifen": ("tamoxifen", "tamoxifen citrate", "tamoxifene", "tamoxifène", "tamoxifeno", "nolvadex", "soltamox"),
    "toremifene": ("toremifene", "toremifen", "toremifene citrate", "fareston"),
    "anastrozole": ("anastrozole", "anastrozol", "arimidex"),
    "letrozole": ("letrozole", "létrozole", "letrozol", "femara"),
    "exemestane": ("exemestane", "exémestane", "exemestan", "exemestano", "aromasin", "aromasine"),
    "aromatase-inhibitor-unspecified": ("aromatase inhibitor", "aromatase inhibitors", "aromatasehemmer"),
    "fulvestrant": ("fulvestrant", "faslodex"),
    "elacestrant": ("elacestrant", "elacestrant dihydrochloride", "orserdu"),
    "imlunestrant": ("imlunestrant", "inluriyo"),
    "megestrol-acetate": ("megestrol", "megestrol acetate", "megestrolacetat", "megace"),
    "megestrol-suspension": (
        "megace es", "megestrol suspension", "megestrol oral suspension", "megestrol acetate suspension",
        "megestrol acetate oral suspension", "megestrol acetate 40 mg ml", "megestrol acetate 125 mg ml",
    ),
    "estradiol": ("estradiol", "oestradiol", "östradiol", "estradiol valerate", "estradiol cypionate"),
    "estradiol-high-dose": (
        "high dose estradiol", "high dose oestradiol", "estradiol high dose", "estradiol 10 mg tid",
        "estradiol 10 mg three times daily", "estradiol 10 mg three times a day", "estradiol 10 mg 3 times daily",
        "estradiol 10 mg 3 times a day", "estradiol 10 mg oral three times daily",
    ),
    # Suppression of the ovaries or testes
    "goserelin": ("goserelin", "goserelin acetate", "goserelina", "goséréline", "zoladex"),
    "leuprolide": (
        "leuprolide", "leuprolide acetate", "leuprorelin", "leuprorelin acetate", "leuprorelina", "lupron",
        "lupron depot", "eligard", "camcevi", "lutrate", "fensolvi", "vabrinty", "enantone", "trenantone",
    ),
    "triptorelin": ("triptorelin", "triptorelin pamoate", "triptorelina", "triptoréline", "trelstar", "triptodur", "decapeptyl"),
    # Targeted therapy given with or after endocrine therapy
    "palbociclib": ("palbociclib", "ibrance"),
    "ribociclib": ("ribociclib", "ribociclib succinate", "kisqali"),
    "abemaciclib": ("abemaciclib", "verzenio", "verzenios"),
    "cdk46-inhibitor-unspecified": (
        "cdk4 6 inhibitor", "cdk4 6 inhibitors", "cdk 4 6 inhibitor", "cdk 4 6 inhibitors", "cdk46 inhibitor", "cdk4 6i",
    ),
    "everolimus": ("everolimus", "évérolimus", "afinitor", "torpenz"),
    "everolimus-transplant": (
        "zortress", "certican", "everolimus 0 25 mg", "everolimus 0 5 mg", "everolimus 0 75 mg", "everolimus 1 mg",
    ),
    "alpelisib": ("alpelisib", "piqray"),
    "alpelisib-overgrowth": ("vijoice",),
    "inavolisib": ("inavolisib", "itovebi"),
    "capivasertib": ("capivasertib", "truqap"),
    "olaparib": ("olaparib", "lynparza"),
    "talazoparib": ("talazoparib", "talazoparib tosylate", "talzenna"),
    # HER2-targeted therapy
    "trastuzumab": (
        "trastuzumab", "trastuzumab anns", "trastuzumab dkst", "trastuzumab dttb", "trastuzumab pkrb",
        "trastuzumab qyyp", "trastuzumab strf", "trastuzumab oysk", "hyaluronidase trastuzumab", "herceptin",
        "herceptin hylecta", "hercessi", "herzuma", "kanjinti", "ogivri", "ontruzant", "trazimera",
    ),
    "pertuzumab": ("pertuzumab", "perjeta"),
    "pertuzumab-trastuzumab-hyaluronidase": (
        "phesgo", "pertuzumab trastuzumab hyaluronidase", "pertuzumab trastuzumab and hyaluronidase",
        "pertuzumab trastuzumab and hyaluronidase zzxf", "pertuzumab trastuzumab hyaluronidase zzxf",
        "hyaluronidase pertuzumab trastuzumab", "pertuzumab zzxf", "trastuzumab zzxf",
    ),
    "margetuximab": ("margetuximab", "margetuximab cmkb", "margenza"),
    "ado-trastuzumab-emtansine": (
        "ado trastuzumab emtansine", "trastuzumab emtansine", "trastuzumab emtansin", "trastuzumab emtansina",
        "trastuzumab emtansin t dm1", "t dm1", "tdm1", "tdm 1", "kadcyla",
    ),
    "trastuzumab-deruxtecan": (
        "trastuzumab deruxtecan", "fam trastuzumab deruxtecan", "fam trastuzumab deruxtecan nxki",
        "trastuzumab déruxtécan", "t dxd", "tdxd", "ds 8201", "ds 8201a", "enhertu",
    ),
    "tucatinib": ("tucatinib", "tukysa"),
    "neratinib": ("neratinib", "neratinib maleate", "nerlynx"),
    "lapatinib": ("lapatinib", "lapatinib ditosylate", "tykerb", "tyverb"),
    # Other conjugates, immunotherapy and treatment by tumour marker
    "sacituzumab-govitecan": (
        "sacituzumab govitecan", "sacituzumab govitecan hziy", "sacituzumab", "trodelvy",
    ),
    "datopotamab-deruxtecan": (
        "datopotamab deruxtecan", "datopotamab deruxtecan dlnk", "dato dxd", "datroway",
    ),
    "pembrolizumab": ("pembrolizumab", "pembrolizumab pmph", "keytruda", "keytruda qlex"),
    "atezolizumab": ("atezolizumab", "tecentriq", "tecentriq hybreza"),
    "dostarlimab": ("dostarlimab", "dostarlimab gxly", "jemperli"),
    "larotrectinib": ("larotrectinib", "larotrectinib sulfate", "vitrakvi"),
    "entrectinib": ("entrectinib", "rozlytrek"),
    "bevacizumab": (
        "bevacizumab", "bevacizumab awwb", "bevacizumab bvzr", "bevacizumab maly", "bevacizumab adcd",
        "bevacizumab tnjn", "bevacizumab nwgd", "avastin", "mvasi", "zirabev", "alymsys", "vegzelma", "avzivi", "jobevne",
    ),
    "bevacizumab-intravitreal": ("intravitreal bevacizumab", "bevacizumab intravitreal"),
    # Chemotherapy
    "capecitabine": ("capecitabine", "capécitabine", "capecitabin", "capecitabina", "xeloda"),
    "carboplatin": ("carboplatin", "carboplatine", "carboplatino", "paraplatin"),
    "cisplatin": ("cisplatin", "cisplatine", "cisplatino", "platinol"),
    "cyclophosphamide": (
        "cyclophosphamide", "cyclophosphamid", "ciclofosfamida", "cytoxan", "endoxan", "frindovyx",
    ),
    "docetaxel": ("docetaxel", "docétaxel", "taxotere", "docivyx", "beizray"),
    "paclitaxel": ("paclitaxel", "taxol"),
    "nab-paclitaxel": (
        "nab paclitaxel", "nabpaclitaxel", "paclitaxel protein bound", "protein bound paclitaxel",
        "paclitaxel protein bound particles", "paclitaxel albumin bound", "albumin bound paclitaxel", "abraxane",
    ),
    "taxane-unspecified": ("taxane", "taxanes", "taxan"),
    "doxorubicin": (
        "doxorubicin", "doxorubicin hydrochloride", "doxorubicine", "doxorubicina", "adriamycin", "adriamycine",
        "adriblastin",
    ),
    "pegylated-liposomal-doxorubicin": (
        "pegylated liposomal doxorubicin", "liposomal doxorubicin", "doxorubicin liposomal", "doxorubicin liposome",
        "doxorubicin hydrochloride liposome", "doxorubicin hydrochloride liposomal",
        "doxorubicin pegylated liposomal", "doxil", "caelyx", "lipodox",
    ),
    "epirubicin": (
        "epirubicin", "epirubicin hydrochloride", "épirubicine", "epirubicine", "epirubicina", "ellence",
        "farmorubicin",
    ),
    "eribulin": ("eribulin", "eribulin mesylate", "éribuline", "eribulina", "halaven"),
    "fluorouracil": ("fluorouracil", "5 fluorouracil", "fluorouracile", "fluorouracilo", "5 fu", "5fu", "adrucil"),
    "fluorouracil-topical": (
        "efudex", "carac", "fluoroplex", "tolak", "topical fluorouracil", "fluorouracil topical", "fluorouracil cream",
        "fluorouracil 10 mg ml topical", "fluorouracil 20 mg ml topical", "fluorouracil 40 mg ml topical",
        "fluorouracil 5 mg ml topical", "fluorouracil 50 mg ml topical", "fluorouracil 5 cream",
        "fluorouracil 5 topical", "fluorouracil 0 5 cream", "fluorouracil 0 5 topical",
    ),
    "gemcitabine": ("gemcitabine", "gemcitabine hydrochloride", "gemcitabin", "gemcitabina", "gemzar", "infugem", "avgemsi"),
    "gemcitabine-intravesical": (
        "inlexzo", "intravesical gemcitabine", "gemcitabine intravesical", "gemcitabine 225 mg drug implant",
    ),
    "ixabepilone": ("ixabepilone", "ixabepilon", "ixempra"),
    "methotrexate": ("methotrexate", "methotrexate sodium", "methotrexat", "méthotrexate", "metotrexato"),
    "methotrexate-low-dose": (
        "rheumatrex", "trexall", "otrexup", "rasuvo", "low dose methotrexate", "methotrexate low dose",
        "methotrexate 2 5 mg",
    ),
    "vinorelbine": ("vinorelbine", "vinorelbine tartrate", "vinorelbin", "vinorelbina", "navelbine"),
    "irinotecan": ("irinotecan", "irinotecan hydrochloride", "camptosar"),
    "liposomal-irinotecan": (
        "onivyde", "liposomal irinotecan", "irinotecan liposome", "irinotecan liposomal",
        "irinotecan hydrochloride liposome",
    ),
    # Bone agents
    "zoledronic-acid": (
        "zoledronic acid", "zoledronate", "zoledronat", "zoledronsäure", "zoledronsaeure", "acide zolédronique",
        "ácido zoledrónico", "zometa",
    ),
    "zoledronic-acid-5mg": (
        "reclast", "aclasta", "zoledronic acid 5 mg", "zoledronic acid 0 05 mg ml",
    ),
    "pamidronate": (
        "pamidronate", "pamidronate disodium", "pamidronat", "pamidronic acid", "pamidronsäure", "aredia",
    ),
    "denosumab-dose-uncertain": (
        "denosumab", "denosumab bbdz", "denosumab bmwo", "denosumab bnht", "denosumab nxxp",
    ),
    "denosumab-120mg": (
        "xgeva", "wyost", "osenvelt", "bomyntra", "bilprevda", "denosumab 120 mg", "denosumab 70 mg ml",
        "denosumab bbdz 120 mg", "denosumab bmwo 120 mg", "denosumab bnht 120 mg", "denosumab nxxp 120 mg",
        "denosumab bbdz 70 mg ml", "denosumab bmwo 70 mg ml", "denosumab bnht 70 mg ml", "denosumab nxxp 70 mg ml",
    ),
    "denosumab-60mg": (
        "prolia", "jubbonti", "stoboclo", "conexxence", "bildyos", "denosumab 60 mg", "denosumab bbdz 60 mg",
        "denosumab bmwo 60 mg", "denosumab bnht 60 mg", "denosumab nxxp 60 mg",
    ),
    # Supportive drugs
    "filgrastim": (
        "filgrastim", "tbo filgrastim", "filgrastim sndz", "filgrastim aafi", "filgrastim ayow", "filgrastim txid",
        "neupogen", "granix", "zarxio", "nivestym", "nypozi", "releuko",
    ),
    "pegfilgrastim": (
        "pegfilgrastim", "pegfilgrastim jmdb", "pegfilgrastim cbqv", "pegfilgrastim bmez", "pegfilgrastim apgf",
        "pegfilgrastim pbbk", "pegfilgrastim fpgk", "neulasta", "fulphila", "fylnetra", "nyvepria", "stimufend",
        "udenyca", "ziextenzo",
    ),
    "calcium": ("calcium carbonate", "calcium citrate", "calcium gluconate", "calcium supplement"),
    "vitamin-d": (
        "vitamin d", "vitamin d2", "vitamin d3", "cholecalciferol", "colecalciferol", "ergocalciferol",
    ),
}

_NOT_OURS: tuple[str, ...] = (
    # Other drugs and devices whose names hold one of ours
    "trastuzumab duocarmazine", "trastuzumab botidotin", "trastuzumab rezetecan", "sacituzumab tirumotecan",
    "ethinyl estradiol", "everolimus eluting", "paclitaxel eluting", "paclitaxel coated",
)
# fmt: on

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **{name: (drug,) for drug, names in _NAMES_OF.items() for name in names},
        **dict.fromkeys(_NOT_OURS, ()),
        "kisqali femara co pack": ("ribociclib", "letrozole"),
        "calcium vitamin d": ("calcium", "vitamin-d"),
    }
)
"""Name in normal form to the drugs it means; an empty tuple for a name that only looks like one of ours."""

_AC = ("doxorubicin", "cyclophosphamide")
_EC = ("epirubicin", "cyclophosphamide")
_FAC = ("fluorouracil", *_AC)
_FEC = ("fluorouracil", *_EC)
_T = ("taxane-unspecified",)
_H = ("trastuzumab",)
_HP = ("trastuzumab", "pertuzumab")

REGIMENS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ac": _AC,
        "ddac": _AC,
        "dd ac": _AC,
        "dose dense ac": _AC,
        "ac t": (*_AC, *_T),
        "ddac t": (*_AC, *_T),
        "dd ac t": (*_AC, *_T),
        "dose dense ac t": (*_AC, *_T),
        "ac th": (*_AC, *_T, *_H),
        "ac thp": (*_AC, *_T, *_HP),
        "ddac thp": (*_AC, *_T, *_HP),
        "ec": _EC,
        "ddec": _EC,
        "ec t": (*_EC, *_T),
        "fec": _FEC,
        "cef": _FEC,
        "fec 100": _FEC,
        "fec t": (*_FEC, *_T),
        "fec d": (*_FEC, "docetaxel"),
        "fac": _FAC,
        "caf": _FAC,
        "cmf": ("cyclophosphamide", "methotrexate", "fluorouracil"),
        "tac": ("docetaxel", *_AC),
        "tc": ("docetaxel", "cyclophosphamide"),
        "tch": ("docetaxel", "carboplatin", *_H),
        "tcbh": ("docetaxel", "carboplatin", *_H),
        "tchp": ("docetaxel", "carboplatin", *_HP),
        "tch p": ("docetaxel", "carboplatin", *_HP),
        "tcbhp": ("docetaxel", "carboplatin", *_HP),
        "thp": (*_T, *_HP),
        "th": (*_T, *_H),
        "gem carbo": ("gemcitabine", "carboplatin"),
        "gemcarbo": ("gemcitabine", "carboplatin"),
        "carbo gem": ("carboplatin", "gemcitabine"),
        # Short names that are drugs only where they stand alone
        "calcium": ("calcium",),
        "pld": ("pegylated-liposomal-doxorubicin",),
        "mtx": ("methotrexate",),
    }
)
"""Whole texts, in normal form, that name a regimen; AC, EC and others mean something else inside a sentence."""

_OTHER_CHARACTERS = re.compile(r"[\W_]+")


def _longest_from(names: Iterable[str]) -> Mapping[str, int]:
    """First word of a name to the number of words of the longest name that begins with it."""
    longest: dict[str, int] = {}
    for name in names:
        first, *rest = name.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest


_LONGEST_FROM = _longest_from(NAMES)


def normal_form(text: str) -> str:
    """The text in lower case, with every run of characters that are neither letter nor digit as one space."""
    return _OTHER_CHARACTERS.sub(" ", text.casefold()).strip()


def drugs_named(text: str) -> tuple[str, ...]:
    """Every drug that a medication's text names, each once, in the order of the text; empty if it names none.

    A plain name that stands beside its form or brand ("paclitaxel 100 MG Injection [Abraxane]") counts as the form.
    """
    normal = normal_form(text)
    regimen = REGIMENS.get(normal)
    if regimen is not None:
        return regimen
    words = normal.split(" ")
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        for length in range(_LONGEST_FROM.get(words[at], 0), 0, -1):
            named = NAMES.get(" ".join(words[at : at + length]))
            if named is not None:
                found.update(dict.fromkeys(named))
                at += length
                break
        else:
            at += 1
    return tuple(drug for drug in found if not any(SUBSTANCE.get(other) == drug for other in found))
