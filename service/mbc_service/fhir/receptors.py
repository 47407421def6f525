"""Results of estrogen and progesterone receptor and HER2 tests, each as reported.

Thresholds: stained cells of 1 % or more are positive (American Society of Clinical Oncology and College of
American Pathologists); a HER2/CEP17 ratio of 2.0 or more is amplified. A score of 2+ is no status.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from mbc_cards.chart import Call, Marker, MarkerResult, Method
from mbc_cards.evidence import Problem
from mbc_cards.terminology.answers import Answer
from mbc_cards.terminology.receptors import Measure, ReceptorName, ReceptorTest
from mbc_cards.terminology.snomed_answers import SNOMED_RECEPTOR_FINDINGS
from mbc_service.fhir.amounts import Amount, amount_of
from mbc_service.fhir.answers import said_by, said_by_interpretation, said_by_text, said_by_value
from mbc_service.fhir.coding import UNNAMED, plain, says_any
from mbc_service.fhir.concepts import Concept, concept_of, of_concept
from mbc_service.fhir.lenient import Json, text
from mbc_service.fhir.receptor_names import names_another, receptors_meant, says_ihc, says_ish, says_percent
from mbc_service.fhir.result import Result, notes_of
from mbc_service.fhir.said import CONTRADICTION, OF_ANSWER, SILENT, Said, together

POSITIVE_FROM_PERCENT: Final = 1.0
AMPLIFIED_FROM_RATIO: Final = 2.0
_OLD_CUT_OFF: Final = 10.0
_HIGHEST_PERCENT: Final = 100.0
_HIGHEST_RATIO: Final = 50.0
_HIGHEST_SCORE: Final = 3
_EQUIVOCAL_SCORE: Final = 2

MARKERS: Final = {
    ReceptorName.ER: Marker.ER,
    ReceptorName.PR: Marker.PR,
    ReceptorName.HR: Marker.HORMONE_RECEPTOR,
    ReceptorName.HER2: Marker.HER2,
}
TOPICS: Final = {
    Marker.ER: "er",
    Marker.PR: "pr",
    Marker.HORMONE_RECEPTOR: "hormone_receptor",
    Marker.HER2: "her2",
}
_EXPRESSION_PROFILES: Final = (" pam50 ", " pam 50 ", " oncotype ", " mammaprint ", " prosigna ")
_STAINED: Final = (ReceptorName.ER, ReceptorName.PR)
_SIGNS: Final = {
    "+": Answer.POSITIVE,
    "++": Answer.POSITIVE,
    "+++": Answer.POSITIVE,
    "-": Answer.NEGATIVE,
    "\N{MINUS SIGN}": Answer.NEGATIVE,
}
"""Whole answers in one sign; a single plus on a HER2 test may be the score 1+."""
_SHARE: Final = re.compile(r"(?:^|[a-z(,;:=]\s*)(\d{1,3}(?:\.\d)?)\s?%", re.IGNORECASE)
_OTHER_SHARES: Final = (
    " ki ",
    " ki67 ",
    " mib ",
    " cut ",
    " cutoff ",
    " threshold ",
    " than ",
    " least ",
    " to ",
)
_LONGEST_SHARE: Final = 120
_ISH: Final = (Measure.ISH_PRESENCE, Measure.ISH_RATIO, Measure.ISH_COPIES)
_PERCENT_UNITS: Final = frozenset({"%", "percent", "{percent}", "pct"})
_NO_UNITS: Final = frozenset({"", "1", "{score}", "{ratio}", "ratio", "{copies}", "score"})


def read_receptor(result: Result, tests: Sequence[ReceptorTest]) -> Iterable[MarkerResult | Problem]:
    """Return what one receptor result says; nothing if it holds its answers in its members.

    A subtype computed from gene expression (PAM50) sets no receptor's status and gives nothing.
    """
    method = result.observation.get("method")
    if method is not None and says_any(concept_of(method).words, _EXPRESSION_PROFILES):
        return ()
    receptor = tests[0].receptor
    if any(test.receptor is not receptor for test in tests[1:]):
        problem = result.problem(
            "codings-disagree",
            "The codes of one test name different receptors; send one test per result.",
            TOPICS[MARKERS[receptor]],
        )
        return (problem,)
    if receptor not in receptors_meant(result.concept):
        problem = result.problem(
            "code-display-conflict",
            f"The code means {receptor.value} but the name beside it does not, so the result was not used; "
            "correct the code or the name.",
            TOPICS[MARKERS[receptor]],
        )
        return (problem,)
    return _Reading(result, receptor, [test.measure for test in tests]).events()


class _Reading:
    """One receptor result being read."""

    def __init__(self, result: Result, receptor: ReceptorName, measures: Sequence[Measure]) -> None:
        self.result = result
        self.marker = MARKERS[receptor]
        self.measures = measures
        holder, snomed = result.holder, result.context.snomed
        self.said = _said(holder, receptor, snomed=snomed)
        self.interpreted = said_by_interpretation(holder, snomed=snomed)
        self.amount = amount_of(holder)
        if self.amount is None and receptor in _STAINED:
            self.amount = _share_within(holder)
        self.method = self._method()

    def _words(self) -> str:
        """Return the names of the test and of its method in plain form."""
        method = self.result.observation.get("method")
        if method is None:
            return self.result.concept.words
        return plain(" ".join((*self.result.concept.texts, *concept_of(method).texts)))

    def _method(self) -> Method:
        if self.marker is not Marker.HER2:
            return Method.UNSTATED
        words = self._words()
        if any(measure in _ISH for measure in self.measures) or says_ish(words):
            return Method.ISH
        if Measure.PRESENCE in self.measures or says_ihc(words):
            return Method.IHC
        return Method.OVERALL

    def events(self) -> Iterable[MarkerResult | Problem]:
        """Return the result, and a Problem where it contradicts itself or cannot be used."""
        if self.said is SILENT and self.interpreted is SILENT and self.amount is None:
            is_answer = "dataAbsentReason" in self.result.holder or not self._answers_elsewhere()
            return self._unanswered() if is_answer else ()
        return self._her2() if self.marker is Marker.HER2 else self._hormone_receptor()

    def _answers_elsewhere(self) -> bool:
        observation = self.result.observation
        return "hasMember" in observation or "component" in observation or "related" in observation

    def _unanswered(self) -> Iterator[MarkerResult | Problem]:
        holder = self.result.holder
        written = "dataAbsentReason" not in holder and any(name.startswith("value") for name in holder)
        if written:
            yield self.result.problem(
                "answer-not-understood",
                "The answer of the test could not be understood; send a coded answer.",
                TOPICS[self.marker],
            )
        yield self._result(Call.UNCLEAR if written else Call.NOT_DONE)

    def _result(self, call: Call, **more: object) -> MarkerResult:
        return MarkerResult(
            self.marker,
            call,
            self.result.evidence(),
            self.method,
            self.result.specimen(),
            about_other_primary=self.result.is_about_other_primary(),
            **more,  # type: ignore[arg-type]  # the names are fields of MarkerResult
        )

    def _contradiction(self, what: str) -> Iterator[MarkerResult | Problem]:
        yield self.result.problem("answer-conflict", f"{what}; correct the result.", TOPICS[self.marker])
        yield self._result(Call.CONTRADICTORY)

    # --- estrogen and progesterone receptors -------------------------------------------------

    def _hormone_receptor(self) -> Iterator[MarkerResult | Problem]:
        said = self._joined()
        if said.contradictory:
            yield from self._contradiction("Two parts of the answer say opposite things")
            return
        amount = self.amount
        if amount is None or not self._is_percent(amount):
            if amount is not None and said.call is None:
                yield self.result.problem(
                    "unit-not-usable",
                    "The number is not a share of stained cells; send per cent or a coded answer.",
                    TOPICS[self.marker],
                )
            yield self._result(said.call or Call.UNCLEAR)
            return
        if (amount.low is not None and not 0 <= amount.low <= _HIGHEST_PERCENT) or (
            amount.high is not None and not 0 <= amount.high <= _HIGHEST_PERCENT
        ):
            yield self.result.problem(
                "value-outside-human-limits",
                "A share of stained cells must lie between 0 and 100 per cent.",
                TOPICS[self.marker],
            )
            yield self._result(said.call or Call.UNCLEAR)
            return
        counted = _call_of_percent(amount)
        if counted is Call.POSITIVE and said.call is Call.NEGATIVE and amount.is_below(_OLD_CUT_OFF):
            # Negative by the cut-off of 10 % that was used before 2010: as reported, the figure beside it.
            yield self._result(Call.NEGATIVE, percent=amount.exact)
            return
        if {counted, said.call} == {Call.POSITIVE, Call.NEGATIVE}:
            yield from self._contradiction(
                "The share of stained cells and the interpretation say opposite things"
            )
            return
        if said.call is Call.UNCLEAR:
            call = Call.UNCLEAR
        else:
            call = counted if counted is not Call.UNCLEAR else said.call or Call.UNCLEAR
        yield self._result(call, percent=amount.exact if amount.exact is not None else amount.low)

    def _is_percent(self, amount: Amount) -> bool:
        unit = amount.unit.casefold()
        if unit in _PERCENT_UNITS:
            return True
        return unit in _NO_UNITS and (Measure.PERCENT in self.measures or says_percent(self._words()))

    # --- HER2 --------------------------------------------------------------------------------

    def _her2(self) -> Iterator[MarkerResult | Problem]:
        said = self._joined()
        if said.contradictory:
            yield from self._contradiction("Two parts of the answer say opposite things")
            return
        if self.method is Method.ISH:
            yield from self._ish(said)
        else:
            yield from self._ihc(said)

    def _ihc(self, said: Said) -> Iterator[MarkerResult | Problem]:
        score, call = said.score, said.call
        amount = self.amount
        if score is None and amount is not None:
            score = self._score(amount)
            if score is None and call is None:
                yield self.result.problem(
                    "unit-not-usable", "The number is not a HER2 score of 0 to 3; send a coded score.", "her2"
                )
        if score is None and call is Call.NEGATIVE:
            score = self._score_in_notes()
        scored = _call_of_score(score)
        if {scored, call} == {Call.POSITIVE, Call.NEGATIVE}:
            yield from self._contradiction("The HER2 score and the interpretation say opposite things")
            return
        if call is Call.POSITIVE and score is None and said.is_presence:
            # "Present" on a HER2 protein test does not mean overexpressed.
            call = Call.UNCLEAR
        settled_elsewhere = score == _EQUIVOCAL_SCORE and self.method is Method.OVERALL
        if scored is not None and not settled_elsewhere and call not in (Call.UNCLEAR, Call.NOT_DONE):
            call = scored
        if call is None and said.expression is not None:
            call = Call.NEGATIVE
        yield self._result(call or Call.UNCLEAR, score=score, expression=said.expression)

    def _score(self, amount: Amount) -> int | None:
        value = amount.exact
        if value is None or not value.is_integer() or not 0 <= value <= _HIGHEST_SCORE:
            return None
        usable = amount.unit.casefold() in _NO_UNITS or amount.unit == "+"
        return int(value) if usable and self.method is Method.IHC else None

    def _score_in_notes(self) -> int | None:
        scores = {said_by_text(note).score for note in notes_of(self.result.observation)} - {None}
        return scores.pop() if len(scores) == 1 else None

    def _ish(self, said: Said) -> Iterator[MarkerResult | Problem]:
        amount, call = self.amount, said.call
        if amount is None or Measure.ISH_COPIES in self.measures:
            yield self._result(call or Call.UNCLEAR, expression=said.expression)
            return
        if amount.unit.casefold() not in _NO_UNITS or not _is_ratio(amount):
            yield self.result.problem(
                "value-outside-human-limits" if amount.unit.casefold() in _NO_UNITS else "unit-not-usable",
                "The number cannot be a HER2/CEP17 ratio; send the ratio without a unit.",
                "her2",
            )
            yield self._result(call or Call.UNCLEAR)
            return
        measured = _call_of_ratio(amount)
        if {measured, call} == {Call.POSITIVE, Call.NEGATIVE}:
            yield from self._contradiction("The HER2/CEP17 ratio and the interpretation say opposite things")
            return
        if measured is Call.UNCLEAR:
            measured = call or Call.UNCLEAR
        elif call in (Call.UNCLEAR, Call.NOT_DONE):
            measured = Call.UNCLEAR
        yield self._result(measured, ratio=amount.exact)

    def _joined(self) -> Said:
        """Return value and interpretation together; definite and unclear contradict each other."""
        said, interpreted = self.said, self.interpreted
        if interpreted is SILENT:
            return said
        if said.call is not None and interpreted.call in (Call.UNCLEAR, Call.NOT_DONE):
            return said if said.call in (Call.UNCLEAR, Call.NOT_DONE) else CONTRADICTION
        if said.call in (Call.UNCLEAR, Call.NOT_DONE) and interpreted.call is not None:
            return CONTRADICTION
        if said.score is not None and interpreted.call is not None and said.call is None:
            return said if said.score == _EQUIVOCAL_SCORE else together([said, interpreted])
        return together([said, interpreted])


def _said(holder: Json, receptor: ReceptorName, *, snomed: bool) -> Said:
    """Return what the value says of this receptor, "estrogen receptor positive tumor" included."""
    concept = concept_of(holder.get("valueCodeableConcept"), snomed)
    if concept.element is not None and _OTHER_VALUES.isdisjoint(holder):
        return _SAID_OF[receptor](concept)
    words = text(holder.get("valueString"))
    if names_another(receptor, (words, *concept.texts)):
        return CONTRADICTION
    if receptor in _STAINED or "+" not in words:
        sign = _SIGNS.get(words.strip("() "))
        if sign is not None:
            return OF_ANSWER[sign]
    return together((said_by_value(holder, snomed=snomed), *_found(receptor, concept)))


def _said_of(receptor: ReceptorName, concept: Concept) -> Said:
    """Return what a value that is a concept and nothing else says of this receptor."""
    if names_another(receptor, concept.texts):
        return CONTRADICTION
    return together((said_by(concept), *_found(receptor, concept)))


def _found(receptor: ReceptorName, concept: Concept) -> Iterator[Said]:
    """Return what findings that name the receptor themselves say of it."""
    if concept.snomed:
        for coding in concept.codings:
            if coding.system in ("snomed", UNNAMED):
                for spoken, answer in SNOMED_RECEPTOR_FINDINGS.get(coding.code, ()):
                    if spoken is receptor:
                        yield OF_ANSWER[answer]


_SAID_OF: Final = {receptor: of_concept(partial(_said_of, receptor)) for receptor in ReceptorName}
_OTHER_VALUES: Final = frozenset(("valueString", "valueCoding", "valueBoolean"))


def _share_within(holder: Json) -> Amount | None:
    """Return the one share of stained cells inside a text such as "Positive (95%)"; no limits, no ranges."""
    concept = holder.get("valueCodeableConcept")
    words = text(holder.get("valueString")) or (
        text(concept.get("text")) if isinstance(concept, dict) else ""
    )
    if len(words) > _LONGEST_SHARE or words.count("%") != 1 or says_any(plain(words), _OTHER_SHARES):
        return None
    share = _SHARE.search(words)
    return Amount(float(share[1]), float(share[1]), "%") if share else None


def _call_of_percent(amount: Amount) -> Call:
    if amount.is_at_least(POSITIVE_FROM_PERCENT):
        return Call.POSITIVE
    return Call.NEGATIVE if amount.is_below(POSITIVE_FROM_PERCENT) else Call.UNCLEAR


def _call_of_score(score: int | None) -> Call | None:
    if score is None:
        return None
    if score == _EQUIVOCAL_SCORE:
        return Call.UNCLEAR
    return Call.POSITIVE if score == _HIGHEST_SCORE else Call.NEGATIVE


def _is_ratio(amount: Amount) -> bool:
    return all(limit is None or 0 < limit <= _HIGHEST_RATIO for limit in (amount.low, amount.high))


def _call_of_ratio(amount: Amount) -> Call:
    if amount.is_at_least(AMPLIFIED_FROM_RATIO):
        return Call.POSITIVE
    return Call.NEGATIVE if amount.is_below(AMPLIFIED_FROM_RATIO) else Call.UNCLEAR
