"""The classes a drug belongs to, in the clinician's words, and what a drug of the catalogue carries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class DrugClass(Enum):
    """What a drug is, or is given for; most drugs are in several classes."""

    ENDOCRINE_THERAPY = "endocrine therapy"
    AROMATASE_INHIBITOR = "aromatase inhibitor"
    SERM = "selective estrogen receptor modulator"
    SERD = "fulvestrant (estrogen receptor degrader, by injection)"
    ORAL_SERD = "oral estrogen receptor degrader"
    PROGESTIN = "progestin"
    HIGH_DOSE_ESTROGEN = "high-dose estrogen"
    GNRH_ANALOGUE = "GnRH analogue"
    CDK46_INHIBITOR = "CDK4/6 inhibitor"
    MTOR_INHIBITOR = "mTOR inhibitor"
    PI3K_INHIBITOR = "PI3K inhibitor"
    AKT_INHIBITOR = "AKT inhibitor"
    PARP_INHIBITOR = "PARP inhibitor"
    HER2_TARGETED = "HER2-targeted therapy"
    HER2_ANTIBODY = "HER2 antibody"
    HER2_CONJUGATE = "HER2 antibody-drug conjugate"
    HER2_KINASE_INHIBITOR = "HER2 kinase inhibitor"
    TROP2_CONJUGATE = "TROP2 antibody-drug conjugate"
    CHECKPOINT_INHIBITOR = "immune checkpoint inhibitor"
    TRK_INHIBITOR = "TRK inhibitor"
    CHEMOTHERAPY = "chemotherapy"
    TAXANE = "taxane"
    ANTHRACYCLINE = "anthracycline"
    PLATINUM = "platinum"
    ANTIMETABOLITE = "antimetabolite"
    VINCA = "vinca alkaloid"
    ANTI_VEGF = "VEGF antibody"
    BONE_AGENT = "bone-modifying agent for metastases"
    BISPHOSPHONATE = "bisphosphonate"
    GROWTH_FACTOR = "white cell growth factor"
    SUPPLEMENT = "supplement"
    ANTICANCER = "drug against the cancer itself"
    OSTEOPOROSIS_DOSE = "osteoporosis dose of a bone agent"


_ENDOCRINE = (DrugClass.ENDOCRINE_THERAPY, DrugClass.ANTICANCER)
_CHEMOTHERAPY = (DrugClass.CHEMOTHERAPY, DrugClass.ANTICANCER)
_HER2 = (DrugClass.HER2_TARGETED, DrugClass.ANTICANCER)
_ANTICANCER = (DrugClass.ANTICANCER,)

BROADER: Mapping[DrugClass, tuple[DrugClass, ...]] = MappingProxyType(
    {
        DrugClass.AROMATASE_INHIBITOR: _ENDOCRINE,
        DrugClass.SERM: _ENDOCRINE,
        DrugClass.SERD: _ENDOCRINE,
        DrugClass.ORAL_SERD: _ENDOCRINE,
        DrugClass.PROGESTIN: _ENDOCRINE,
        DrugClass.HIGH_DOSE_ESTROGEN: _ENDOCRINE,
        # Suppression of the ovaries or testes is a partner of endocrine therapy, not a line of its own.
        DrugClass.GNRH_ANALOGUE: (DrugClass.ENDOCRINE_THERAPY,),
        DrugClass.CDK46_INHIBITOR: _ANTICANCER,
        DrugClass.MTOR_INHIBITOR: _ANTICANCER,
        DrugClass.PI3K_INHIBITOR: _ANTICANCER,
        DrugClass.AKT_INHIBITOR: _ANTICANCER,
        DrugClass.PARP_INHIBITOR: _ANTICANCER,
        DrugClass.HER2_ANTIBODY: _HER2,
        DrugClass.HER2_CONJUGATE: _HER2,
        DrugClass.HER2_KINASE_INHIBITOR: _HER2,
        # A conjugate carries a cytotoxic drug but is not counted as chemotherapy by any guideline read here.
        DrugClass.TROP2_CONJUGATE: _ANTICANCER,
        DrugClass.CHECKPOINT_INHIBITOR: _ANTICANCER,
        DrugClass.TRK_INHIBITOR: _ANTICANCER,
        DrugClass.CHEMOTHERAPY: _ANTICANCER,
        DrugClass.TAXANE: _CHEMOTHERAPY,
        DrugClass.ANTHRACYCLINE: _CHEMOTHERAPY,
        DrugClass.PLATINUM: _CHEMOTHERAPY,
        DrugClass.ANTIMETABOLITE: _CHEMOTHERAPY,
        DrugClass.VINCA: _CHEMOTHERAPY,
        DrugClass.ANTI_VEGF: _ANTICANCER,
    }
)
"""Every class that a class implies, itself left out."""


def with_broader(classes: Iterable[DrugClass]) -> frozenset[DrugClass]:
    """The given classes and all that they imply."""
    named = frozenset(classes)
    return named.union(*(BROADER.get(one, ()) for one in named))


@dataclass(frozen=True, slots=True)
class Drug:
    """One drug of the catalogue: what it is called, what it is, and how an order names it."""

    id: str
    name: str
    classes: frozenset[DrugClass]
    order_code: str | None
    """RxNorm code that a created order carries; None where `WITHOUT_ORDER_CODE` gives the reason."""
    order_display: str | None
    """RxNorm's own name of `order_code`."""
    atc: tuple[str, ...]
