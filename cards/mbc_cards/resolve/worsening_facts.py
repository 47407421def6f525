"""On what kind of treatment the cancer worsened or came back."""

from collections.abc import Sequence

from mbc_cards.evidence import Evidence, Finding, known, known_from, missing, missing_from
from mbc_cards.resolve.drawing import DrawnLine
from mbc_cards.resolve.drug_groups import (
    AROMATASE_INHIBITORS,
    CHEMOTHERAPY,
    CONJUGATES,
    ENDOCRINE,
    NOT_BY_ITSELF,
    OTHER_AROMATASE_INHIBITORS,
    TRASTUZUMAB,
)
from mbc_cards.resolve.lines_of_therapy import History
from mbc_cards.resolve.newest import once
from mbc_cards.resolve.outcomes import Outcome
from mbc_cards.resolve.supply import Supply
from mbc_cards.resolve.words import (
    ENDED_ONGOING,
    NO,
    SETTING_EARLY,
    SETTING_METASTATIC,
    SETTING_UNSTATED,
    STOP_TOXICITY,
    YES,
)
from mbc_cards.truth import FALSE, TRUE, UNKNOWN, Truth
from mbc_cards.values import YesNo

AI_OF_UNKNOWN_NAME = "aromatase-inhibitor-unspecified"
PERHAPS_OTHER_AROMATASE_INHIBITORS = OTHER_AROMATASE_INHIBITORS | {AI_OF_UNKNOWN_NAME}
_GIVEN_AFTER_HORMONES = CHEMOTHERAPY | CONJUGATES
NOT_COMPLETE = "the record of treatment is not complete"
EXHAUSTED_AFTER_LINES = 2
"""After so many failed hormonal lines for metastatic disease it is taken to be used up. Ours."""

NO_HORMONES = known(NO, policy="no hormonal therapy was given")
NO_HORMONES_SINCE_SPREAD = known(NO, policy="no hormonal therapy was given for metastatic disease")


def progressed_on_endocrine(outcomes: Sequence[Outcome], supply: Supply) -> Finding[YesNo]:
    """During or after hormonal therapy, in any setting."""
    about = [item for item in outcomes if item.course.drug in ENDOCRINE]
    after = [item.after for item in about]
    return _any(about, after, supply, "worsening or recurrence during or after hormonal therapy")


def progressed_on_ai_alone(outcomes: Sequence[Outcome], supply: Supply) -> Finding[YesNo]:
    """After an aromatase inhibitor with no other targeted or hormonal drug beside it."""
    about = [item for item in outcomes if item.course.drug in AROMATASE_INHIBITORS and _alone(item)]
    return _any(
        about,
        [item.after if item.setting is SETTING_EARLY else item.failed for item in about],
        supply,
        "worsening or recurrence after an aromatase inhibitor given by itself",
    )


def _alone(item: Outcome) -> bool:
    return item.line is None or item.line.line.drugs.isdisjoint(NOT_BY_ITSELF)


def progressed_on_other_ai(outcomes: Sequence[Outcome], supply: Supply) -> Finding[YesNo]:
    """Despite anastrozole or letrozole: in the line, or during or within 12 months after early-stage use."""
    about = [item for item in outcomes if item.course.drug in PERHAPS_OTHER_AROMATASE_INHIBITORS]
    return _any(
        about,
        [
            item.failed if item.course.drug != AI_OF_UNKNOWN_NAME or item.failed is FALSE else UNKNOWN
            for item in about
        ],
        supply,
        "growth despite anastrozole or letrozole, or recurrence during or within 12 months after it",
    )


def progressed_on_trastuzumab(outcomes: Sequence[Outcome], supply: Supply) -> Finding[YesNo]:
    """While trastuzumab was being given."""
    about = [item for item in outcomes if item.course.drug in TRASTUZUMAB]
    during = [item.during for item in about]
    return _any(about, during, supply, "worsening or recurrence while trastuzumab was given")


def progressed_on_any(outcomes: Sequence[Outcome], supply: Supply) -> Finding[YesNo]:
    """During or after any earlier treatment."""
    after = [item.after for item in outcomes]
    return _any(outcomes, after, supply, "worsening or recurrence during or after any treatment")


def _any(about: Sequence[Outcome], truths: Sequence[Truth], supply: Supply, policy: str) -> Finding[YesNo]:
    """YES if it is so for one course, NO only if for none and the history is complete."""
    if not about:
        if supply.complete:
            return known_from((), NO, policy)
        return missing_from((), policy, NOT_COMPLETE)
    if TRUE in truths:
        yes = [item for item, truth in zip(about, truths, strict=True) if truth is TRUE]
        stated = [item for item in yes if not item.assumption]
        shown = stated or yes
        assumption = " ".join(dict.fromkeys(item.assumption for item in shown if item.assumption))
        return known_from(_evidence(shown), YES, policy, "", assumption)
    if UNKNOWN in truths:
        open_ = [item for item, truth in zip(about, truths, strict=True) if truth is UNKNOWN]
        note = "the record does not tell how some of these treatments ended"
        return missing_from(_evidence(open_), policy, note)
    if supply.complete:
        return known_from(_evidence(about), NO, policy)
    return missing_from(_evidence(about), policy, NOT_COMPLETE)


def _evidence(outcomes: Sequence[Outcome]) -> tuple[Evidence, ...]:
    return once([outcome.evidence for outcome in outcomes])


def endocrine_not_working(outcomes: Sequence[Outcome], supply: Supply) -> Finding[YesNo]:
    """Whether the latest hormonal therapy stopped working or was stopped for side effects."""
    policy = "how the latest hormonal therapy ended"
    about = [item for item in outcomes if item.course.drug in ENDOCRINE]
    if not about and supply.complete:
        return NO_HORMONES
    placed = [item for item in about if item.line is not None]
    if not placed or len(placed) < len(about) or not supply.medication:
        return missing(
            *_evidence(about),
            policy=policy,
            note="the latest hormonal therapy cannot be told" if about else "",
        )
    last = [item for item in placed if item.line is placed[-1].line]
    if [
        item
        for item in last
        if item.failed is TRUE or (item.course.stop is STOP_TOXICITY and not _replaced(item, last))
    ]:
        assumption = " ".join(dict.fromkeys(item.assumption for item in last if item.assumption))
        return known(YES, *_evidence(last), policy=policy, assumption=assumption)
    if UNKNOWN in [item.failed for item in last]:
        return missing(*_evidence(last), policy=policy, note="how it ended is not recorded")
    return known_from(_evidence(last), NO, policy)


def _replaced(item: Outcome, last: Sequence[Outcome]) -> bool:
    """Another hormonal drug of the line went on after this one."""
    return any(other is not item and other.course.running for other in last)


def endocrine_exhausted(history: History, outcomes: Sequence[Outcome], supply: Supply) -> Finding[YesNo]:
    """Whether hormonal therapy, with or without targeted drugs, is no longer of benefit.

    Records do not say it in a code, so it is read from what was done. YES if two or more hormonal lines
    for metastatic disease failed, or chemotherapy (or a conjugate) is the latest line after one failed:
    then the treating clinician has moved on. NO if none was given for metastatic disease, or the latest
    line is a hormonal one that has not failed. One failure with nothing after it leaves the question
    open: another hormonal therapy may still be of benefit, which is the clinician's to say.
    """
    policy = "two hormonal lines for metastatic disease failed, or chemotherapy followed a failed one"
    lines = [item for item in history.lines if item.line.setting is not SETTING_EARLY]
    hormonal = [item for item in lines if not item.line.drugs.isdisjoint(ENDOCRINE)]
    if not hormonal and supply.complete and not (history.undated or history.uncertain):
        return NO_HORMONES_SINCE_SPREAD
    failed = [item for item in hormonal if _line_failed(item, outcomes)]
    evidence = once([drawn.line.evidence for drawn in failed])
    if len(failed) >= EXHAUSTED_AFTER_LINES or (failed and _moved_on(lines[-1], failed)):
        assumption = " ".join(dict.fromkeys(item.line.assumption for item in failed if item.line.assumption))
        return known_from(evidence, YES, policy, "", assumption)
    placeless = [
        item
        for item in (*history.undated, *history.uncertain)
        if item.setting is not SETTING_EARLY and item.course.drug in ENDOCRINE
    ]
    unplaced = placeless or SETTING_UNSTATED in [item.line.setting for item in hormonal]
    if not hormonal and not placeless and supply.complete:
        return NO_HORMONES_SINCE_SPREAD
    if hormonal and hormonal[-1] is lines[-1] and lines[-1].line.ended is ENDED_ONGOING and not unplaced:
        return known_from(lines[-1].line.evidence, NO, "hormonal therapy is running without worsening")
    return missing_from(
        evidence,
        policy,
        "whether hormonal therapy may still help is for the clinician to say" if hormonal else "",
    )


def _line_failed(drawn: DrawnLine, outcomes: Sequence[Outcome]) -> bool:
    return drawn.line.setting is SETTING_METASTATIC and any(
        item.line is drawn and item.failed is TRUE and item.course.drug in ENDOCRINE for item in outcomes
    )


def _moved_on(last: DrawnLine, failed: Sequence[DrawnLine]) -> bool:
    drugs = last.line.drugs
    return last not in failed and drugs.isdisjoint(ENDOCRINE) and not drugs.isdisjoint(_GIVEN_AFTER_HORMONES)
