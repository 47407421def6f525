"""Surgery and radiation outside the brain: information beside the options, no orders."""

from mbc_cards.conditions import all_of
from mbc_cards.editions.cancernet_2018_05.her2_populations import BRAIN
from mbc_cards.editions.cancernet_2018_05.populations import METASTATIC
from mbc_cards.editions.cancernet_2018_05.sources import RADIATION, SURGERY, guide
from mbc_cards.facts import bone_pain, presentation
from mbc_cards.recommendation import Basis, Kind, Recommendation, Strength
from mbc_cards.values import Presentation, YesNo

RADIATION_FOR_SYMPTOMS = Recommendation(
    id="local.radiation.symptoms",
    kind=Kind.INFORMATION,
    title="Radiation for symptoms",
    when=all_of(bone_pain.is_(YesNo.YES), METASTATIC),
    strength=Strength.OPTION,
    sources=(guide(RADIATION, "187, 193"),),
    summary="Radiation can treat symptoms from the cancer, such as pain",
    detail="Radiation can shrink or slow a tumour and treat symptoms such as pain; schedule and dose take "
    "earlier radiation into account.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Said of pain in general; bone pain is the pain that is read from the record.",
    attaches_to=frozenset({Kind.NEXT_LINE, Kind.SUPPORTIVE}),
)

NOT_OFTEN = Recommendation(
    id="local.surgery.not-routine",
    kind=Kind.INFORMATION,
    title="Surgery is not often used",
    when=METASTATIC,
    unless=BRAIN,
    strength=Strength.INFORMATION,
    sources=(guide(SURGERY, "201"),),
    summary="Surgery is not often used for metastatic disease, but may be recommended for a tumour that "
    "hurts",
    detail="Surgery is not often used for metastatic disease; it may be recommended to remove a tumour that "
    "causes discomfort.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Not shown with brain metastases, for which surgery is a stated choice (lines 203, 244).",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

PRIMARY = Recommendation(
    id="local.surgery.primary-tumour",
    kind=Kind.INFORMATION,
    title="Metastatic at first diagnosis: removing the primary tumour",
    when=all_of(presentation.is_(Presentation.DE_NOVO), METASTATIC),
    strength=Strength.INFORMATION,
    sources=(guide(SURGERY, "201"),),
    summary="Whether removing the primary tumour lengthens life is still being studied",
    detail="Metastatic at first diagnosis: whether removing the primary tumour lengthens life is still "
    "being studied.",
    attaches_to=frozenset({Kind.SUPPORTIVE}),
)

TABLE = (RADIATION_FOR_SYMPTOMS, NOT_OFTEN, PRIMARY)
