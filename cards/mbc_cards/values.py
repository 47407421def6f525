"""The answers a fact can have. Values are the words clinicians use."""

from enum import Enum


class Word(Enum):
    """A word of facts and recommendations.

    Members are compared by identity, so they are hashed by it too, which is fast.
    """

    __hash__ = object.__hash__


class YesNo(Word):
    """Present or absent, as recorded; silence is neither."""

    YES = "yes"
    NO = "no"


class Receptor(Word):
    """Result of a test that is read as positive or negative."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Her2Expression(Word):
    """How much HER2 protein a HER2-negative tumour shows (used by editions after 2022)."""

    LOW = "low"
    ULTRALOW = "ultralow"
    ZERO = "0"


class Sex(Word):
    """Sex as relevant to endocrine therapy."""

    FEMALE = "female"
    MALE = "male"


class Menopause(Word):
    """Menopausal state."""

    PRE = "premenopausal"
    POST = "postmenopausal"


class Suppression(Word):
    """Ovarian or gonadal suppression that is active or part of the order being written."""

    NONE = "none"
    GNRH_ANALOGUE = "GnRH analogue"
    OOPHORECTOMY = "bilateral oophorectomy"


class Presentation(Word):
    """How metastatic disease began."""

    DE_NOVO = "metastatic at first diagnosis"
    RECURRENT = "recurrence after earlier disease"


class Mutation(Word):
    """Result of a gene test."""

    DETECTED = "detected"
    NOT_DETECTED = "not detected"


class Origin(Word):
    """Where a mutation was found."""

    GERMLINE = "germline"
    SOMATIC = "somatic"


class Msi(Word):
    """Microsatellite instability."""

    HIGH = "high"
    NOT_HIGH = "not high"


class Mmr(Word):
    """DNA mismatch repair."""

    DEFICIENT = "deficient"
    PROFICIENT = "proficient"


class DiseaseStatus(Word):
    """Latest recorded course of the cancer."""

    RESPONDING = "responding"
    STABLE = "stable"
    PROGRESSING = "progressing"
