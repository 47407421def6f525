"""Surgery and radiation outside the brain: information beside the options, no orders."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2021_07.headings import RESEARCH, SURGERY
from mbc_cards.editions.cancernet_2021_07.her2_populations import BRAIN
from mbc_cards.editions.cancernet_2021_07.populations import METASTATIC
from mbc_cards.editions.cancernet_2021_07.sources import guide
from mbc_cards.facts import presentation
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import Presentation

NOT_OFTEN = Recommendation(
    id="local.surgery.not-routine",
    kind=Kind.INFORMATION,
    title="Surgery is not often used",
    when=METASTATIC,
    unless=BRAIN,
    strength=Strength.INFORMATION,
    sources=(guide(SURGERY, "504"),),
    summary="Surgery is not often used for metastatic disease, but may be recommended for a tumour that "
    "hurts",
    detail="Surgery is not often used for metastatic disease; it may be recommended to remove a tumour that "
    "causes discomfort.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not shown with brain metastases, for which surgery is a stated choice (lines 506, 564).",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

PRIMARY = Recommendation(
    id="local.surgery.primary-tumour",
    kind=Kind.INFORMATION,
    title="Metastatic at first diagnosis: removing the primary tumour",
    when=all_of(presentation.is_(Presentation.DE_NOVO), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(SURGERY, "504"), guide(RESEARCH, "634")),
    summary="Whether removing the primary tumour lengthens life is still being studied",
    detail="Metastatic at first diagnosis: whether removing the primary tumour lengthens life is still "
    "being studied.",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

TABLE = (NOT_OFTEN, PRIMARY)
