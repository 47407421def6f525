"""The answers a fact can have. Values are the words clinicians use."""

from enum import Enum


class YesNo(Enum):
    """Present or absent, as recorded; silence is neither."""

    YES = "yes"
    NO = "no"


class Receptor(Enum):
    """Result of a test that is read as positive or negative."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Her2Expression(Enum):
    """How much HER2 protein a HER2-negative tumour shows (used by editions after 2022)."""

    LOW = "low"
    ULTRALOW = "ultralow"
    ZERO = "0"


class Sex(Enum):
    """Sex as relevant to endocrine therapy."""

    FEMALE = "female"
    MALE = "male"


class Menopause(Enum):
    """Menopausal state."""

    PRE = "premenopausal"
    POST = "postmenopausal"


class Suppression(Enum):
    """Ovarian or gonadal suppression that is active or part of the order being written."""

    NONE = "none"
    GNRH_ANALOGUE = "GnRH analogue"
    OOPHORECTOMY = "bilateral oophorectomy"


class Presentation(Enum):
    """How metastatic disease began."""

    DE_NOVO = "metastatic at first diagnosis"
    RECURRENT = "recurrence after earlier disease"


class Mutation(Enum):
    """Result of a gene test."""

    DETECTED = "detected"
    NOT_DETECTED = "not detected"


class Origin(Enum):
    """Where a mutation was found."""

    GERMLINE = "germline"
    SOMATIC = "somatic"


class Msi(Enum):
    """Microsatellite instability."""

    HIGH = "high"
    NOT_HIGH = "not high"


class Mmr(Enum):
    """DNA mismatch repair."""

    DEFICIENT = "deficient"
    PROFICIENT = "proficient"


class DiseaseStatus(Enum):
    """Latest recorded course of the cancer."""

    RESPONDING = "responding"
    STABLE = "stable"
    PROGRESSING = "progressing"
