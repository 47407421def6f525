"""What a medication code means: RxNorm, HCPCS level II and ATC codes to drugs of the catalogue.

RxNorm: prescribable content of 2025-10-06 (see the two RxNorm tables). HCPCS: lists of the Centers for
Medicare & Medicaid Services of 2019 and 2020-04 and a few later sightings, so not current; read only. ATC:
WHO Collaborating Centre index of 2026-04-25, plus codes it has replaced; a few cross-references for
reading, not the index.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mbc_cards.drugs import COMPONENTS, substance_of
from mbc_cards.terminology.entry import Level
from mbc_cards.terminology.rxnorm_ingredients import INGREDIENTS
from mbc_cards.terminology.rxnorm_products import PRODUCTS

RETRIEVED = "2026-11-22"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one code means: its drugs, and the drugs that share the code and only the text can tell apart."""

    drugs: tuple[str, ...]
    tty: str
    """RxNorm term type; empty outside RxNorm."""
    display: str
    level: Level
    also: tuple[str, ...] = ()
    """Drugs that carry the same code. Text or dose that names one of them decides for it."""

    @property
    def ambiguous(self) -> bool:
        """Whether the text beside the code has to be read before it is believed."""
        return bool(self.also)


def _parts(drug_ids: Collection[str]) -> set[str]:
    return {substance_of(part) for drug in drug_ids for part in (drug, *COMPONENTS.get(drug, ()))}


def settle(meaning: Meaning, named: Collection[str]) -> tuple[str, ...] | None:
    """The drugs a code stands for, once the text beside it is read; None when text and code contradict.

    `named` are the drugs that the text names (`medication_names.drugs_named`), empty if it names none.
    """
    if not named:
        return meaning.drugs
    narrowed = tuple(drug for drug in meaning.also if drug in named)
    if narrowed:
        return narrowed
    return meaning.drugs if _parts(meaning.drugs) & _parts(named) else None


_ALSO: Mapping[str, tuple[str, ...]] = {
    # Ingredients that RxNorm shares between drugs
    "224905": (
        "ado-trastuzumab-emtansine",
        "trastuzumab-deruxtecan",
        "pertuzumab-trastuzumab-hyaluronidase",
    ),
    "1298944": ("pertuzumab-trastuzumab-hyaluronidase",),
    "993449": ("denosumab-120mg", "denosumab-60mg"),
    "2715382": ("denosumab-120mg", "denosumab-60mg"),
    "2717851": ("denosumab-120mg", "denosumab-60mg"),
    "2717527": ("denosumab-120mg", "denosumab-60mg"),
    "2723334": ("denosumab-120mg", "denosumab-60mg"),
    "77655": ("zoledronic-acid-5mg",),
    "141704": ("everolimus-transplant",),
    "2169285": ("alpelisib-overgrowth",),
    "253337": ("bevacizumab-intravitreal",),
    "56946": ("nab-paclitaxel",),
    "3639": ("pegylated-liposomal-doxorubicin",),
    "4492": ("fluorouracil-topical",),
    "12574": ("gemcitabine-intravesical",),
    "51499": ("liposomal-irinotecan",),
    "6851": ("methotrexate-low-dose",),
    "6703": ("megestrol-suspension",),
    "29451": ("megestrol-suspension",),
    "4083": ("estradiol-high-dose",),
    # A clinical drug that is most likely protein-bound, but that public data use for plain paclitaxel
    "583214": ("nab-paclitaxel",),
}

RXNORM: Mapping[str, Meaning] = MappingProxyType(
    {
        code: Meaning((drug,), tty, display, level, _ALSO.get(code, ()))
        for table in (INGREDIENTS, PRODUCTS)
        for drug, rows in table.items()
        for code, tty, display, level in rows
    }
)
"""RxNorm concepts. Each has its own meaning: a conjugate is never reached through its antibody."""

# One entry a line, longer than our lines, so that each can be checked against its source by eye.
# ruff: noqa: E501
# fmt: off
HCPCS: Mapping[str, Meaning] = MappingProxyType({
    "S0187": Meaning(("tamoxifen",), "", "Tamoxifen citrate, oral, 10 mg", "V"),
    "S0170": Meaning(("anastrozole",), "", "Anastrozole, oral, 1 mg", "V"),
    "S0156": Meaning(("exemestane",), "", "Exemestane, 25 mg", "V"),
    "J9395": Meaning(("fulvestrant",), "", "Injection, fulvestrant, 25 mg", "V"),
    "S0179": Meaning(("megestrol-acetate",), "", "Megestrol acetate, oral, 20 mg", "V"),
    "J1380": Meaning(("estradiol",), "", "Injection, estradiol valerate, up to 10 mg", "V"),
    "J1000": Meaning(("estradiol",), "", "Injection, depo-estradiol cypionate, up to 5 mg", "V"),
    "J9202": Meaning(("goserelin",), "", "Goserelin acetate implant, per 3.6 mg", "V"),
    "J1950": Meaning(("leuprolide",), "", "Injection, leuprolide acetate (for depot suspension), per 3.75 mg", "V"),
    "J9217": Meaning(("leuprolide",), "", "Leuprolide acetate (for depot suspension), 7.5 mg", "V"),
    "J9218": Meaning(("leuprolide",), "", "Leuprolide acetate, per 1 mg", "V"),
    "J3315": Meaning(("triptorelin",), "", "Injection, triptorelin pamoate, 3.75 mg", "V"),
    "J3316": Meaning(("triptorelin",), "", "Injection, triptorelin, extended-release, 3.75 mg", "V"),
    "J7527": Meaning(("everolimus-transplant",), "", "Everolimus, oral, 0.25 mg", "V"),
    "J9355": Meaning(("trastuzumab",), "", "Injection, trastuzumab, excludes biosimilar, 10 mg", "V"),
    "J9356": Meaning(("trastuzumab",), "", "Injection, trastuzumab, 10 mg and hyaluronidase-oysk", "S"),
    "Q5112": Meaning(("trastuzumab",), "", "Injection, trastuzumab-dttb, biosimilar, (ontruzant), 10 mg", "S"),
    "Q5113": Meaning(("trastuzumab",), "", "Injection, trastuzumab-pkrb, biosimilar, (herzuma), 10 mg", "S"),
    "Q5114": Meaning(("trastuzumab",), "", "Injection, trastuzumab-dkst, biosimilar, (ogivri), 10 mg", "S"),
    "Q5116": Meaning(("trastuzumab",), "", "Injection, trastuzumab-qyyp, biosimilar, (trazimera), 10 mg", "S"),
    "Q5117": Meaning(("trastuzumab",), "", "Injection, trastuzumab-anns, biosimilar, (kanjinti), 10 mg", "S"),
    "J9306": Meaning(("pertuzumab",), "", "Injection, pertuzumab, 1 mg", "V"),
    "J9316": Meaning(("pertuzumab-trastuzumab-hyaluronidase",), "", "PHESGO", "S"),
    "J9354": Meaning(("ado-trastuzumab-emtansine",), "", "Injection, ado-trastuzumab emtansine, 1 mg", "V"),
    "J9358": Meaning(("trastuzumab-deruxtecan",), "", "Trastuzumab deruxtecan", "V"),
    "J9317": Meaning(("sacituzumab-govitecan",), "", "Sacituzumab govitecan-hziy", "V"),
    "J9271": Meaning(("pembrolizumab",), "", "Injection, pembrolizumab, 1 mg", "V"),
    "J9022": Meaning(("atezolizumab",), "", "Injection, atezolizumab, 10 mg", "V"),
    "J8520": Meaning(("capecitabine",), "", "Capecitabine, oral, 150 mg", "V"),
    "J8521": Meaning(("capecitabine",), "", "Capecitabine, oral, 500 mg", "V"),
    "J9045": Meaning(("carboplatin",), "", "Injection, carboplatin, 50 mg", "V"),
    "J9060": Meaning(("cisplatin",), "", "Injection, cisplatin, powder or solution, 10 mg", "V"),
    "J9070": Meaning(("cyclophosphamide",), "", "Cyclophosphamide, 100 mg", "V"),
    "J8530": Meaning(("cyclophosphamide",), "", "Cyclophosphamide; oral, 25 mg", "V"),
    "J9171": Meaning(("docetaxel",), "", "Injection, docetaxel, 1 mg", "V"),
    "J9267": Meaning(("paclitaxel",), "", "Injection, paclitaxel, 1 mg", "V"),
    "J9265": Meaning(("paclitaxel",), "", "Injection, paclitaxel, 30 mg", "V"),
    "J9264": Meaning(("nab-paclitaxel",), "", "Injection, paclitaxel protein-bound particles, 1 mg", "V"),
    "J9000": Meaning(("doxorubicin",), "", "Injection, doxorubicin hydrochloride, 10 mg", "V"),
    "Q2050": Meaning(("pegylated-liposomal-doxorubicin",), "", "Injection, doxorubicin hydrochloride, liposomal, not otherwise specified, 10 mg", "V"),
    "Q2049": Meaning(("pegylated-liposomal-doxorubicin",), "", "Injection, doxorubicin hydrochloride, liposomal, imported lipodox, 10 mg", "V"),
    "J9178": Meaning(("epirubicin",), "", "Injection, epirubicin hcl, 2 mg", "V"),
    "J9179": Meaning(("eribulin",), "", "Injection, eribulin mesylate, 0.1 mg", "V"),
    "J9190": Meaning(("fluorouracil",), "", "Injection, fluorouracil, 500 mg", "V"),
    "J9201": Meaning(("gemcitabine",), "", "Injection, gemcitabine hydrochloride, not otherwise specified, 200 mg", "V"),
    "J9199": Meaning(("gemcitabine",), "", "Injection, gemcitabine hydrochloride (infugem), 200 mg", "S"),
    "J9207": Meaning(("ixabepilone",), "", "Injection, ixabepilone, 1 mg", "V"),
    "J9250": Meaning(("methotrexate",), "", "Methotrexate sodium, 5 mg", "V", ("methotrexate-low-dose",)),
    "J9260": Meaning(("methotrexate",), "", "Methotrexate sodium, 50 mg", "V", ("methotrexate-low-dose",)),
    "J8610": Meaning(("methotrexate-low-dose",), "", "Methotrexate; oral, 2.5 mg", "V"),
    "J9390": Meaning(("vinorelbine",), "", "Injection, vinorelbine tartrate, 10 mg", "V"),
    "J9206": Meaning(("irinotecan",), "", "Injection, irinotecan, 20 mg", "V"),
    "J9205": Meaning(("liposomal-irinotecan",), "", "Injection, irinotecan liposome, 1 mg", "V"),
    "J9035": Meaning(("bevacizumab",), "", "Injection, bevacizumab, 10 mg", "V"),
    "C9257": Meaning(("bevacizumab-intravitreal",), "", "Injection, bevacizumab, 0.25 mg", "V"),
    "Q5107": Meaning(("bevacizumab",), "", "Injection, bevacizumab-awwb, biosimilar, (mvasi), 10 mg", "V"),
    "Q5118": Meaning(("bevacizumab",), "", "Injection, bevacizumab-bvzr, biosimilar, (zirabev), 10 mg", "S"),
    "J3489": Meaning(("zoledronic-acid",), "", "Injection, zoledronic acid, 1 mg", "V", ("zoledronic-acid-5mg",)),
    "J2430": Meaning(("pamidronate",), "", "Injection, pamidronate disodium, per 30 mg", "V"),
    "J0897": Meaning(("denosumab-dose-uncertain",), "", "Injection, denosumab, 1 mg", "V", ("denosumab-120mg", "denosumab-60mg")),
    "J1442": Meaning(("filgrastim",), "", "Injection, filgrastim (g-csf), excludes biosimilars, 1 microgram", "V"),
    "J1447": Meaning(("filgrastim",), "", "Injection, tbo-filgrastim, 1 microgram", "V"),
    "Q5101": Meaning(("filgrastim",), "", "Injection, filgrastim-sndz, biosimilar, (zarxio), 1 microgram", "V"),
    "Q5110": Meaning(("filgrastim",), "", "Injection, filgrastim-aafi, biosimilar, (nivestym), 1 microgram", "V"),
    "Q5108": Meaning(("pegfilgrastim",), "", "Injection, pegfilgrastim-jmdb, biosimilar, (fulphila), 0.5 mg", "V"),
    "Q5111": Meaning(("pegfilgrastim",), "", "Injection, pegfilgrastim-cbqv, biosimilar, (udenyca), 0.5 mg", "S"),
})
"""HCPCS level II codes."""

ATC: Mapping[str, Meaning] = MappingProxyType({
    "L02BA01": Meaning(("tamoxifen",), "", "tamoxifen", "V"),
    "L02BA02": Meaning(("toremifene",), "", "toremifene", "V"),
    "L02BG03": Meaning(("anastrozole",), "", "anastrozole", "V"),
    "L02BG04": Meaning(("letrozole",), "", "letrozole", "V"),
    "L02BG06": Meaning(("exemestane",), "", "exemestane", "V"),
    "L02BA03": Meaning(("fulvestrant",), "", "fulvestrant", "V"),
    "L02BA04": Meaning(("elacestrant",), "", "elacestrant", "A"),
    "G03AC05": Meaning(("megestrol-acetate",), "", "megestrol", "V", ("megestrol-suspension",)),
    "G03DB02": Meaning(("megestrol-acetate",), "", "megestrol", "A", ("megestrol-suspension",)),
    "L02AB01": Meaning(("megestrol-acetate",), "", "megestrol", "V", ("megestrol-suspension",)),
    "G03CA03": Meaning(("estradiol",), "", "estradiol", "A", ("estradiol-high-dose",)),
    "L02AE03": Meaning(("goserelin",), "", "goserelin", "V"),
    "L02AE02": Meaning(("leuprolide",), "", "leuprorelin", "V"),
    "L02AE04": Meaning(("triptorelin",), "", "triptorelin", "V"),
    "L01EF01": Meaning(("palbociclib",), "", "palbociclib", "V"),
    "L01EF02": Meaning(("ribociclib",), "", "ribociclib", "A"),
    "L01EF03": Meaning(("abemaciclib",), "", "abemaciclib", "A"),
    "L01EG02": Meaning(("everolimus",), "", "everolimus", "V"),
    "L04AH02": Meaning(("everolimus-transplant",), "", "everolimus", "A"),
    "L04AA18": Meaning(("everolimus-transplant",), "", "everolimus", "A"),
    "L01EM03": Meaning(("alpelisib",), "", "alpelisib", "A"),
    "L01EX27": Meaning(("capivasertib",), "", "capivasertib", "A"),
    "L01EM06": Meaning(("inavolisib",), "", "inavolisib", "A"),
    "L01XK01": Meaning(("olaparib",), "", "olaparib", "V"),
    "L01XK04": Meaning(("talazoparib",), "", "talazoparib", "A"),
    "L01FD01": Meaning(("trastuzumab",), "", "trastuzumab", "V"),
    "L01XC03": Meaning(("trastuzumab",), "", "trastuzumab", "A"),
    "L01FD02": Meaning(("pertuzumab",), "", "pertuzumab", "V"),
    "L01XC13": Meaning(("pertuzumab",), "", "pertuzumab", "A"),
    "L01FY01": Meaning(("pertuzumab-trastuzumab-hyaluronidase",), "", "pertuzumab and trastuzumab", "A"),
    "L01XY02": Meaning(("pertuzumab-trastuzumab-hyaluronidase",), "", "pertuzumab and trastuzumab", "A"),
    "L01FD03": Meaning(("ado-trastuzumab-emtansine",), "", "trastuzumab emtansine", "V"),
    "L01XC14": Meaning(("ado-trastuzumab-emtansine",), "", "trastuzumab emtansine", "A"),
    "L01FD04": Meaning(("trastuzumab-deruxtecan",), "", "trastuzumab deruxtecan", "A"),
    "L01XC41": Meaning(("trastuzumab-deruxtecan",), "", "trastuzumab deruxtecan", "A"),
    "L01FD06": Meaning(("margetuximab",), "", "margetuximab", "A"),
    "L01EH03": Meaning(("tucatinib",), "", "tucatinib", "A"),
    "L01EH02": Meaning(("neratinib",), "", "neratinib", "A"),
    "L01EH01": Meaning(("lapatinib",), "", "lapatinib", "V"),
    "L01FX17": Meaning(("sacituzumab-govitecan",), "", "sacituzumab govitecan", "A"),
    "L01FX35": Meaning(("datopotamab-deruxtecan",), "", "datopotamab deruxtecan", "A"),
    "L01FF02": Meaning(("pembrolizumab",), "", "pembrolizumab", "V"),
    "L01XC18": Meaning(("pembrolizumab",), "", "pembrolizumab", "A"),
    "L01FF05": Meaning(("atezolizumab",), "", "atezolizumab", "A"),
    "L01XC32": Meaning(("atezolizumab",), "", "atezolizumab", "A"),
    "L01FF07": Meaning(("dostarlimab",), "", "dostarlimab", "A"),
    "L01XC40": Meaning(("dostarlimab",), "", "dostarlimab", "A"),
    "L01EX12": Meaning(("larotrectinib",), "", "larotrectinib", "A"),
    "L01EX14": Meaning(("entrectinib",), "", "entrectinib", "A"),
    "L01BC06": Meaning(("capecitabine",), "", "capecitabine", "V"),
    "L01XA02": Meaning(("carboplatin",), "", "carboplatin", "V"),
    "L01XA01": Meaning(("cisplatin",), "", "cisplatin", "V"),
    "L01AA01": Meaning(("cyclophosphamide",), "", "cyclophosphamide", "V"),
    "L01CD02": Meaning(("docetaxel",), "", "docetaxel", "V"),
    "L01CD01": Meaning(("paclitaxel-formulation-uncertain",), "", "paclitaxel", "V", ("paclitaxel", "nab-paclitaxel")),
    "L01DB01": Meaning(("doxorubicin",), "", "doxorubicin", "V", ("pegylated-liposomal-doxorubicin",)),
    "L01DB03": Meaning(("epirubicin",), "", "epirubicin", "V"),
    "L01XX41": Meaning(("eribulin",), "", "eribulin", "V"),
    "L01BC02": Meaning(("fluorouracil",), "", "fluorouracil", "V", ("fluorouracil-topical",)),
    "L01BC05": Meaning(("gemcitabine",), "", "gemcitabine", "V", ("gemcitabine-intravesical",)),
    "L01DC04": Meaning(("ixabepilone",), "", "ixabepilone", "V"),
    "L01BA01": Meaning(("methotrexate",), "", "methotrexate", "V"),
    "L04AX03": Meaning(("methotrexate-low-dose",), "", "methotrexate", "V"),
    "L01CA04": Meaning(("vinorelbine",), "", "vinorelbine", "V"),
    "L01CE02": Meaning(("irinotecan",), "", "irinotecan", "V", ("liposomal-irinotecan",)),
    "L01FG01": Meaning(("bevacizumab",), "", "bevacizumab", "V"),
    "S01LA08": Meaning(("bevacizumab-intravitreal",), "", "bevacizumab", "A"),
    "L01XC07": Meaning(("bevacizumab",), "", "bevacizumab", "A"),
    "M05BA08": Meaning(("zoledronic-acid",), "", "zoledronic acid", "A", ("zoledronic-acid-5mg",)),
    "M05BA03": Meaning(("pamidronate",), "", "pamidronic acid", "A"),
    "M05BX04": Meaning(("denosumab-dose-uncertain",), "", "denosumab", "A", ("denosumab-120mg", "denosumab-60mg")),
    "L03AA02": Meaning(("filgrastim",), "", "filgrastim", "V"),
    "L03AA13": Meaning(("pegfilgrastim",), "", "pegfilgrastim", "V"),
    "A02AC01": Meaning(("calcium",), "", "calcium carbonate", "A"),
    "A12AA04": Meaning(("calcium",), "", "calcium carbonate", "A"),
    "A11CC05": Meaning(("vitamin-d",), "", "colecalciferol", "A"),
    "A11CC01": Meaning(("vitamin-d",), "", "ergocalciferol", "A"),
})
"""ATC codes."""
# fmt: on
