"""Which verdicts speak at this moment, and which of them share a card.

The aim is few cards: one for the next line, one per checked drug, one for bone, one for
monitoring, one for tests that would decide. Silence is the usual answer.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from mbc_cards import facts
from mbc_cards.assess import Verdict
from mbc_cards.conditions import Fact, Silence
from mbc_cards.drugs import DrugClass, drugs_in
from mbc_cards.evidence import Knowledge, Members
from mbc_cards.offers import NotOffered, Option, SitePreferences, fits, offers
from mbc_cards.picture import ClinicalPicture
from mbc_cards.recommendation import Authority, Basis, Hook, Kind, Order, Recommendation, Strength, Test
from mbc_cards.truth import FALSE, TRUE, UNKNOWN
from mbc_cards.values import DiseaseStatus, YesNo

ANTICANCER = drugs_in(DrugClass.ANTICANCER)
BONE_AGENTS = drugs_in(DrugClass.BONE_AGENT)
RELEVANT = drugs_in(
    DrugClass.ANTICANCER, DrugClass.ENDOCRINE_THERAPY, DrugClass.GNRH_ANALOGUE, DrugClass.BONE_AGENT
) | frozenset({"denosumab-dose-uncertain", "denosumab-60mg", "zoledronic-acid-5mg"})
"""Drugs whose order this service has something to say about. The osteoporosis doses are among them
because ordering one for bone metastases is a mix-up; for anybody else they stay silent."""

MOST_LACKING = 2
"""A testing card asks for one or two facts; a recommendation that lacks more stays silent."""

TEST_OF: dict[Fact[Any], Test] = {
    facts.er: Test.ER,
    facts.pr: Test.PR,
    facts.hormone_receptor: Test.ER,
    facts.her2: Test.HER2,
    facts.brca: Test.BRCA,
    facts.pik3ca: Test.PIK3CA,
    facts.esr1: Test.ESR1,
    facts.akt_pathway: Test.AKT_PATHWAY,
    facts.pd_l1: Test.PD_L1,
    facts.msi: Test.MSI,
    facts.mmr: Test.MMR,
    facts.ntrk: Test.NTRK,
    facts.bone_metastases_on_imaging: Test.BONE_SCAN,
}
"""The test that answers a fact. Other facts are questions to people, not orders."""

NONE_KNOWN = Members(complete=False)


class Offered(NamedTuple):
    """A verdict of a recommendation that offers regimens, with what remains of them."""

    verdict: Verdict
    options: tuple[Option, ...]
    left_out: tuple[NotOffered, ...]

    @property
    def rank(self) -> int:
        """Strength of the recommendation."""
        return self.verdict.recommendation.strength.rank


@dataclass(frozen=True, slots=True)
class Speech:
    """What is to be said: the groups of verdicts that each become one card."""

    checks: tuple[tuple[Verdict, ...], ...] = ()
    next_line: tuple[Offered, ...] = ()
    bone: tuple[Offered, ...] = ()
    monitoring: tuple[tuple[Verdict, ...], ...] = ()
    testing: tuple[Verdict, ...] = ()
    deciding: tuple[Fact[Any], ...] = ()
    """Facts, at most two, whose answer would open an option of the best rank."""
    supportive: tuple[Verdict, ...] = ()
    information: tuple[Verdict, ...] = ()


def concerns(picture: ClinicalPicture, hook: Hook) -> bool:
    """Whether metastatic breast cancer is established and, at an order, a relevant drug is selected."""
    if picture.chart.person.deceased or picture[facts.metastatic].value is not YesNo.YES:
        return False
    return hook is Hook.PATIENT_VIEW or bool(_ordered(picture) & RELEVANT)


def select(
    verdicts: Sequence[Verdict], picture: ClinicalPicture, hook: Hook, site: SitePreferences
) -> Speech:
    """Choose what to say at this hook."""
    if not concerns(picture, hook):
        return Speech()
    spoken = _by_kind(verdicts, site)
    checks = [v for v in spoken[Kind.ORDER_CHECK] if _about_order(v, picture)]
    monitoring = [v for v in spoken[Kind.MONITORING] if _may_monitor(v, picture, hook)]
    lines = next_line_offers(spoken[Kind.NEXT_LINE], picture, hook, site)
    if hook is Hook.ORDER_SELECT and _order_fits(picture, lines):
        lines = ()
        deciding: tuple[Fact[Any], ...] = ()
    else:
        asking = [v for v in spoken[Kind.NEXT_LINE] if v.truth is UNKNOWN]
        if not _asks_for_next_line(picture, hook):
            asking = []
        deciding = deciding_facts(asking, best_rank=min((item.rank for item in lines), default=9))
    return Speech(
        checks=_by_drug(checks, picture, key=_check_order),
        next_line=lines,
        bone=()
        if _bone_agent_drafted(picture)
        else tuple(_offered(_applying(spoken[Kind.BONE]), picture, site)),
        monitoring=tuple(
            group
            for group in _by_drug(monitoring, picture, key=_monitoring_order)
            if any(map(_stated, group))
        ),
        testing=tuple(_tests_worth_saying(_applying(spoken[Kind.TESTING]), deciding)),
        deciding=deciding,
        supportive=tuple(_applying(spoken[Kind.SUPPORTIVE])),
        information=tuple(_applying(spoken[Kind.INFORMATION])),
    )


def _by_kind(verdicts: Sequence[Verdict], site: SitePreferences) -> dict[Kind, list[Verdict]]:
    """Sort what is not FALSE, and not switched off by the site, by the kind of card it gives."""
    found: dict[Kind, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.truth is not FALSE and verdict.recommendation.id not in site.disabled:
            found[verdict.recommendation.kind].append(verdict)
    return found


def _applying(verdicts: Sequence[Verdict]) -> list[Verdict]:
    return [verdict for verdict in verdicts if verdict.truth is TRUE]


def next_line_offers(
    verdicts: Sequence[Verdict], picture: ClinicalPicture, hook: Hook, site: SitePreferences
) -> tuple[Offered, ...]:
    """Return what the next line may be at this hook, strongest first, whether or not the order fits it."""
    applying = [v for v in verdicts if v.recommendation.kind is Kind.NEXT_LINE and v.truth is TRUE]
    found = _offered([v for v in applying if v.recommendation.id not in site.disabled], picture, site)
    if not _asks_for_next_line(picture, hook):
        found = [item for item in found if _goes_with_what_runs(item, picture, hook)]
    return tuple(item for item in found if item.options or not item.verdict.recommendation.offer)


def _offered(verdicts: Sequence[Verdict], picture: ClinicalPicture, site: SitePreferences) -> list[Offered]:
    found = [Offered(v, *offers(v.recommendation.offer, picture, site)) for v in verdicts]
    return _without_repeats(sorted(found, key=lambda item: item.rank))


def deciding_facts(undecided: Sequence[Verdict], best_rank: int) -> tuple[Fact[Any], ...]:
    """Return at most two facts that would open an option at least as strong as the best one already open."""
    found: dict[Fact[Any], None] = {}
    for verdict in sorted(undecided, key=lambda v: v.recommendation.strength.rank):
        if verdict.recommendation.strength.rank > best_rank or len(verdict.lacking) > MOST_LACKING:
            continue
        if any(fact.silence is Silence.TAKEN_AS_ABSENT for fact in verdict.lacking):
            continue
        wanted = dict.fromkeys((*found, *verdict.lacking))
        if len(wanted) <= MOST_LACKING:
            found = wanted
    return tuple(found)


def _ordered(picture: ClinicalPicture) -> frozenset[str]:
    members = picture[facts.order_drugs].value or NONE_KNOWN
    return members.sure | members.possible


def _about_order(verdict: Verdict, picture: ClinicalPicture) -> bool:
    about = verdict.recommendation.about
    if about and not about & _ordered(picture):
        return False
    if verdict.truth is TRUE:
        return True
    return bool(verdict.recommendation.asks) and len(verdict.lacking) <= MOST_LACKING


def _may_monitor(verdict: Verdict, picture: ClinicalPicture, hook: Hook) -> bool:
    if hook is Hook.PATIENT_VIEW:
        return verdict.truth is TRUE
    return _about_order(verdict, picture)


def _asks_for_next_line(picture: ClinicalPicture, hook: Hook) -> bool:
    """At patient-view: nothing runs, or progression. At order-select: an anticancer drug is chosen."""
    if hook is Hook.ORDER_SELECT:
        return bool(_ordered(picture) & ANTICANCER)
    if hook is Hook.ORDER_SIGN:
        return False
    return (
        picture[facts.systemic_therapy_active].value is not YesNo.YES
        or picture[facts.disease_status].value is DiseaseStatus.PROGRESSING
    )


def _goes_with_what_runs(item: Offered, picture: ClinicalPicture, hook: Hook) -> bool:
    """Whether the statement is about a running therapy whose chemotherapy part has ended (maintenance)."""
    ended = picture[facts.chemotherapy_course_ended].value is YesNo.YES
    return hook is Hook.PATIENT_VIEW and ended and facts.chemotherapy_course_ended in item.verdict.because


def _order_fits(picture: ClinicalPicture, lines: Sequence[Offered]) -> bool:
    """An order that fits gets no card: every chosen anticancer drug belongs to an option, or is running."""
    options = [option for item in lines for option in item.options]
    running = (picture[facts.current_drugs].value or NONE_KNOWN).sure
    failed = (picture[facts.drugs_failed].value or NONE_KNOWN).sure
    chosen = (_ordered(picture) & ANTICANCER) - (running - failed)
    return not chosen or fits(chosen, options)


def _bone_agent_drafted(picture: ClinicalPicture) -> bool:
    drafted = {drug for order in picture.chart.orders for drug in order.drugs}
    return not drafted.isdisjoint(BONE_AGENTS)


def _without_repeats(offered: Sequence[Offered]) -> list[Offered]:
    """Offer each set of drugs once, under the strongest recommendation that names it.

    A guideline recommendation and a drug approval are different statements: neither hides the other.
    """
    seen: set[tuple[Authority, frozenset[str]]] = set()
    kept = []
    for item in offered:
        authority = item.verdict.recommendation.authority
        options = tuple(o for o in item.options if (authority, frozenset(o.drugs)) not in seen)
        seen.update((authority, frozenset(option.drugs)) for option in options)
        if options or not item.options:
            kept.append(Offered(item.verdict, options, item.left_out))
    return kept


def _by_drug(
    verdicts: Sequence[Verdict], picture: ClinicalPicture, key: Callable[[Verdict], tuple[int, ...]]
) -> tuple[tuple[Verdict, ...], ...]:
    """Group verdicts about the same drugs into one card each, the weightiest first."""
    concerned = _ordered(picture) | (picture[facts.current_drugs].value or NONE_KNOWN).sure
    groups: dict[frozenset[str], list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(verdict.recommendation.about & concerned, []).append(verdict)
    ordered = [tuple(sorted(group, key=key)) for group in groups.values()]
    return tuple(sorted(ordered, key=lambda group: key(group[0])))


def _check_order(verdict: Verdict) -> tuple[int, ...]:
    recommendation = verdict.recommendation
    return (not recommendation.critical, verdict.truth is not TRUE, recommendation.strength.rank)


def _monitoring_order(verdict: Verdict) -> tuple[int, ...]:
    return (verdict.recommendation.strength.rank, verdict.truth is not TRUE)


def _stated(verdict: Verdict) -> bool:
    """Whether a monitoring statement is worth a card: what we only derived from a side effect is not."""
    recommendation = verdict.recommendation
    return not (recommendation.basis is Basis.DERIVED and recommendation.strength is Strength.MAY_MONITOR)


def _tests_worth_saying(verdicts: Sequence[Verdict], deciding: Sequence[Fact[Any]]) -> list[Verdict]:
    """Strong testing statements always; weaker ones if the fact would decide now, or a finding raises them.

    A finding that charts record only when present (a symptom, a family history) is a reason of its own.
    """
    wanted = {TEST_OF[fact] for fact in deciding if fact in TEST_OF}
    return [
        verdict
        for verdict in verdicts
        if verdict.recommendation.strength.rank <= 1
        or not wanted.isdisjoint(_tests_of(verdict.recommendation))
        or any(fact.silence is Silence.TAKEN_AS_ABSENT for fact in verdict.because)
    ]


@lru_cache(maxsize=1024)
def _tests_of(recommendation: Recommendation) -> frozenset[Test]:
    return frozenset(repair.test for repair in recommendation.repairs if isinstance(repair, Order))


def conflicts(picture: ClinicalPicture) -> tuple[Fact[Any], ...]:
    """Return the facts about which the chart contradicts itself."""
    conflicting = Knowledge.CONFLICTING
    return tuple([fact for fact, finding in picture.findings.items() if finding.state is conflicting])
