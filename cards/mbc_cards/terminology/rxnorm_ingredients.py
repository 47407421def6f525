"""RxNorm ingredients (IN), precise ingredients (PIN) and multiple ingredients (MIN), grouped by drug id.

This product uses publicly available data courtesy of the U.S. National Library of Medicine (NLM), National
Institutes of Health, Department of Health and Human Services; NLM is not responsible for the product and
does not endorse or recommend it. Source: RxNorm current prescribable content of 2025-10-06 and public
copies up to 2026-03.

Biosimilar suffixes count as their substance, except "-zzxf", which exists only inside the subcutaneous
combination of pertuzumab and trastuzumab. Ids of term type "other" come from outside RxNorm's own names.
"""

from collections.abc import Mapping

from mbc_cards.terminology.entry import RxNormRow

RETRIEVED = "2026-11-22"

# One entry a line, so that each can be checked against its source by eye.
# fmt: off
INGREDIENTS: Mapping[str, tuple[RxNormRow, ...]] = {
    "tamoxifen": (
        ("10324", "IN", "tamoxifen", "V"),
    ),
    "toremifene": (
        ("38409", "IN", "toremifene", "V"),
    ),
    "anastrozole": (
        ("84857", "IN", "anastrozole", "V"),
    ),
    "letrozole": (
        ("72965", "IN", "letrozole", "V"),
    ),
    "exemestane": (
        ("258494", "IN", "exemestane", "V"),
    ),
    "fulvestrant": (
        ("282357", "IN", "fulvestrant", "V"),
    ),
    "elacestrant": (
        ("2628469", "IN", "elacestrant", "V"),
    ),
    "megestrol-acetate": (
        ("6703", "IN", "megestrol", "V"),
        ("29451", "PIN", "megestrol acetate", "V"),
    ),
    "estradiol": (
        ("4083", "IN", "estradiol", "V"),
        ("1000146", "PIN", "estradiol cypionate", "V"),
        ("24395", "PIN", "estradiol valerate", "V"),
    ),
    "goserelin": (
        ("50610", "IN", "goserelin", "V"),
    ),
    "leuprolide": (
        ("42375", "IN", "leuprolide", "V"),
        ("203217", "PIN", "leuprolide acetate", "V"),
    ),
    "triptorelin": (
        ("38782", "IN", "triptorelin", "V"),
    ),
    "palbociclib": (
        ("1601374", "IN", "palbociclib", "V"),
    ),
    "ribociclib": (
        ("1873916", "IN", "ribociclib", "V"),
    ),
    "abemaciclib": (
        ("1946825", "IN", "abemaciclib", "V"),
    ),
    "everolimus": (
        ("141704", "IN", "everolimus", "V"),
    ),
    "alpelisib": (
        ("2169285", "IN", "alpelisib", "V"),
    ),
    "capivasertib": (
        ("2669967", "IN", "capivasertib", "V"),
    ),
    "inavolisib": (
        ("2695422", "IN", "inavolisib", "V"),
    ),
    "olaparib": (
        ("1597582", "IN", "olaparib", "V"),
    ),
    "talazoparib": (
        ("2099704", "IN", "talazoparib", "V"),
    ),
    "trastuzumab": (
        ("224905", "IN", "trastuzumab", "V"),
        ("2174802", "PIN", "trastuzumab-anns", "V"),
        ("2103478", "PIN", "trastuzumab-dkst", "V"),
        ("2289225", "PIN", "trastuzumab-dttb", "V"),
        ("2107051", "PIN", "trastuzumab-pkrb", "V"),
        ("2280730", "PIN", "trastuzumab-qyyp", "V"),
        ("2700714", "PIN", "trastuzumab-strf", "N"),
        ("2375543", "PIN", "trastuzumab-oysk", "V"),
        ("2119713", "MIN", "hyaluronidase / trastuzumab", "V"),
    ),
    "pertuzumab-trastuzumab-hyaluronidase": (
        ("2382599", "PIN", "trastuzumab-zzxf", "V"),
        ("2382597", "PIN", "pertuzumab-zzxf", "V"),
        ("2382603", "MIN", "hyaluronidase / pertuzumab / trastuzumab", "V"),
    ),
    "pertuzumab": (
        ("1298944", "IN", "pertuzumab", "V"),
    ),
    "ado-trastuzumab-emtansine": (
        ("1371041", "PIN", "ado-trastuzumab emtansine", "V"),
    ),
    "trastuzumab-deruxtecan": (
        ("2267574", "PIN", "fam-trastuzumab deruxtecan-nxki", "V"),
        ("2267582", "other", "trastuzumab deruxtecan", "V"),
    ),
    "margetuximab": (
        ("2473851", "IN", "margetuximab", "V"),
        ("2473850", "PIN", "margetuximab-cmkb", "N"),
    ),
    "tucatinib": (
        ("2361285", "IN", "tucatinib", "V"),
    ),
    "neratinib": (
        ("1940643", "IN", "neratinib", "V"),
    ),
    "lapatinib": (
        ("480167", "IN", "lapatinib", "V"),
    ),
    "sacituzumab-govitecan": (
        ("2360231", "IN", "sacituzumab", "V"),
        ("2360530", "PIN", "sacituzumab govitecan-hziy", "V"),
        ("2360232", "other", "sacituzumab govitecan", "S"),
    ),
    "datopotamab-deruxtecan": (
        ("2703033", "IN", "datopotamab deruxtecan", "V"),
        ("2703034", "PIN", "datopotamab deruxtecan-dlnk", "N"),
    ),
    "pembrolizumab": (
        ("1547545", "IN", "pembrolizumab", "V"),
        ("2723753", "PIN", "pembrolizumab-pmph", "N"),
    ),
    "atezolizumab": (
        ("1792776", "IN", "atezolizumab", "V"),
    ),
    "dostarlimab": (
        ("2539967", "IN", "dostarlimab", "V"),
        ("2539968", "PIN", "dostarlimab-gxly", "V"),
    ),
    "larotrectinib": (
        ("2105628", "IN", "larotrectinib", "V"),
    ),
    "entrectinib": (
        ("2197862", "IN", "entrectinib", "V"),
    ),
    "capecitabine": (
        ("194000", "IN", "capecitabine", "V"),
    ),
    "carboplatin": (
        ("40048", "IN", "carboplatin", "V"),
    ),
    "cisplatin": (
        ("2555", "IN", "cisplatin", "V"),
    ),
    "cyclophosphamide": (
        ("3002", "IN", "cyclophosphamide", "V"),
    ),
    "docetaxel": (
        ("72962", "IN", "docetaxel", "V"),
    ),
    "paclitaxel": (
        ("56946", "IN", "paclitaxel", "V"),
    ),
    "nab-paclitaxel": (
        ("486610", "other", "paclitaxel protein-bound", "V"),
    ),
    "doxorubicin": (
        ("3639", "IN", "doxorubicin", "V"),
        ("142433", "PIN", "doxorubicin hydrochloride", "V"),
    ),
    "pegylated-liposomal-doxorubicin": (
        ("466523", "PIN", "doxorubicin hydrochloride liposome", "V"),
    ),
    "epirubicin": (
        ("3995", "IN", "epirubicin", "V"),
        ("203213", "PIN", "epirubicin hydrochloride", "V"),
    ),
    "eribulin": (
        ("1045453", "IN", "eribulin", "V"),
        ("1045452", "PIN", "eribulin mesylate", "V"),
    ),
    "fluorouracil": (
        ("4492", "IN", "fluorouracil", "V"),
    ),
    "gemcitabine": (
        ("12574", "IN", "gemcitabine", "V"),
    ),
    "ixabepilone": (
        ("337523", "IN", "ixabepilone", "V"),
    ),
    "methotrexate": (
        ("6851", "IN", "methotrexate", "V"),
    ),
    "vinorelbine": (
        ("39541", "IN", "vinorelbine", "V"),
    ),
    "irinotecan": (
        ("51499", "IN", "irinotecan", "V"),
        ("153329", "PIN", "irinotecan hydrochloride", "V"),
    ),
    "liposomal-irinotecan": (
        ("1719767", "PIN", "irinotecan hydrochloride liposome", "V"),
    ),
    "bevacizumab": (
        ("253337", "IN", "bevacizumab", "V"),
        ("2046138", "PIN", "bevacizumab-awwb", "V"),
        ("2268037", "PIN", "bevacizumab-bvzr", "V"),
        ("2599041", "PIN", "bevacizumab-maly", "N"),
        ("2627648", "PIN", "bevacizumab-adcd", "N"),
        ("2700660", "PIN", "bevacizumab-tnjn", "N"),
        ("2712044", "PIN", "bevacizumab-nwgd", "N"),
    ),
    "zoledronic-acid": (
        ("77655", "IN", "zoledronic acid", "V"),
    ),
    "pamidronate": (
        ("11473", "IN", "pamidronate", "V"),
        ("105443", "PIN", "pamidronate disodium", "V"),
    ),
    "denosumab-dose-uncertain": (
        ("993449", "IN", "denosumab", "V"),
        ("2715382", "PIN", "denosumab-bbdz", "N"),
        ("2717851", "PIN", "denosumab-bmwo", "N"),
        ("2717527", "PIN", "denosumab-bnht", "N"),
        ("2723334", "PIN", "denosumab-nxxp", "N"),
    ),
    "filgrastim": (
        ("68442", "IN", "filgrastim", "V"),
        ("1605064", "PIN", "filgrastim-sndz", "N"),
        ("2057198", "PIN", "filgrastim-aafi", "N"),
        ("2595942", "PIN", "filgrastim-ayow", "N"),
        ("2700365", "PIN", "filgrastim-txid", "N"),
        ("1433764", "PIN", "tbo-filgrastim", "N"),
    ),
    "pegfilgrastim": (
        ("338036", "IN", "pegfilgrastim", "V"),
        ("2048018", "PIN", "pegfilgrastim-jmdb", "N"),
        ("2102692", "PIN", "pegfilgrastim-cbqv", "N"),
        ("2260702", "PIN", "pegfilgrastim-bmez", "N"),
        ("2469333", "PIN", "pegfilgrastim-apgf", "N"),
        ("2602779", "PIN", "pegfilgrastim-pbbk", "N"),
        ("2613761", "PIN", "pegfilgrastim-fpgk", "N"),
    ),
    "calcium": (
        ("1895", "IN", "calcium", "V"),
        ("1897", "IN", "calcium carbonate", "V"),
        ("47613", "IN", "calcium citrate", "V"),
        ("1908", "IN", "calcium gluconate", "V"),
    ),
    "vitamin-d": (
        ("11253", "IN", "vitamin D", "V"),
        ("2418", "IN", "cholecalciferol", "V"),
        ("4018", "IN", "ergocalciferol", "V"),
    ),
}
# fmt: on
