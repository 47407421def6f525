"""Treatment by where the cancer has spread (lines 18-36): bone, liver, lung and brain."""

from mbc_cards.conditions import all_of, any_of
from mbc_cards.editions.ysc import sources
from mbc_cards.editions.ysc.populations import (
    AT_THE_VISIT,
    BESIDE_CARE,
    BONE_AGENTS,
    HER2_NEGATIVE,
    HER2_POSITIVE,
    HR_NEGATIVE,
    HR_POSITIVE,
    METASTATIC,
)
from mbc_cards.editions.ysc.sources import FACTORS, LIVER, LUNG, page
from mbc_cards.facts import (
    bone_metastases,
    bone_pain,
    brain_lesions,
    brain_metastases,
    brain_radiation_given,
    current_drugs,
    liver_metastases,
    lung_metastases,
    receptors_on_metastasis,
)
from mbc_cards.recommendation import Basis, Kind, Order, Recommendation, Strength, Test
from mbc_cards.values import YesNo

IN_BONE = bone_metastases.is_(YesNo.YES)
IN_BRAIN = brain_metastases.is_(YesNo.YES)
IRRADIATED = brain_radiation_given.is_(YesNo.YES)
NOT_AGAIN = "Not shown after earlier radiation to the brain, of which the page does not speak."

BIOPSY = Recommendation(
    id="test.biopsy.metastasis",
    kind=Kind.TESTING,
    title="Biopsy of a metastasis",
    when=METASTATIC,
    unless=receptors_on_metastasis.is_(YesNo.YES),
    strength=Strength.USUAL,
    sources=(page(FACTORS, "18"),),
    summary="Biopsy of a metastasis, if possible: its characteristics help to determine treatment",
    repairs=(Order(Test.BIOPSY),),
    detail="Characteristics and location of the metastases determine treatment.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Asked while receptor results from a metastasis are not on record.",
    hooks=AT_THE_VISIT,
)

ER_PR = Recommendation(
    id="test.er-pr-her2.needed",
    kind=Kind.TESTING,
    title="ER and PR",
    when=METASTATIC,
    unless=any_of(HR_POSITIVE, HR_NEGATIVE),
    strength=Strength.INFORMATION,
    sources=(page(FACTORS, "18"), page(sources.BRAIN, "38")),
    summary="ER and PR: no clear result on record; the options depend on the type of the cancer",
    repairs=(Order(Test.ER), Order(Test.PR)),
    detail="Options are described for ER/PR-positive, HER2-positive and triple-negative disease.",
    basis=Basis.DERIVED,
    additions="That options depend on the type is stated; asking for a missing result is ours. Either "
    "receptor positive is enough for a clear answer.",
)

HER2 = Recommendation(
    id="test.er-pr-her2.needed.her2",
    kind=Kind.TESTING,
    title="HER2",
    when=METASTATIC,
    unless=any_of(HER2_POSITIVE, HER2_NEGATIVE),
    strength=Strength.INFORMATION,
    sources=(page(FACTORS, "18"), page(sources.BRAIN, "38")),
    summary="HER2: no clear result on record; the options depend on the type of the cancer",
    repairs=(Order(Test.HER2),),
    detail="Options are described for ER/PR-positive, HER2-positive and triple-negative disease.",
    basis=Basis.DERIVED,
    additions="That options depend on the type is stated; asking for a missing result is ours.",
)

BONE_AGENT = Recommendation(
    id="bone.start",
    kind=Kind.BONE,
    title="Bone metastases: a bone-targeted therapy",
    when=all_of(IN_BONE, METASTATIC),
    unless=current_drugs.includes_any(BONE_AGENTS, "a bone-modifying drug"),
    strength=Strength.OPTION,
    sources=(page(sources.BONE, "24"),),
    summary="Bone metastases: a bone-targeted therapy may be given",
    detail="It eases pain, fractures and high blood calcium and slows tumour growth. No drug is named.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="No bone-modifying drug running. Calcium in the blood, as the page has it, is read as a high "
    "level.",
    hooks=AT_THE_VISIT,
)

BONE_RADIATION = Recommendation(
    id="bone.radiation-for-pain",
    kind=Kind.INFORMATION,
    title="Radiation for pain",
    when=all_of(bone_pain.is_(YesNo.YES), IN_BONE, METASTATIC),
    strength=Strength.OPTION,
    sources=(page(sources.BONE, "24"),),
    summary="Radiation may be used to lessen pain from bone metastases",
    attaches_to=BESIDE_CARE | {Kind.BONE},
)

BRAIN_FEW = Recommendation(
    id="brain.ysc.few-or-large",
    kind=Kind.SUPPORTIVE,
    title="Brain metastases: surgery, radiosurgery or whole brain radiation",
    when=all_of(IN_BRAIN, METASTATIC),
    unless=IRRADIATED,
    strength=Strength.OPTION,
    sources=(page(sources.BRAIN, "36"),),
    summary="Brain metastases, relatively few or one that is large: surgery or radiosurgery may be used",
    detail="Number and location guide the choice. Relatively few is not put as a number; large means "
    "pressing on the tissue around it.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Shown for any number, because few and large cannot be read from a record. {NOT_AGAIN}",
)

BRAIN_MULTIPLE = Recommendation(
    id="brain.ysc.multiple.wbrt",
    kind=Kind.INFORMATION,
    title="Multiple brain metastases: whole brain radiation",
    when=all_of(IN_BRAIN, brain_lesions.at_least(2), METASTATIC),
    unless=IRRADIATED,
    strength=Strength.MAY_BE_RECOMMENDED,
    sources=(page(sources.BRAIN, "36"),),
    summary="Multiple brain metastases, especially large ones: whole brain radiation may be recommended",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions=f"Multiple is read as 2 or more: no other number is given. {NOT_AGAIN}",
    attaches_to=BESIDE_CARE,
)

LIVER_REMOVAL = Recommendation(
    id="local.liver.ysc",
    kind=Kind.INFORMATION,
    title="Liver metastases: removal, if possible",
    when=all_of(liver_metastases.is_(YesNo.YES), METASTATIC),
    strength=Strength.USUAL,
    sources=(page(LIVER, "28"),),
    summary="Liver metastases: the goal is removal by surgery, radiofrequency ablation or cryosurgery",
    detail="Liver metastases: the goal is to remove them, if possible, by surgery, radiofrequency ablation "
    "or cryosurgery; otherwise treatment goes by type of cancer.",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Whether they can be removed is left to the reader.",
    attaches_to=BESIDE_CARE,
)

LUNG_REMOVAL = Recommendation(
    id="local.lung.ysc",
    kind=Kind.INFORMATION,
    title="Lung metastases: surgery",
    when=all_of(lung_metastases.is_(YesNo.YES), METASTATIC),
    strength=Strength.OPTION,
    sources=(page(LUNG, "32"),),
    summary="Lung metastases may be removed by surgery; if that is not possible, treatment goes by type",
    basis=Basis.STATED_WITH_ADDITIONS,
    additions="Whether they can be removed is left to the reader.",
    attaches_to=BESIDE_CARE,
)

TABLE = (
    BIOPSY,
    ER_PR,
    HER2,
    BONE_AGENT,
    BONE_RADIATION,
    BRAIN_FEW,
    BRAIN_MULTIPLE,
    LIVER_REMOVAL,
    LUNG_REMOVAL,
)
