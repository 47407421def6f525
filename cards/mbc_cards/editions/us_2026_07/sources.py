"""The documents this edition is drawn from, how statements point into them, and when to read them again.

Guideline recommendations and drug approvals have builders of their own, so that no statement can be
both. Where only a copy, a news report or part of a text was read, the document's title says so.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

from mbc_cards.recommendation import Authority, Basis, Citation, Kind, Recommendation, Source, Strength

VERIFY_BY = date(2026, 10, 2)
"""Three months after the newest page that was read (2 July 2026)."""
VERIFY_FIRST = date(2026, 7, 2)
"""For statements known from news reports alone: the label must be read before anybody relies on them."""

guideline = partial(Recommendation, authority=Authority.GUIDELINE, verify_by=VERIFY_BY)
"""A statement that rests on a guideline recommendation."""
approval = partial(Recommendation, authority=Authority.APPROVAL, verify_by=VERIFY_BY)
"""A statement that rests on a drug approval or on the label that goes with it."""

NEGATED = "The opposite of the stated use, turned into a question; it does not forbid another use."
guideline_check = partial(
    guideline,
    kind=Kind.ORDER_CHECK,
    strength=Strength.OUTSIDE_STATED_USE,
    basis=Basis.DERIVED,
    additions=NEGATED,
)
"""A check that an order lies outside what a guideline recommends: one reason each."""
approval_check = partial(
    approval,
    kind=Kind.ORDER_CHECK,
    strength=Strength.OUTSIDE_STATED_USE,
    basis=Basis.DERIVED,
    additions=NEGATED,
)
"""A check that an order lies outside what a drug is approved for: one reason each."""


@dataclass(frozen=True, slots=True)
class Statement(Citation):
    """A place in one of several documents; `lines` holds the document's own number, "rec 2.1"."""

    def text(self) -> str:
        """Who speaks, since when, and where: "ASCO guideline of 2022-05-31, second line (rec 2.1)"."""
        return f"{says(self.source)}, {self.section} ({self.lines})"


def says(source: Source) -> str:
    """Return who speaks and since when, as details name it.

    "ASCO guideline of 2022-05-31", "FDA approval of 2023-01-27", "FDA label of olaparib, text of 2024".
    """
    word, _, subject = source.title.partition(": ")
    if word == "Label":
        drug = subject.partition(" (")[0]
        return f"{source.publisher} label of {drug}, text of {source.dated}"
    return f"{source.publisher} {word.casefold()} of {source.dated}"


def _guideline(publisher: str, title: str, dated: str, url: str = "") -> Source:
    return Source(publisher, f"Guideline: {title}", dated, url)


def _approval(use: str, dated: str, url: str = "") -> Source:
    return Source("FDA", f"Approval: {use}", dated, url)


def _label(drug: str, dated: str, url: str = "") -> Source:
    return Source("FDA", f"Label: {drug}", dated, url)


def rec(source: Source, section: str, number: str = "number not read") -> Statement:
    """Return the place of a guideline recommendation."""
    return Statement(source, section, number)


def indication(source: Source) -> Statement:
    """Return the place of an approved use."""
    return Statement(source, source.title.partition(": ")[2], "indication")


def label(source: Source, section: str) -> Statement:
    """Return a place in a label's safety text."""
    return Statement(source, section, "safety text")


_LABEL_INDICATIONS = "https://github.com/vanallenlab/moalmanac-db"
"""A public collection of label indications, state of 15 May 2026 (commit 7815662b)."""

# --- guidelines ----------------------------------------------------------------------------------

ASCO_HER2 = _guideline(
    "ASCO",
    "systemic therapy for advanced HER2-positive breast cancer",
    "2022-05-31",
    "https://www.guidelinecentral.com/guideline/1744063/",
)
ASCO_BRAIN = _guideline(
    "ASCO",
    "advanced HER2-positive breast cancer and brain metastases",
    "2022-05-31",
    "https://www.guidelinecentral.com/guideline/7342",
)
ASCO_HR = _guideline(
    "ASCO",
    "endocrine treatment and targeted therapy for hormone receptor-positive, HER2-negative disease",
    "2021-07-29",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC8659999",
)
ASCO_ESR1 = _guideline("ASCO", "testing for ESR1 mutations, rapid update", "2023-05")
ASCO_CAPIVASERTIB = _guideline(
    "ASCO",
    "capivasertib and fulvestrant, rapid update",
    "2024-02-06",
    "https://ace.asco.org/guidelines/9676",
)
ASCO_HER2_NEGATIVE = _guideline(
    "ASCO",
    "chemotherapy and targeted therapy for HER2-negative disease",
    "2021",
    "https://ace.asco.org/guidelines/9781",
)
ASCO_TDXD_LOW = _guideline(
    "ASCO",
    "HER2-negative disease, rapid update on trastuzumab deruxtecan",
    "2022-07-05",
    "https://ace.asco.org/guidelines/9781",
)
ASCO_SACITUZUMAB = _guideline(
    "ASCO",
    "HER2-negative disease, rapid update on sacituzumab govitecan",
    "2022-12-12",
    "https://ace.asco.org/guidelines/9781",
)
ASCO_BIOMARKERS = _guideline(
    "ASCO",
    "biomarkers for systemic therapy in metastatic breast cancer",
    "2022",
    "https://eguideline.guidelinecentral.com/i/1475448/3",
)
ASCO_BONE = _guideline(
    "ASCO and Cancer Care Ontario",
    "bone-modifying agents in metastatic breast cancer",
    "2017-10-16",
    "http://pubmed.gov/29035643/",
)
ASCO_CAP_HER2 = _guideline(
    "ASCO and CAP",
    "HER2 testing in breast cancer",
    "2023-06-07",
    "https://meridian.allenpress.com/aplm/article/147/9/993/493531/",
)
ASCO_CAP_ER = _guideline(
    "ASCO and CAP",
    "estrogen and progesterone receptor testing in breast cancer",
    "2020-01-13",
    "https://meridian.allenpress.com/aplm/article/144/5/545/427509/",
)

# --- approvals -----------------------------------------------------------------------------------

FDA_TDXD_PERTUZUMAB = _approval(
    "trastuzumab deruxtecan with pertuzumab, HER2-positive, first line",
    "2025-12-15",
    "https://ecancer.org/en/news/27549-fda-approves-fam-trastuzumab-deruxtecan-nxki-with-pertuzumab-for-unresectable-or-metastatic-her2-positive-breast-cancer",
)
FDA_TDXD = _approval("trastuzumab deruxtecan, HER2-positive", "2022-05-04", _LABEL_INDICATIONS)
FDA_TDXD_LOW = _approval("trastuzumab deruxtecan, HER2-low", "2022-08-05", _LABEL_INDICATIONS)
FDA_TDXD_ULTRALOW = _approval(
    "trastuzumab deruxtecan, hormone receptor-positive, HER2-low or ultralow",
    "2025-01-27",
    "https://fda.gov/drugs/resources-information-approved-drugs/fda-approves-fam-trastuzumab-deruxtecan-nxki-unresectable-or-metastatic-hr-positive-her2-low-or-her2",
)
FDA_PALBOCICLIB_HER2 = _approval(
    "palbociclib in HER2-positive maintenance (news reports)",
    "2026-06-24",
    "https://biotechmorning.com/news/ibrance-hER2-positive-breast-cancer-maintenance-approval",
)
FDA_TUCATINIB = _approval("tucatinib", "2020-04-17", _LABEL_INDICATIONS)
FDA_TDM1 = _approval("ado-trastuzumab emtansine", "2013-02-22", _LABEL_INDICATIONS)
FDA_MARGETUXIMAB = _approval("margetuximab", "2020-12-16", _LABEL_INDICATIONS)
FDA_NERATINIB = _approval("neratinib with capecitabine", "2020-02-25", _LABEL_INDICATIONS)
FDA_RIBOCICLIB = _approval("ribociclib", "2021-12-10", _LABEL_INDICATIONS)
FDA_ABEMACICLIB = _approval("abemaciclib", "2023-03-03", _LABEL_INDICATIONS)
FDA_ELACESTRANT = _approval("elacestrant", "2023-01-27", _LABEL_INDICATIONS)
FDA_IMLUNESTRANT = _approval(
    "imlunestrant",
    "2025-09-25",
    "https://www.einpresswire.com/article/852525418/fda-approves-imlunestrant-for-er-positive-her2-negative-esr1-mutated-advanced-or-metastatic-breast-cancer",
)
FDA_VEPDEGESTRANT = _approval(
    "vepdegestrant (news reports)",
    "2026-05-01",
    "https://www.targetedonc.com/view/may-2026-fda-oncology-actions-at-a-glance",
)
FDA_CAPIVASERTIB = _approval("capivasertib with fulvestrant", "2023-11-16", _LABEL_INDICATIONS)
FDA_INAVOLISIB = _approval("inavolisib with palbociclib and fulvestrant", "2024-10-10", _LABEL_INDICATIONS)
FDA_ALPELISIB = _approval("alpelisib with fulvestrant, adults", "2024-01-18", _LABEL_INDICATIONS)
FDA_EVEROLIMUS = _approval("everolimus with exemestane", "2012-07-20", _LABEL_INDICATIONS)
FDA_OLAPARIB = _approval("olaparib", "2018-01-12", _LABEL_INDICATIONS)
FDA_TALAZOPARIB = _approval("talazoparib", "2018-10-16", _LABEL_INDICATIONS)
FDA_SACITUZUMAB_HR = _approval(
    "sacituzumab govitecan, hormone receptor-positive", "2023-02-03", _LABEL_INDICATIONS
)
FDA_SACITUZUMAB_TNBC = _approval("sacituzumab govitecan, triple-negative", "2021-04-07", _LABEL_INDICATIONS)
FDA_SACITUZUMAB_FIRST = _approval(
    "sacituzumab govitecan, triple-negative, first line (news reports)",
    "2026-06-24",
    "https://www.onclive.com/view/fda-approves-sacituzumab-govitecan-monotherapy-and-in-combination-with-pembrolizumab-in-frontline-tnbc",
)
FDA_DATOPOTAMAB_HR = _approval(
    "datopotamab deruxtecan, hormone receptor-positive", "2025-01-17", _LABEL_INDICATIONS
)
FDA_DATOPOTAMAB_TNBC = _approval(
    "datopotamab deruxtecan, triple-negative (news report)",
    "2026-05-22",
    "https://ascopost.com/issues/june-25-2026/fda-approves-antibody-drug-conjugate-for-triple-negative-breast-cancer/",
)
FDA_PEMBROLIZUMAB = _approval(
    "pembrolizumab with chemotherapy, triple-negative",
    "2020-11-13",
    "https://ascopost.com/news/november-2020/fda-grants-accelerated-approval-to-pembrolizumab-for-locally-recurrent-unresectable-or-metastatic-triple-negative-breast-cancer",
)
FDA_ATEZOLIZUMAB_WITHDRAWN = Source(
    "FDA",
    "Withdrawal: atezolizumab, triple-negative disease",
    "2021-08-27",
    "https://www.breastcancer.org/research-news/genentech-withdraws-breast-cancer-indication-from-tecentriq",
)

# --- labels, safety text (the date is that of the text read) ------------------------------------------

LABEL_TRASTUZUMAB = _label("trastuzumab (copy)", "2018")
LABEL_PERTUZUMAB = _label("pertuzumab (copy)", "2020")
LABEL_TDM1 = _label("ado-trastuzumab emtansine (copy)", "2018")
LABEL_TDXD = _label("trastuzumab deruxtecan (manufacturer's pages)", "2025")
LABEL_TUCATINIB = _label("tucatinib (copy)", "2023")
LABEL_PALBOCICLIB = _label("palbociclib (copy)", "2019")
LABEL_RIBOCICLIB = _label("ribociclib (copy)", "2024")
LABEL_ALPELISIB = _label("alpelisib (manufacturer's pages)", "2024")
LABEL_CAPIVASERTIB = _label("capivasertib (copy)", "2023")
LABEL_INAVOLISIB = _label("inavolisib (copy)", "2024")
LABEL_ELACESTRANT = _label("elacestrant (copy)", "2023")
LABEL_OLAPARIB = _label("olaparib (patient text)", "2024")
LABEL_TALAZOPARIB = _label("talazoparib (copy)", "2024")
LABEL_CAPECITABINE = _label("capecitabine and fluorouracil, DPD deficiency (as quoted)", "2025-10")
LABEL_SACITUZUMAB = _label("sacituzumab govitecan", "2025-03-31")
LABEL_DATOPOTAMAB = _label("datopotamab deruxtecan", "2025")
LABEL_PEMBROLIZUMAB = _label("pembrolizumab (manufacturer's text)", "2024")
LABEL_DOXORUBICIN = _label("doxorubicin (copy)", "2019")
LABEL_EPIRUBICIN = _label("epirubicin (copy)", "2019")
LABEL_ZOLEDRONIC_ACID = _label("zoledronic acid (copy)", "2016")
LABEL_DENOSUMAB = _label("denosumab 120 mg (copy)", "2016")

SOURCES = tuple(each for each in list(globals().values()) if isinstance(each, Source))
"""Every document, in the order above."""
