"""The person: sex, age, menopausal state, heart, family, performance."""

from datetime import date
from typing import Any

from mbc_cards import facts
from mbc_cards.chart import Chart
from mbc_cards.conditions import Fact
from mbc_cards.evidence import Finding, conflicting, known, known_from, missing
from mbc_cards.period import Period, Span, months_between
from mbc_cards.resolve.measured import Measured, newest_number
from mbc_cards.resolve.newest import newest_events, on
from mbc_cards.resolve.words import (
    ANALYTE_ECOG,
    ANALYTE_LVEF,
    DISEASE_FAMILY_HISTORY,
    DISEASE_HEART_DISEASE,
    MENOPAUSE_POST,
    MENOPAUSE_PRE,
    NO,
    SEX_MALE,
    TOPIC_CONDITIONS,
    YES,
)
from mbc_cards.values import Menopause, Sex, YesNo

LVEF_REDUCED_BELOW = 50.0
"""Ejection fraction in per cent below which heart function is called reduced: the limit below which
trials of HER2 drugs did not start them. The guide names no figure; ours."""
OLDEST = 120
"""Years above which a birth date is taken as a mistake."""
PRE_MAY_CHANGE_MONTHS = 12
"""After so many months "premenopausal" carries a note that the state may have changed. Ours."""


STATES = tuple(Menopause)
NEWEST_STATE = "the newest recorded state, never inferred from age"
NO_STATE: Finding[Menopause] = missing(policy=NEWEST_STATE)
NO_FAMILY_HISTORY: Finding[YesNo] = missing(policy="no family history recorded")


def person_facts(chart: Chart, measured: Measured, today: date) -> dict[Fact[Any], Finding[Any]]:
    """Return the findings of every fact about the person."""
    sex = _sex(chart)
    return {
        facts.sex: sex,
        facts.age: _age(chart, today),
        facts.menopause: _menopause(chart, sex, today),
        facts.her2_comorbidity: _heart(chart, measured),
        facts.family_history: _family(chart),
        facts.performance: newest_number(measured, ANALYTE_ECOG),
    }


def _sex(chart: Chart) -> Finding[Sex]:
    person = chart.person
    if person.sex is None:
        return missing(policy="no sex recorded")
    evidence = () if person.sex_evidence is None else (person.sex_evidence,)
    return known_from(evidence, person.sex, "as recorded")


def _age(chart: Chart, today: date) -> Finding[Span]:
    born = chart.person.born
    evidence = () if chart.person.born_evidence is None else (chart.person.born_evidence,)
    if born is None:
        return missing(policy="no birth date recorded")
    youngest, oldest = _full_years(born.last, today), _full_years(born.first, today)
    if oldest < 0 or youngest > OLDEST:
        return missing(*evidence, policy="an age that nobody can have", note="the birth date cannot be right")
    return known_from(evidence, Span(max(youngest, 0), oldest), "full years since birth")


def _full_years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _menopause(chart: Chart, sex: Finding[Sex], today: date) -> Finding[Menopause]:
    """As recorded, never from age. Menopause does not reverse; "not known" does not erase it."""
    if sex.value is SEX_MALE:
        return missing(policy="not asked of men")
    stated = [
        event
        for event in chart.menopause
        if not event.evidence.preliminary and not _future(event.evidence.date, today)
    ]
    if not stated:
        return NO_STATE
    policy = NEWEST_STATE
    counting = newest_events(stated)
    evidence = [event.evidence for event in counting]
    newest_states = [event.state for event in counting]
    states = tuple([state for state in STATES if state in newest_states])
    if len(states) > 1:
        return conflicting(states, *evidence, policy=policy, note="entries of the same date disagree")
    if not states:
        older = newest_events([event for event in stated if event.state is MENOPAUSE_POST])
        if older:
            return known(
                MENOPAUSE_POST,
                *(event.evidence for event in older),
                policy="menopause once recorded stays; a later entry that does not know it changes nothing",
            )
        return missing(*evidence, policy=policy, note="recorded as not known")
    note = ""
    if states[0] is MENOPAUSE_PRE:
        if any(event.state is MENOPAUSE_POST for event in stated):
            note = "an earlier entry says postmenopausal"
        elif all(item.date is not None and _old(item.date, today) for item in evidence):
            note = f"recorded {on(evidence[-1].date)}: the state may have changed"
    return known(states[0], *evidence, policy=policy, note=note)


def _old(when: Period, today: date) -> bool:
    return months_between(when, Period.on(today)).low > PRE_MAY_CHANGE_MONTHS


def _future(when: Period | None, today: date) -> bool:
    return when is not None and when.first > today


def _heart(chart: Chart, measured: Measured) -> Finding[YesNo]:
    """Heart failure or reduced function, as a diagnosis or as the newest ejection fraction."""
    entries = [event for event in chart.disease if event.fact is DISEASE_HEART_DISEASE]
    if entries:
        active = [event.evidence for event in entries if event.active]
        if active:
            return known(YES, *active, policy="an active heart diagnosis")
    fraction = newest_number(measured, ANALYTE_LVEF)
    if fraction.value is None:
        over = [event.evidence for event in entries]
        return missing(*over, policy="no active heart diagnosis and no ejection fraction")
    if fraction.value.low < LVEF_REDUCED_BELOW:
        policy = f"newest ejection fraction below {LVEF_REDUCED_BELOW:g} %"
        return known(YES, *fraction.evidence, policy=policy)
    if TOPIC_CONDITIONS in chart.not_supplied:
        return missing(*fraction.evidence, policy="diagnoses were not supplied")
    return known(NO, *fraction.evidence, policy="no active heart diagnosis, ejection fraction not reduced")


def _family(chart: Chart) -> Finding[YesNo]:
    told = [event.evidence for event in chart.disease if event.fact is DISEASE_FAMILY_HISTORY]
    if told:
        return known(YES, *told, policy="a recorded family history")
    return NO_FAMILY_HISTORY
