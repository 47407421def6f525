"""Verdicts to cards: the only place that composes sentences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from mbc_cards import facts
from mbc_cards.answers import answer, candidates
from mbc_cards.assess import Verdict, assess, judge
from mbc_cards.card import (
    SUMMARY_LIMIT,
    Action,
    Card,
    Indicator,
    NewMedication,
    NewTest,
    Reason,
    RemoveOrder,
    Suggestion,
)
from mbc_cards.chart import Topic
from mbc_cards.conditions import Fact, Includes, IncludesAtLeast, Leaf
from mbc_cards.drugs import DRUGS, WITHOUT_ORDER_CODE, DrugClass, name_of, names_of
from mbc_cards.evidence import Evidence, Finding, Knowledge, Members
from mbc_cards.markdown import escape_markdown
from mbc_cards.offers import Option, SitePreferences, label_of, listed
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import (
    Add,
    Authority,
    Basis,
    Edition,
    Hook,
    Kind,
    Order,
    Recommendation,
    Remove,
    Strength,
    Test,
)
from mbc_cards.selection import NONE_KNOWN, TEST_OF, Offered, Speech, conflicts, select
from mbc_cards.truth import TRUE
from mbc_cards.values import YesNo
from mbc_cards.what_if import Answers, outcomes, supposing

MOST_OPTIONS = 20
"""Suggestions on one card; options beyond stay in the text, in the edition's order."""
MOST_REASONS = 8
MOST_INFORMATION = 2
_BREAK = "  \n"
"""Ends a line for good: an EHR that follows CommonMark shows a single line break as a space."""

CHECKED_BY: dict[Test, Fact[Any]] = {
    Test.CREATININE: facts.renal_function_checked,
    Test.CALCIUM: facts.calcium_checked,
    Test.DENTAL_EXAMINATION: facts.dental_examined,
    Test.ECHOCARDIOGRAM: facts.heart_checked,
    Test.LIVER: facts.liver_checked,
    Test.BLOOD_COUNT: facts.blood_count_checked,
    Test.GLUCOSE: facts.glucose_checked,
    Test.ESTRADIOL: facts.estradiol_checked,
}
"""The fact that says a test is already on record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOptions:
    """What a site and a client decide about cards."""

    max_cards: int = 5
    site: SitePreferences = field(default_factory=SitePreferences)
    evaluated: str = ""
    """When this was worked out, as shown on the card; empty to leave it out."""


@dataclass(frozen=True, slots=True)
class Written:
    """The cards to show, those held back, and every verdict they came from."""

    cards: tuple[Card, ...]
    held_back: tuple[Card, ...]
    verdicts: tuple[Verdict, ...]


def write_cards(
    *, edition: Edition, picture: ClinicalPicture, hook: Hook, options: CardOptions | None = None
) -> Written:
    """Return the cards one edition gives for one picture at one hook."""
    chosen = options or CardOptions()
    verdicts = assess(edition, picture.findings, hook)
    speech = select(verdicts, picture, hook, chosen.site)
    writer = _Writer(edition, picture, hook, chosen, verdicts, speech)
    cards = sorted(writer.cards(), key=lambda card: (card.indicator.rank, _KIND_ORDER[card.kind], card.rank))
    return Written(tuple(cards[: chosen.max_cards]), tuple(cards[chosen.max_cards :]), verdicts)


_KIND_ORDER = {
    kind: place
    for place, kind in enumerate(
        (
            Kind.ORDER_CHECK,
            Kind.PROBLEM,
            Kind.NEXT_LINE,
            Kind.MONITORING,
            Kind.BONE,
            Kind.TESTING,
            Kind.SUPPORTIVE,
            Kind.INFORMATION,
        )
    )
}


@dataclass(frozen=True, slots=True)
class _Writer:
    edition: Edition
    picture: ClinicalPicture
    hook: Hook
    options: CardOptions
    verdicts: tuple[Verdict, ...]
    speech: Speech

    def cards(self) -> Iterable[Card]:
        for group in self.speech.checks:
            yield self._check(group)
        if self.speech.next_line:
            yield self._next_line(self.speech.next_line)
        if self.speech.bone:
            yield self._bone(self.speech.bone)
        for group in self.speech.monitoring:
            yield self._monitoring(group)
        yield from self._testing()
        yield from self._supportive()
        yield from self._problem()

    # --- one card of each kind -----------------------------------------------------------

    def _check(self, group: tuple[Verdict, ...]) -> Card:
        lead = group[0]
        critical = any(v.recommendation.critical and v.truth is TRUE for v in group)
        return self._card(
            Kind.ORDER_CHECK,
            Indicator.CRITICAL if critical else Indicator.WARNING,
            group,
            summary=self._statement(lead),
            body=self._paragraphs(group),
            suggestions=self._repairs(group),
            orders=self._orders_about(group),
        )

    def _next_line(self, offered: tuple[Offered, ...]) -> Card:
        body = [self._entry(number, item) for number, item in enumerate(offered, start=1)]
        body.extend(self._considered(offered))
        options = [option for item in offered for option in item.options]
        return self._card(
            Kind.NEXT_LINE,
            Indicator.INFO,
            tuple(item.verdict for item in offered),
            summary=offered[0].verdict.recommendation.summary,
            body=body,
            suggestions=self._regimens(options),
        )

    def _entry(self, number: int, item: Offered) -> str:
        recommendation = item.verdict.recommendation
        lines = [f"{number}. **{recommendation.title}** ({_strength(recommendation)})"]
        if item.options:
            lines.append(f"   {listed(item.options)}")
        if recommendation.detail:
            lines.append(f"   {recommendation.detail}")
        lines += [f"   {note}" for note in _notes(item.options)]
        return _BREAK.join(lines)

    def _bone(self, offered: tuple[Offered, ...]) -> Card:
        verdicts = tuple(item.verdict for item in offered)
        options = [option for item in offered for option in item.options]
        missing = self._tests_not_on_record(verdicts)
        body = self._paragraphs(verdicts)
        if options:
            body.append(
                _BREAK.join([f"**Options, equal in this edition:** {listed(options)}", *_notes(options)])
            )
        body.extend(self._considered(offered))
        if missing:
            body.append("**Not on record:** " + ", ".join(test.value for test in missing))
        suggestions = self._regimens(options)
        if missing:
            actions: tuple[Action, ...] = tuple(NewTest(test) for test in missing)
            suggestions += (Suggestion(f"Order {_and([test.value for test in missing])}", actions),)
        return self._card(
            Kind.BONE,
            Indicator.INFO,
            verdicts,
            summary=verdicts[0].recommendation.summary,
            body=body,
            suggestions=suggestions,
        )

    def _monitoring(self, group: tuple[Verdict, ...]) -> Card:
        ordered = any(v.recommendation.about & self._ordered() for v in group)
        weighty = any(v.recommendation.strength is not Strength.MAY_MONITOR for v in group)
        return self._card(
            Kind.MONITORING,
            Indicator.WARNING if ordered and weighty else Indicator.INFO,
            group,
            summary=self._statement(group[0]),
            body=self._paragraphs(group),
            suggestions=self._repairs(group),
            orders=self._orders_about(group),
        )

    def _testing(self) -> Iterable[Card]:
        asked = self.speech.deciding
        stated = self.speech.testing
        if not stated and not asked:
            return
        undecided = self._undecided(frozenset(asked)) if asked else []
        follows = [
            f"- {_if(answers)}: {'; '.join(dict.fromkeys(item.title for item in opened))}"
            for answers, opened in outcomes(undecided, self.picture.findings, asked)
        ]
        if not stated and not follows:
            return
        body = self._paragraphs(stated) if stated else []
        if follows:
            body.append("**What the answer would open:**\n" + "\n".join(follows))
        verdicts = stated or tuple(v for v in self.verdicts if v.recommendation in undecided)
        tests = dict.fromkeys(
            [*(self._tests_not_on_record(stated)), *(TEST_OF[fact] for fact in asked if fact in TEST_OF)]
        )
        yield self._card(
            Kind.TESTING,
            Indicator.INFO,
            verdicts,
            summary=stated[0].recommendation.summary
            if stated
            else f"{_capital(_and([fact.label for fact in asked]))} would decide between options",
            body=body,
            suggestions=tuple(Suggestion(f"Order {test.value}", (NewTest(test),)) for test in tests),
            lacking=asked,
        )

    def _undecided(self, asked: frozenset[Fact[Any]]) -> list[Recommendation]:
        """The next lines that lack nothing but what is asked."""
        return [
            v.recommendation
            for v in self.verdicts
            if v.lacking and v.recommendation.kind is Kind.NEXT_LINE and asked.issuperset(v.lacking)
        ]

    def _supportive(self) -> Iterable[Card]:
        group = self.speech.supportive
        if group:
            yield self._card(
                Kind.SUPPORTIVE,
                Indicator.INFO,
                group,
                summary=group[0].recommendation.summary,
                body=self._paragraphs(group),
            )

    def _problem(self) -> Iterable[Card]:
        chart = self.picture.chart
        metastatic = self.picture[facts.metastatic]
        if metastatic.value is not YesNo.YES and metastatic.state is not Knowledge.CONFLICTING:
            return
        if chart.person.deceased or (self.hook is not Hook.PATIENT_VIEW and not self._ordered()):
            return
        doubted = conflicts(self.picture)
        troubles = [
            f"- {topic.value}: not supplied, or could not be read from the record"
            for topic in (Topic if chart.not_supplied else ())
            if topic in chart.not_supplied
        ]
        troubles += [
            f"- {_capital(fact.label)}: the record contradicts itself ({candidates(self.picture[fact])})"
            for fact in doubted
        ]
        troubles += [
            f"- {problem.message} ({escape_markdown(problem.reference) or 'an entry without id'})"
            for problem in chart.problems
            if problem.topic
        ]
        if not troubles:
            return
        subject = doubted[0].label if doubted else "part of the record"
        yield Card(
            kind=Kind.PROBLEM,
            indicator=Indicator.WARNING,
            summary=_fit(f"Not everything could be checked: {subject} is unclear or missing"),
            detail="\n".join(
                [
                    *dict.fromkeys(troubles),
                    "",
                    "Recommendations that rest on these facts were not evaluated.",
                    "",
                    *self._foot(()),
                ]
            ),
            recommendation="problem.record",
            title="The record could not be used completely",
            lacking=doubted,
            because=tuple(
                Reason(fact, candidates(finding), finding.evidence, finding.note)
                for fact, finding in ((fact, self.picture[fact]) for fact in doubted)
            ),
        )

    # --- parts of a card -------------------------------------------------------------------

    def _card(
        self,
        kind: Kind,
        indicator: Indicator,
        verdicts: Sequence[Verdict],
        *,
        summary: str,
        body: Sequence[str],
        suggestions: tuple[Suggestion, ...] = (),
        orders: tuple[str, ...] = (),
        lacking: Sequence[Fact[Any]] = (),
    ) -> Card:
        recommendations = [verdict.recommendation for verdict in verdicts]
        reasons = tuple(self._reasons(verdicts))
        open_facts = tuple(
            dict.fromkeys([*lacking, *(f for v in verdicts for f in (*v.lacking, *v.first_check))])
        )
        assumed = tuple(self._assumed(verdicts))
        parts = list(body)
        first_check = tuple(dict.fromkeys(f for v in verdicts for f in v.first_check))
        if first_check and kind is not Kind.TESTING:
            parts.insert(0, f"**First check:** {_and([f.label for f in first_check])} (not recorded)")
        parts.extend(self._information(kind))
        if reasons:
            shown = [reason for reason in reasons if not _said_elsewhere(reason, reasons)]
            lines = [_reason_line(reason) for reason in shown[:MOST_REASONS]]
            parts.append("**Because**\n" + "\n".join(lines))
        if open_facts:
            parts.append("**Not known:** " + "; ".join(map(self._open, open_facts)))
        if assumed:
            parts.append("**Assumed**\n" + "\n".join(f"- {sentence}" for sentence in assumed))
        parts.extend(self._foot(recommendations))
        lead = recommendations[0]
        return Card(
            kind=kind,
            indicator=indicator,
            summary=_fit(summary),
            detail="\n\n".join(parts),
            recommendation=lead.id,
            title=lead.title,
            also=tuple(dict.fromkeys(item.id for item in recommendations[1:])),
            suggestions=suggestions,
            because=reasons,
            lacking=open_facts,
            assumed=assumed,
            orders=orders,
            source_url=next((c.source.url for c in lead.sources if c.source.url), ""),
            rank=lead.strength.rank,
        )

    def _statement(self, verdict: Verdict) -> str:
        recommendation = verdict.recommendation
        text = (
            recommendation.summary if verdict.truth is TRUE else recommendation.asks or recommendation.summary
        )
        return text.replace("{drug}", self._drugs_named(recommendation))

    def _paragraph(self, verdict: Verdict) -> str:
        recommendation = verdict.recommendation
        detail = recommendation.detail.replace("{drug}", self._drugs_named(recommendation))
        head = f"**{_capital(self._statement(verdict))}** ({_strength_for(verdict)})"
        return f"{head}{_BREAK}{detail}" if detail else head

    def _paragraphs(self, group: Sequence[Verdict]) -> list[str]:
        """The statements of a card; the first stands in the summary already, so only its strength is said."""
        lead = group[0].recommendation
        detail = lead.detail.replace("{drug}", self._drugs_named(lead))
        first = f"*{_capital(_strength_for(group[0]))}.*"
        return [
            f"{first} {detail}" if detail else first,
            *(self._paragraph(verdict) for verdict in group[1:]),
        ]

    def _drugs_named(self, recommendation: Recommendation) -> str:
        named = recommendation.about & self._ordered() or recommendation.about & self._current()
        return names_of(named) if named else "the drug"

    def _ordered(self) -> frozenset[str]:
        members = self.picture[facts.order_drugs].value or NONE_KNOWN
        return members.sure | members.possible

    def _current(self) -> frozenset[str]:
        return (self.picture[facts.current_drugs].value or NONE_KNOWN).sure

    def _orders_about(self, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
        about = frozenset().union(*(verdict.recommendation.about for verdict in verdicts))
        return tuple(
            order.reference
            for order in self.picture.chart.orders
            if order.selected and about & frozenset(order.drugs)
        )

    def _repairs(self, group: Sequence[Verdict]) -> tuple[Suggestion, ...]:
        found: dict[str, Suggestion] = {}
        for verdict in group:
            for repair in verdict.recommendation.repairs:
                if isinstance(repair, Order):
                    if self._on_record(repair.test):
                        continue
                    made = [Suggestion(f"Order {repair.test.value}", (NewTest(repair.test),))]
                elif verdict.truth is not TRUE:
                    continue
                elif isinstance(repair, Add):
                    made = self._additions(repair)
                else:
                    made = self._removals(verdict.recommendation, repair)
                found.update({suggestion.label: suggestion for suggestion in made})
        return tuple(found.values())

    def _additions(self, repair: Add) -> list[Suggestion]:
        if repair.when is not None and repair.when.truth(self.picture.findings) is not TRUE:
            return []
        failed = (self.picture[facts.drugs_failed].value or NONE_KNOWN).sure - repair.continued
        not_tolerated = (self.picture[facts.drugs_not_tolerated].value or NONE_KNOWN).sure
        barred = failed | not_tolerated | frozenset(self.options.site.excluded)
        return [
            Suggestion(f"Add {name_of(drug)}", (NewMedication(drug),))
            for drug in repair.choice
            if drug not in barred
        ]

    def _removals(self, recommendation: Recommendation, _: Remove) -> list[Suggestion]:
        return [
            Suggestion(
                f"Remove {names_of(recommendation.about & frozenset(order.drugs))} from the order",
                (RemoveOrder(order.reference, min(recommendation.about & frozenset(order.drugs))),),
            )
            for order in self.picture.chart.orders
            if order.selected and order.reference and recommendation.about & frozenset(order.drugs)
        ]

    def _regimens(self, options: Sequence[Option]) -> tuple[Suggestion, ...]:
        made: dict[frozenset[str], Suggestion] = {}
        for option in options:
            if len(made) == MOST_OPTIONS:
                break
            drugs = frozenset(option.drugs)
            if drugs in made or drugs <= option.running or not WITHOUT_ORDER_CODE.keys().isdisjoint(drugs):
                continue  # without a verified code to order it by, it stays in the text
            made[drugs] = _ordering(option.drugs, option.running, option.regimen.partner)
        return tuple(made.values())

    def _on_record(self, test: Test) -> bool:
        fact = CHECKED_BY.get(test)
        return fact is not None and self.picture[fact].value is YesNo.YES

    def _tests_not_on_record(self, verdicts: Sequence[Verdict]) -> tuple[Test, ...]:
        wanted = [r.test for v in verdicts for r in v.recommendation.repairs if isinstance(r, Order)]
        return tuple(dict.fromkeys(test for test in wanted if not self._on_record(test)))

    def _considered(self, offered: Sequence[Offered]) -> list[str]:
        reasons = dict.fromkeys(left.reason for item in offered for left in item.left_out)
        return [f"**Considered, not offered:** {'; '.join(reasons)}"] if reasons else []

    def _open(self, fact: Fact[Any]) -> str:
        """A fact that is not known, with what stands on record instead: "HER2 status (IHC 2+ …)"."""
        finding = self.picture[fact]
        if not finding.note:
            return fact.label
        newest = _newest(finding.evidence)
        return f"{fact.label}, {escape_markdown(finding.note)}{_source(newest)}"

    def _information(self, kind: Kind) -> list[str]:
        lines = [
            f"- {v.recommendation.detail or v.recommendation.summary}"
            for v in self.speech.information
            if kind in v.recommendation.attaches_to
        ]
        return ["**Also**\n" + "\n".join(lines[:MOST_INFORMATION])] if lines else []

    def _reasons(self, verdicts: Sequence[Verdict]) -> Iterable[Reason]:
        for fact in dict.fromkeys(f for v in verdicts for f in v.because):
            finding = self.picture[fact]
            yield Reason(fact, self._value(fact, finding, verdicts), finding.evidence, finding.note)

    def _value(self, fact: Fact[Any], finding: Finding[Any], verdicts: Sequence[Verdict]) -> str:
        asked: dict[str, frozenset[str]] = {}
        if isinstance(finding.value, Members):
            for verdict in verdicts:
                asked.update(_asked(verdict.recommendation).get(fact, {}))
        if not asked or not isinstance(finding.value, Members):
            return answer(finding)
        named = finding.value.sure & frozenset().union(*asked.values())
        return names_of(named) if named else f"no record of {_or(list(asked))}"

    def _assumed(self, verdicts: Sequence[Verdict]) -> Iterable[str]:
        taken = (self.picture[fact].assumption for verdict in verdicts for fact in verdict.because)
        yield from dict.fromkeys(sentence for sentence in taken if sentence)
        for fact in dict.fromkeys(fact for verdict in verdicts for fact in verdict.assumed):
            yield f"No {fact.label} (none recorded){self._otherwise(fact)}"

    def _otherwise(self, fact: Fact[Any]) -> str:
        """What the next line would be if the assumption did not hold, worked out by asking again."""
        if self.hook is Hook.ORDER_SIGN:
            return ""
        supposed = supposing(self.picture.findings, ((fact, YesNo.YES),))
        applying = {verdict.recommendation.id for verdict in self.verdicts if verdict.truth is TRUE}
        opened = [
            recommendation.title
            for recommendation in _resting_on(fact, self.edition, self.hook)
            if recommendation.id not in applying and judge(recommendation, supposed).truth is TRUE
        ]
        return f"; otherwise: {'; '.join(opened[:2])}" if opened else ""

    def _foot(self, recommendations: Sequence[Recommendation]) -> list[str]:
        edition = self.edition
        lines = [f"*{edition.label}*"]
        if recommendations:
            lines.append(f"Source: {_places(tuple(recommendations))}")
        if any(item.basis is Basis.DERIVED for item in recommendations):
            lines.append("A check derived from what the source states, not a sentence of it.")
        lines.append(f"Evidence up to {edition.horizon}.")
        soonest = min((item.verify_by for item in recommendations if item.verify_by), default=None)
        if soonest is not None:
            passed = (
                " **That day has passed: check the sources first.**" if soonest < self.picture.today else ""
            )
            lines.append(f"Verify by {soonest.isoformat()}.{passed}")
        if not edition.is_reviewed:
            lines.append("This edition has not been reviewed by a clinician.")
        newest = self.picture.chart.newest_data
        dated = f"Newest data {newest.text()}." if newest else "No dated data."
        lines.append(f"{dated} Evaluated {self.options.evaluated or self.picture.today.isoformat()}.")
        return [_BREAK.join(lines)]


@lru_cache(maxsize=2048)
def _ordering(drugs: tuple[str, ...], running: frozenset[str], partner: DrugClass | None) -> Suggestion:
    """Return the suggestion that orders what of a regimen does not run yet."""
    new = tuple(NewMedication(drug) for drug in drugs if drug not in running)
    return Suggestion(label_of(drugs, partner), new)


@lru_cache(maxsize=1024)
def _asked(recommendation: Recommendation) -> Mapping[Fact[Any], Mapping[str, frozenset[str]]]:
    """What its conditions ask of each set, in words, with the members meant: {"a taxane": {…}}."""
    found: dict[Fact[Any], dict[str, frozenset[str]]] = {}
    for leaf in _leaves(recommendation):
        if isinstance(leaf, Includes | IncludesAtLeast):
            known = frozenset(word for word in leaf.words if word in DRUGS)
            label = leaf.label or _or([name_of(word) for word in sorted(known)])
            found.setdefault(leaf.fact, {})[label] = known
    return found


@lru_cache(maxsize=1024)
def _resting_on(fact: Fact[Any], edition: Edition, hook: Hook) -> tuple[Recommendation, ...]:
    """Return the next lines that a fact nobody recorded could open; as an exclusion it opens none."""
    return tuple(
        recommendation
        for recommendation in edition.by_hook[hook]
        if recommendation.kind is Kind.NEXT_LINE and fact in recommendation.when.facts()
    )


def _leaves(recommendation: Recommendation) -> Iterable[Leaf]:
    for condition in (recommendation.when, recommendation.unless):
        if condition is not None:
            yield from condition.leaves()


def _strength(recommendation: Recommendation) -> str:
    if recommendation.authority is Authority.APPROVAL:
        return "drug approval"
    return recommendation.strength.value


def _strength_for(verdict: Verdict) -> str:
    """The degree of the source; only conditionally where it is open whether the statement applies."""
    said = _strength(verdict.recommendation)
    return said if verdict.truth is TRUE else f"not settled whether this applies; if it does: {said}"


def _reason_line(reason: Reason) -> str:
    newest = _newest(reason.evidence)
    source = _source(newest)
    note = f"; {escape_markdown(reason.note)}" if reason.note else ""
    return f"- {_capital(reason.fact.label)}: {reason.value}{source}{note}"


def _said_elsewhere(reason: Reason, reasons: Sequence[Reason]) -> bool:
    """Hormone receptor status follows from a positive ER or PR shown beside it."""
    if reason.fact is not facts.hormone_receptor:
        return False
    return any(other.fact in (facts.er, facts.pr) and other.value == reason.value for other in reasons)


def _newest(evidence: Sequence[Evidence]) -> Evidence | None:
    if len(evidence) == 1:
        return evidence[0]
    return max(evidence, key=_last_day, default=None)


def _last_day(evidence: Evidence) -> date:
    return evidence.date.last if evidence.date else date.min


def _source(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    parts = [evidence.date.text() if evidence.date else "", escape_markdown(evidence.reference)]
    text = ", ".join(part for part in parts if part)
    return f" ({text})" if text else ""


def _notes(options: Sequence[Option]) -> list[str]:
    notes = dict.fromkeys(option.regimen.note for option in options if option.regimen.note)
    if any(not option.regimen.named for option in options):
        notes["The source names the class; the drugs shown are members of it."] = None
    for partner in dict.fromkeys(option.regimen.partner for option in options):
        if partner is not None:
            notes[f"The source names no {partner.value} drug to go with it: choose one and add it."] = None
    return list(notes)


@lru_cache(maxsize=1024)
def _places(recommendations: tuple[Recommendation, ...]) -> str:
    """Sections and lines, each section once: "Chemotherapy, lines 360, 362; Summary, line 518"."""
    lines: dict[str, dict[str, None]] = {}
    others: dict[str, None] = {}
    for citation in (citation for item in recommendations for citation in item.sources):
        if citation.lines[:1].isdigit():
            section = citation.section.rpartition(": ")[2]
            lines.setdefault(section, {}).update(dict.fromkeys(citation.lines.split(", ")))
        else:
            others[citation.text()] = None
    numbered = (
        f"{section}, line{'s' if len(numbers) > 1 or '-' in ''.join(numbers) else ''} {', '.join(numbers)}"
        for section, numbers in ((name, sorted(found, key=_first_line)) for name, found in lines.items())
    )
    return "; ".join((*numbered, *others))


def _first_line(lines: str) -> int:
    return int(lines.partition("-")[0])


def _if(answers: Answers) -> str:
    return _and([f"{fact.label} {value.value}" for fact, value in answers])


def _or(words: Sequence[str]) -> str:
    return _joined(words, "or")


def _and(words: Sequence[str]) -> str:
    return _joined(words, "and")


def _joined(words: Sequence[str], by: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {by} {words[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _fit(summary: str) -> str:
    text = _capital(summary.strip())
    return text if len(text) <= SUMMARY_LIMIT else text[: SUMMARY_LIMIT - 1].rstrip() + "…"
