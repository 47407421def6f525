"""The drug catalogue as data: every drug, pseudo drug and look-alike that a chart or an order may name.

Order codes are RxNorm concepts of the current prescribable content of 2025-10-06, all of verification level
V in `mbc_cards.terminology.medications`. The ingredient is used, except where it would merge drugs: then
the precise ingredient (conjugates, liposomal doxorubicin), the multiple ingredient (subcutaneous pertuzumab
and trastuzumab) or the clinical drug (denosumab 120 mg, nab-paclitaxel). ATC codes: index of 2026-04-25,
including codes that the index no longer holds but records still carry.
"""

from collections.abc import Mapping
from types import MappingProxyType

from mbc_cards.drugs.classes import Drug, DrugClass, with_broader

RETRIEVED = "2026-11-22"

_AI = (DrugClass.AROMATASE_INHIBITOR,)
_BONE = (DrugClass.BONE_AGENT,)
_BONE_BISPHOSPHONATE = (DrugClass.BONE_AGENT, DrugClass.BISPHOSPHONATE)
_OSTEOPOROSIS_BISPHOSPHONATE = (DrugClass.OSTEOPOROSIS_DOSE, DrugClass.BISPHOSPHONATE)
_CDK46 = (DrugClass.CDK46_INHIBITOR,)
_CHECKPOINT = (DrugClass.CHECKPOINT_INHIBITOR,)
_CHEMO = (DrugClass.CHEMOTHERAPY,)
_ANTIMETABOLITE = (DrugClass.ANTIMETABOLITE,)
_ANTHRACYCLINE = (DrugClass.ANTHRACYCLINE,)
_GNRH = (DrugClass.GNRH_ANALOGUE,)
_GROWTH_FACTOR = (DrugClass.GROWTH_FACTOR,)
_HER2_ANTIBODY = (DrugClass.HER2_ANTIBODY,)
_HER2_CONJUGATE = (DrugClass.HER2_CONJUGATE,)
_HER2_KINASE = (DrugClass.HER2_KINASE_INHIBITOR,)
_ORAL_SERD = (DrugClass.ORAL_SERD,)
_PARP = (DrugClass.PARP_INHIBITOR,)
_PI3K = (DrugClass.PI3K_INHIBITOR,)
_PLATINUM = (DrugClass.PLATINUM,)
_SERM = (DrugClass.SERM,)
_SUPPLEMENT = (DrugClass.SUPPLEMENT,)
_TAXANE = (DrugClass.TAXANE,)
_TRK = (DrugClass.TRK_INHIBITOR,)
_TROP2 = (DrugClass.TROP2_CONJUGATE,)
_OTHER_PURPOSE: tuple[DrugClass, ...] = ()


def _drug(
    drug_id: str, name: str, classes: tuple[DrugClass, ...], order: tuple[str, str] | None, *atc: str
) -> Drug:
    code, display = order or (None, None)
    return Drug(drug_id, name, with_broader(classes), code, display, atc)


_CATALOGUE = (
    # Endocrine therapy
    _drug("tamoxifen", "tamoxifen", _SERM, ("10324", "tamoxifen"), "L02BA01"),
    _drug("toremifene", "toremifene", _SERM, ("38409", "toremifene"), "L02BA02"),
    _drug("anastrozole", "anastrozole", _AI, ("84857", "anastrozole"), "L02BG03"),
    _drug("letrozole", "letrozole", _AI, ("72965", "letrozole"), "L02BG04"),
    _drug("exemestane", "exemestane", _AI, ("258494", "exemestane"), "L02BG06"),
    _drug("aromatase-inhibitor-unspecified", "an aromatase inhibitor", _AI, None),
    _drug("fulvestrant", "fulvestrant", (DrugClass.SERD,), ("282357", "fulvestrant"), "L02BA03"),
    _drug("elacestrant", "elacestrant", _ORAL_SERD, ("2628469", "elacestrant"), "L02BA04"),
    _drug("imlunestrant", "imlunestrant", _ORAL_SERD, None),
    _drug(
        "megestrol-acetate",
        "megestrol acetate",
        (DrugClass.PROGESTIN,),
        ("29451", "megestrol acetate"),
        "L02AB01",
        "G03AC05",
        "G03DB02",
    ),
    _drug("estradiol-high-dose", "high-dose estradiol", (DrugClass.HIGH_DOSE_ESTROGEN,), None),
    # Suppression of the ovaries or testes
    _drug("goserelin", "goserelin", _GNRH, ("50610", "goserelin"), "L02AE03"),
    _drug("leuprolide", "leuprolide", _GNRH, ("42375", "leuprolide"), "L02AE02"),
    _drug("triptorelin", "triptorelin", _GNRH, ("38782", "triptorelin"), "L02AE04"),
    # Targeted therapy given with or after endocrine therapy
    _drug("palbociclib", "palbociclib", _CDK46, ("1601374", "palbociclib"), "L01EF01"),
    _drug("ribociclib", "ribociclib", _CDK46, ("1873916", "ribociclib"), "L01EF02"),
    _drug("abemaciclib", "abemaciclib", _CDK46, ("1946825", "abemaciclib"), "L01EF03"),
    _drug("cdk46-inhibitor-unspecified", "a CDK4/6 inhibitor", _CDK46, None),
    _drug("everolimus", "everolimus", (DrugClass.MTOR_INHIBITOR,), ("141704", "everolimus"), "L01EG02"),
    _drug("alpelisib", "alpelisib", _PI3K, ("2169285", "alpelisib"), "L01EM03"),
    _drug("inavolisib", "inavolisib", _PI3K, ("2695422", "inavolisib"), "L01EM06"),
    _drug("capivasertib", "capivasertib", (DrugClass.AKT_INHIBITOR,), ("2669967", "capivasertib"), "L01EX27"),
    _drug("olaparib", "olaparib", _PARP, ("1597582", "olaparib"), "L01XK01"),
    _drug("talazoparib", "talazoparib", _PARP, ("2099704", "talazoparib"), "L01XK04"),
    # HER2-targeted therapy
    _drug("trastuzumab", "trastuzumab", _HER2_ANTIBODY, ("224905", "trastuzumab"), "L01FD01", "L01XC03"),
    _drug("pertuzumab", "pertuzumab", _HER2_ANTIBODY, ("1298944", "pertuzumab"), "L01FD02", "L01XC13"),
    _drug(
        "pertuzumab-trastuzumab-hyaluronidase",
        "pertuzumab, trastuzumab and hyaluronidase",
        _HER2_ANTIBODY,
        ("2382603", "hyaluronidase / pertuzumab / trastuzumab"),
        "L01FY01",
        "L01XY02",
    ),
    _drug("margetuximab", "margetuximab", _HER2_ANTIBODY, ("2473851", "margetuximab"), "L01FD06"),
    _drug(
        "ado-trastuzumab-emtansine",
        "ado-trastuzumab emtansine",
        _HER2_CONJUGATE,
        ("1371041", "ado-trastuzumab emtansine"),
        "L01FD03",
        "L01XC14",
    ),
    _drug(
        "trastuzumab-deruxtecan",
        "trastuzumab deruxtecan",
        _HER2_CONJUGATE,
        ("2267574", "fam-trastuzumab deruxtecan-nxki"),
        "L01FD04",
        "L01XC41",
    ),
    _drug("tucatinib", "tucatinib", _HER2_KINASE, ("2361285", "tucatinib"), "L01EH03"),
    _drug("neratinib", "neratinib", _HER2_KINASE, ("1940643", "neratinib"), "L01EH02"),
    _drug("lapatinib", "lapatinib", _HER2_KINASE, ("480167", "lapatinib"), "L01EH01"),
    # Other conjugates, immunotherapy and treatment by tumour marker
    _drug(
        "sacituzumab-govitecan",
        "sacituzumab govitecan",
        _TROP2,
        ("2360530", "sacituzumab govitecan-hziy"),
        "L01FX17",
    ),
    _drug(
        "datopotamab-deruxtecan",
        "datopotamab deruxtecan",
        _TROP2,
        ("2703033", "datopotamab deruxtecan"),
        "L01FX35",
    ),
    _drug("pembrolizumab", "pembrolizumab", _CHECKPOINT, ("1547545", "pembrolizumab"), "L01FF02", "L01XC18"),
    _drug("atezolizumab", "atezolizumab", _CHECKPOINT, ("1792776", "atezolizumab"), "L01FF05", "L01XC32"),
    _drug("dostarlimab", "dostarlimab", _CHECKPOINT, ("2539967", "dostarlimab"), "L01FF07", "L01XC40"),
    _drug("larotrectinib", "larotrectinib", _TRK, ("2105628", "larotrectinib"), "L01EX12"),
    _drug("entrectinib", "entrectinib", _TRK, ("2197862", "entrectinib"), "L01EX14"),
    _drug(
        "bevacizumab", "bevacizumab", (DrugClass.ANTI_VEGF,), ("253337", "bevacizumab"), "L01FG01", "L01XC07"
    ),
    # Chemotherapy
    _drug("capecitabine", "capecitabine", _ANTIMETABOLITE, ("194000", "capecitabine"), "L01BC06"),
    _drug("carboplatin", "carboplatin", _PLATINUM, ("40048", "carboplatin"), "L01XA02"),
    _drug("cisplatin", "cisplatin", _PLATINUM, ("2555", "cisplatin"), "L01XA01"),
    _drug("cyclophosphamide", "cyclophosphamide", _CHEMO, ("3002", "cyclophosphamide"), "L01AA01"),
    _drug("docetaxel", "docetaxel", _TAXANE, ("72962", "docetaxel"), "L01CD02"),
    _drug("paclitaxel", "paclitaxel", _TAXANE, ("56946", "paclitaxel"), "L01CD01"),
    _drug(
        "nab-paclitaxel",
        "nab-paclitaxel",
        _TAXANE,
        ("583218", "paclitaxel 100 MG Injection [Abraxane]"),
        "L01CD01",
    ),
    _drug("paclitaxel-formulation-uncertain", "paclitaxel (solvent-based or nab)", _TAXANE, None, "L01CD01"),
    _drug("taxane-unspecified", "a taxane", _TAXANE, None),
    _drug("doxorubicin", "doxorubicin", _ANTHRACYCLINE, ("3639", "doxorubicin"), "L01DB01"),
    _drug(
        "pegylated-liposomal-doxorubicin",
        "pegylated liposomal doxorubicin",
        _ANTHRACYCLINE,
        ("466523", "doxorubicin hydrochloride liposome"),
        "L01DB01",
    ),
    _drug("epirubicin", "epirubicin", _ANTHRACYCLINE, ("3995", "epirubicin"), "L01DB03"),
    _drug("eribulin", "eribulin", _CHEMO, ("1045453", "eribulin"), "L01XX41"),
    _drug("fluorouracil", "fluorouracil", _ANTIMETABOLITE, ("4492", "fluorouracil"), "L01BC02"),
    _drug("gemcitabine", "gemcitabine", _ANTIMETABOLITE, ("12574", "gemcitabine"), "L01BC05"),
    _drug("ixabepilone", "ixabepilone", _CHEMO, ("337523", "ixabepilone"), "L01DC04"),
    _drug("methotrexate", "methotrexate", _ANTIMETABOLITE, ("6851", "methotrexate"), "L01BA01"),
    _drug("vinorelbine", "vinorelbine", (DrugClass.VINCA,), ("39541", "vinorelbine"), "L01CA04"),
    _drug("irinotecan", "irinotecan", _CHEMO, ("51499", "irinotecan"), "L01CE02"),
    # Bone agents for metastases
    _drug(
        "zoledronic-acid", "zoledronic acid", _BONE_BISPHOSPHONATE, ("77655", "zoledronic acid"), "M05BA08"
    ),
    _drug("pamidronate", "pamidronate", _BONE_BISPHOSPHONATE, ("11473", "pamidronate"), "M05BA03"),
    _drug(
        "denosumab-120mg",
        "denosumab 120 mg",
        _BONE,
        ("1046398", "1.7 ML denosumab 70 MG/ML Injection"),
        "M05BX04",
    ),
    # Supportive drugs
    _drug("filgrastim", "filgrastim", _GROWTH_FACTOR, ("68442", "filgrastim"), "L03AA02"),
    _drug("pegfilgrastim", "pegfilgrastim", _GROWTH_FACTOR, ("338036", "pegfilgrastim"), "L03AA13"),
    _drug("calcium", "calcium", _SUPPLEMENT, ("1897", "calcium carbonate"), "A02AC01", "A12AA04"),
    _drug("vitamin-d", "vitamin D", _SUPPLEMENT, ("2418", "cholecalciferol"), "A11CC05", "A11CC01"),
    # Look-alikes: the same substance for another purpose, in another dose or form, or not told apart
    _drug("denosumab-60mg", "denosumab 60 mg", (DrugClass.OSTEOPOROSIS_DOSE,), None, "M05BX04"),
    _drug("denosumab-dose-uncertain", "denosumab (60 mg or 120 mg)", _OTHER_PURPOSE, None, "M05BX04"),
    _drug("zoledronic-acid-5mg", "zoledronic acid 5 mg", _OSTEOPOROSIS_BISPHOSPHONATE, None, "M05BA08"),
    _drug("everolimus-transplant", "everolimus (transplant)", _OTHER_PURPOSE, None, "L04AH02", "L04AA18"),
    _drug("alpelisib-overgrowth", "alpelisib (overgrowth syndrome)", _OTHER_PURPOSE, None),
    _drug("bevacizumab-intravitreal", "bevacizumab (eye injection)", _OTHER_PURPOSE, None, "S01LA08"),
    _drug("fluorouracil-topical", "fluorouracil (on the skin)", _OTHER_PURPOSE, None),
    _drug("gemcitabine-intravesical", "gemcitabine (into the bladder)", _OTHER_PURPOSE, None),
    _drug("liposomal-irinotecan", "liposomal irinotecan", _CHEMO, None),
    _drug("methotrexate-low-dose", "methotrexate (low dose)", _OTHER_PURPOSE, None, "L04AX03"),
    _drug("megestrol-suspension", "megestrol suspension (appetite)", _OTHER_PURPOSE, None),
    _drug("estradiol", "estradiol (hormone replacement)", _OTHER_PURPOSE, None, "G03CA03"),
)

DRUGS: Mapping[str, Drug] = MappingProxyType({drug.id: drug for drug in _CATALOGUE})
"""Every drug by its id."""

_CLASS_ONLY = "names a class; the order must name the drug"
_UNCERTAIN = "the entry does not tell which form or dose it is"
_LOOK_ALIKE = "not a treatment of metastatic breast cancer"

WITHOUT_ORDER_CODE: Mapping[str, str] = MappingProxyType(
    {
        "aromatase-inhibitor-unspecified": _CLASS_ONLY,
        "cdk46-inhibitor-unspecified": _CLASS_ONLY,
        "taxane-unspecified": _CLASS_ONLY,
        "paclitaxel-formulation-uncertain": _UNCERTAIN,
        "denosumab-dose-uncertain": _UNCERTAIN,
        "imlunestrant": "only one public source gives an RxNorm code, so none is shipped",
        "estradiol-high-dose": "RxNorm has no code that tells it from hormone replacement; order it by name",
        "denosumab-60mg": _LOOK_ALIKE,
        "zoledronic-acid-5mg": _LOOK_ALIKE,
        "everolimus-transplant": _LOOK_ALIKE,
        "alpelisib-overgrowth": _LOOK_ALIKE,
        "bevacizumab-intravitreal": _LOOK_ALIKE,
        "fluorouracil-topical": _LOOK_ALIKE,
        "gemcitabine-intravesical": _LOOK_ALIKE,
        "liposomal-irinotecan": _LOOK_ALIKE,
        "methotrexate-low-dose": _LOOK_ALIKE,
        "megestrol-suspension": _LOOK_ALIKE,
        "estradiol": _LOOK_ALIKE,
    }
)
"""Why a drug has no order code, for each that has none."""

COMPONENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"pertuzumab-trastuzumab-hyaluronidase": ("pertuzumab", "trastuzumab")}
)
"""Combination products and the drugs they give; a rule that asks for the parts is met by the product."""

SUBSTANCE: Mapping[str, str] = MappingProxyType(
    {
        "denosumab-60mg": "denosumab-dose-uncertain",
        "denosumab-120mg": "denosumab-dose-uncertain",
        "zoledronic-acid-5mg": "zoledronic-acid",
        "everolimus-transplant": "everolimus",
        "alpelisib-overgrowth": "alpelisib",
        "bevacizumab-intravitreal": "bevacizumab",
        "fluorouracil-topical": "fluorouracil",
        "gemcitabine-intravesical": "gemcitabine",
        "liposomal-irinotecan": "irinotecan",
        "methotrexate-low-dose": "methotrexate",
        "megestrol-suspension": "megestrol-acetate",
        "estradiol-high-dose": "estradiol",
        "nab-paclitaxel": "paclitaxel",
        "paclitaxel-formulation-uncertain": "paclitaxel",
        "pegylated-liposomal-doxorubicin": "doxorubicin",
    }
)
"""Forms and look-alikes by the drug whose plain name they carry. A conjugate is a substance of its own."""
