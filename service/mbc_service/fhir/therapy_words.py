"""Kinds of therapy in words, for entries that name no drug: "chemotherapy", "Hormontherapie"."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from mbc_cards.drugs import DrugClass, drugs_in

CHEMOTHERAPY: Final = "chemotherapy"
HORMONAL: Final = "hormonal therapy"
IMMUNOTHERAPY: Final = "immunotherapy"
TARGETED: Final = "targeted therapy"
SYSTEMIC: Final = "systemic therapy"
BONE: Final = "bone agent"
STUDY_DRUG: Final = "study drug"
UNREADABLE: Final = "unreadable"
"""Nothing in the entry can be read."""

_STEM: Final = re.compile(
    r"\b(?:poly|radio|anti|immuno?)?(?:chemo|chimio|quimio|zytostat|cytostat|cytotox|antineoplast|hormon|endo[ck]rin"
    r"|estrogen|oestrogen|immuno?ther|checkpoint|target|biologic|systemic|systemther|bisphosphonat|bone|study"
    r"|investigational|blinded)"
)
_CHEMOTHERAPY: Final = re.compile(
    r"(?:chemo|chimio|quimio)th?[eé]rap|\bchemo\b|[zc]ytostati|cytotoxic", re.IGNORECASE
)
_HORMONAL_NOUN: Final = re.compile(r"hormono?th?erap|anti ?o?estrogen\w* (?:therap|treat)")
_HORMONAL: Final = re.compile(r"\b(?:anti)?(?:hormon|endo[ck]rin)\w*")
_IMMUNOTHERAPY: Final = re.compile(r"immuno?therap|checkpoint inhibitor")
_TARGETED: Final = re.compile(r"\b(?:targeted|biologic\w*)\b")
_SYSTEMIC: Final = re.compile(
    r"\bsystemic (?:anti ?cancer |cancer )?(?:therapy|treatment)|systemtherapie|antineoplasti"
)
_BONE: Final = re.compile(r"bisphosphonat|bone (?:modifying|targeted|strengthening)")

_THERAPY: Final = frozenset(
    ("therapy", "treatment", "therapie", "behandlung", "agent", "agents", "drug", "drugs", "care")
)
_REPLACEMENT: Final = frozenset(
    ("replacement", "thyroid", "growth", "contraceptive", "contraception", "menopausal")
)
_STUDY: Final = frozenset(("study", "investigational", "trial", "blinded"))
_STUDY_THING: Final = frozenset(("drug", "agent", "medication", "product", "treatment", "medicine"))

_BESIDE: Final = frozenset(
    (
        *("education", "counseling", "counselling", "teaching", "instruction", "discussion", "consent"),
        *("consultation", "consult", "referral", "review", "assessment", "monitoring", "screening"),
        *("level", "levels", "test", "measurement", "receptor", "allergy", "desensitization", "toxicity"),
        *("eluting", "coated"),
    )
)
"""Words of procedures that mention a drug or a therapy and are not its giving."""
_NOT_THE_THERAPY: Final = _BESIDE.union(
    (
        *(
            "planning",
            "plan",
            "port",
            "catheter",
            "venous",
            "access",
            "line",
            "device",
            "insertion",
            "removal",
        ),
        *(
            "pump",
            "allergen",
            "subcutaneous",
            "sublingual",
            "history",
            "risk",
            "induced",
            "related",
            "nausea",
        ),
        *(
            "cardiotoxicity",
            "neuropathy",
            "verification",
            "preparation",
            "follow",
            "prevention",
            "surveillance",
        ),
    )
)

_ACCOUNTS_FOR: Final[Mapping[str, frozenset[str]]] = {
    CHEMOTHERAPY: drugs_in(DrugClass.CHEMOTHERAPY),
    HORMONAL: drugs_in(DrugClass.ENDOCRINE_THERAPY),
    BONE: drugs_in(DrugClass.BONE_AGENT, DrugClass.BISPHOSPHONATE, DrugClass.OSTEOPOROSIS_DOSE),
}


def mentions_therapy(folded: str) -> bool:
    """Whether a text in small letters may name a kind of therapy; quick, and never wrong when it says no."""
    return _STEM.search(folded) is not None


def mentions_chemotherapy(words: str) -> bool:
    """Whether a text says chemotherapy, so that a regimen's short name may stand in it."""
    return _CHEMOTHERAPY.search(words) is not None


def speaks_beside(tokens: Sequence[str]) -> bool:
    """Whether a procedure that mentions a therapy is not its giving: teaching, monitoring, a test."""
    return not _BESIDE.isdisjoint(tokens)


def kind_of_therapy(tokens: Sequence[str], drugs: Sequence[str]) -> str:
    """The kind of therapy that the words name, unless a drug named beside it is of that kind."""
    if not _NOT_THE_THERAPY.isdisjoint(tokens):
        return ""
    kind = _kind(" ".join(tokens), frozenset(tokens))
    if not drugs:
        return kind
    return "" if not _ACCOUNTS_FOR.get(kind, frozenset(drugs)).isdisjoint(drugs) else kind


def _kind(joined: str, tokens: frozenset[str]) -> str:
    has_therapy = not tokens.isdisjoint(_THERAPY)
    is_hormonal = has_therapy and tokens.isdisjoint(_REPLACEMENT) and _HORMONAL.search(joined) is not None
    is_study_drug = not tokens.isdisjoint(_STUDY) and not tokens.isdisjoint(_STUDY_THING)
    kinds = (
        (STUDY_DRUG, is_study_drug),
        (CHEMOTHERAPY, _CHEMOTHERAPY.search(joined)),
        (HORMONAL, is_hormonal or _HORMONAL_NOUN.search(joined)),
        (IMMUNOTHERAPY, _IMMUNOTHERAPY.search(joined)),
        (TARGETED, has_therapy and _TARGETED.search(joined)),
        (SYSTEMIC, _SYSTEMIC.search(joined)),
        (BONE, _BONE.search(joined)),
    )
    return next((kind for kind, named in kinds if named), "")
