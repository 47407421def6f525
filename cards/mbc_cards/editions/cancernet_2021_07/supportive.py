"""Supportive and palliative care: lines on cards that are shown anyway, never cards of their own."""

from mbc_cards.conditions import all_of
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.editions.cancernet_2021_07.headings import (
    COPING,
    GROWTH_FACTORS,
    LIVING,
    PALLIATIVE,
    STOPS_WORKING,
)
from mbc_cards.editions.cancernet_2021_07.populations import CHEMOTHERAPY_IN_REGIMEN, METASTATIC
from mbc_cards.editions.cancernet_2021_07.sources import (
    SUMMARY_HR_POSITIVE,
    SUMMARY_TRIPLE_NEGATIVE,
    guide,
)
from mbc_cards.facts import regimen_drugs
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength

GROWTH_FACTOR = Recommendation(
    id="support.csf",
    kind=Kind.INFORMATION,
    title="White blood cell growth factors",
    when=all_of(CHEMOTHERAPY_IN_REGIMEN, METASTATIC),
    unless=regimen_drugs.includes_any(drugs_in(DrugClass.GROWTH_FACTOR), "a white cell growth factor"),
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(guide(GROWTH_FACTORS, "696"),),
    summary="A white cell growth factor such as filgrastim may be recommended to help avoid infections",
    detail="A white cell growth factor such as filgrastim may be recommended to help avoid infections.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Chemotherapy stands for treatments that lower white blood cells; not when one is already "
    "given.",
    attaches_to=frozenset({Kind.MONITORING, Kind.SUPPORTIVE}),
)

PALLIATIVE_CARE = Recommendation(
    id="support.early-palliative",
    kind=Kind.INFORMATION,
    title="Palliative care from the start",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(guide(PALLIATIVE, "664, 666, 668, 674"), guide(COPING, "722")),
    summary="Palliative care may go along with treatment at any stage and often works best started early",
    detail="Palliative care (symptoms, side effects, emotional, social and financial needs) may go along "
    "with any treatment and often works best when started right after diagnosis.",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE}),
)

STOPPING = Recommendation(
    id="support.stop-treatment",
    kind=Kind.INFORMATION,
    title="When treatment stops working",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(
        guide(STOPS_WORKING, "700, 702, 704"),
        guide(SUMMARY_HR_POSITIVE, "518"),
        guide(SUMMARY_TRIPLE_NEGATIVE, "526"),
    ),
    summary="When treatment no longer controls the cancer, patients may choose palliative care alone; "
    "hospice",
    detail="When treatment no longer controls the cancer, patients may choose to stop it and go on with "
    "palliative care; hospice is an option for those expected to live less than 6 months.",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

HELP = Recommendation(
    id="support.psychosocial",
    kind=Kind.INFORMATION,
    title="Help beyond drugs",
    when=METASTATIC,
    strength=Strength.OPTION,
    sources=(guide(COPING, "734, 736, 742, 780"), guide(LIVING, "814, 824, 826")),
    summary="Counselling, support groups, help with costs, rehabilitation",
    detail="Counselling, support groups, help with costs and for caregivers, physical activity and "
    "rehabilitation can be offered.",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

TABLE = (GROWTH_FACTOR, PALLIATIVE_CARE, STOPPING, HELP)
