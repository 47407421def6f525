"""Conditions as plain data: facts asked of a picture, joined by and, or, not.

A condition can say whether it holds, why, what is lacking, and itself in English. There are
no functions inside it, so editions can be compared, exported and checked leaf by leaf.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from mbc_cards.drugs import name_of
from mbc_cards.evidence import Finding, Knowledge, Members, missing
from mbc_cards.period import Span
from mbc_cards.truth import FALSE, NOT, TRUE, UNKNOWN, Truth
from mbc_cards.values import YesNo

E = TypeVar("E", bound=Enum)
T = TypeVar("T")


class Silence(Enum):
    """What a chart that says nothing about a fact means for an exclusion that rests on it."""

    ASK = "ask"
    """Nobody can tell: the card is headed "first check …"."""
    TAKEN_AS_ABSENT = "taken as absent"
    """Charts record it only when present: taken as absent, and the card says so under "Assumed"."""


@dataclass(frozen=True, eq=False)
class Fact(Generic[T]):
    """One named question that may be asked of a picture; compared by identity."""

    name: str
    """Stable word used in audit records and in the card extension, `er`."""
    label: str
    """How a clinician names it inside a sentence, "ER status"."""
    question: str
    """What exactly is asked, one sentence."""
    silence: Silence = Silence.ASK
    told: "Mapping[Truth, Explanation]" = field(init=False, repr=False)
    """What a leaf about this fact says, by its truth: made once, since it names nothing but the fact."""

    def __post_init__(self) -> None:
        """Make what its leaves say."""
        told = {
            TRUE: Explanation(TRUE, (self,)),
            FALSE: Explanation(FALSE, (self,)),
            UNKNOWN: Explanation(UNKNOWN, (), (self,)),
        }
        object.__setattr__(self, "told", told)


Findings: TypeAlias = Mapping[Fact[Any], Finding[Any]]
_PRESENCE: dict[Enum, str] = {YesNo.YES: "present", YesNo.NO: "absent"}
NOT_LOOKED_AT: Finding[Any] = missing(policy="no reader supplied it")


class ChoiceFact(Fact[E]):
    """A fact answered by one word of an enum."""

    def is_(self, value: E) -> "OneOf":
        """Hold when the fact has this value."""
        return OneOf(self, frozenset((value,)))

    def is_one_of(self, *values: E) -> "OneOf":
        """Hold when the fact has one of these values."""
        return OneOf(self, frozenset(values))


class NumberFact(Fact[Span]):
    """A fact answered by a number, known exactly or within limits."""

    def at_least(self, limit: float) -> "AtLeast":
        """Hold when the number is the limit or more."""
        return AtLeast(self, limit)

    def at_most(self, limit: float) -> "AtMost":
        """Hold when the number is the limit or less."""
        return AtMost(self, limit)


class SetFact(Fact[Members]):
    """A fact answered by a set of drug ids."""

    def includes(self, *words: str) -> "Includes":
        """Hold when the set contains this word, or any of several."""
        return Includes(self, frozenset(words))

    def includes_any(self, words: frozenset[str], label: str) -> "Includes":
        """Hold when the set contains any of a class of words, named by the label ("a taxane")."""
        return Includes(self, words, label)

    def includes_at_least(self, count: int, words: frozenset[str], label: str) -> "IncludesAtLeast":
        """Hold when the set contains so many of a class of words ("chemotherapy drugs")."""
        return IncludesAtLeast(self, count, words, label)


class Explanation(NamedTuple):
    """Whether a condition holds, which facts settled that, and which are lacking."""

    truth: Truth
    because: tuple[Fact[Any], ...] = ()
    lacking: tuple[Fact[Any], ...] = ()


class Condition(ABC):
    """A tree of leaves over facts; see the subclasses."""

    __slots__ = ()

    @abstractmethod
    def truth(self, findings: Findings) -> Truth:
        """Whether the condition holds in a picture."""

    @abstractmethod
    def explain(self, findings: Findings) -> Explanation:
        """Whether it holds, with the facts that settled it or are lacking."""

    @abstractmethod
    def leaves(self) -> "Iterator[Leaf]":
        """Every leaf of the tree, in reading order."""

    @abstractmethod
    def text(self) -> str:
        """The condition in English, without a capital or a full stop."""

    def facts(self) -> tuple[Fact[Any], ...]:
        """The facts asked, each once, in reading order."""
        return tuple(dict.fromkeys(leaf.fact for leaf in self.leaves()))


class Leaf(Condition):
    """One question about one fact."""

    __slots__ = ()
    fact: Any
    """The fact asked: each subclass says of which kind."""

    def explain(self, findings: Findings) -> Explanation:
        """A leaf is settled by its own fact or lacks it."""
        told: Explanation = self.fact.told[self.truth(findings)]
        return told

    def leaves(self) -> "Iterator[Leaf]":
        """A leaf is its own only leaf."""
        yield self


@dataclass(frozen=True, slots=True)
class OneOf(Leaf):
    """The fact has one of these values."""

    fact: ChoiceFact[Any]
    values: frozenset[Enum]

    def truth(self, findings: Findings) -> Truth:
        """FALSE also when a conflict lies wholly outside the values; TRUE when wholly inside."""
        finding = findings.get(self.fact, NOT_LOOKED_AT)
        value = finding.value
        if value is not None:
            return TRUE if value in self.values else FALSE
        if finding.state is Knowledge.CONFLICTING:
            inside = [value in self.values for value in finding.candidates]
            return TRUE if all(inside) else UNKNOWN if any(inside) else FALSE
        return UNKNOWN

    def text(self) -> str:
        """In words: ER status is positive."""
        words = sorted(str(_PRESENCE.get(value, value.value)) for value in self.values)
        return f"{self.fact.label} is {_either(words)}"


@dataclass(frozen=True, slots=True)
class AtLeast(Leaf):
    """The number is the limit or more."""

    fact: NumberFact
    limit: float

    def truth(self, findings: Findings) -> Truth:
        """UNKNOWN while the limit lies within what is known of the number."""
        finding = findings.get(self.fact, NOT_LOOKED_AT)
        return finding.value.at_least(self.limit) if finding.value is not None else UNKNOWN

    def text(self) -> str:
        """In words: metastatic lines completed: at least 2."""
        return f"{self.fact.label} is at least {self.limit:g}"


@dataclass(frozen=True, slots=True)
class AtMost(Leaf):
    """The number is the limit or less."""

    fact: NumberFact
    limit: float

    def truth(self, findings: Findings) -> Truth:
        """UNKNOWN while the limit lies within what is known of the number."""
        finding = findings.get(self.fact, NOT_LOOKED_AT)
        return finding.value.at_most(self.limit) if finding.value is not None else UNKNOWN

    def text(self) -> str:
        """In words: metastatic lines completed: at most 0."""
        return f"{self.fact.label} is at most {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Includes(Leaf):
    """The set contains at least one of the words."""

    fact: SetFact
    words: frozenset[str]
    label: str = ""

    def truth(self, findings: Findings) -> Truth:
        """FALSE only when the set is complete and none of the words is even possible."""
        members = findings.get(self.fact, NOT_LOOKED_AT).value
        if members is None:
            return UNKNOWN
        if not self.words.isdisjoint(members.sure):
            return TRUE
        if not members.complete or not self.words.isdisjoint(members.possible):
            return UNKNOWN
        return FALSE

    def text(self) -> str:
        """In words: drugs received include a taxane."""
        return f"{self.fact.label} include {self.label or _either(sorted(map(name_of, self.words)))}"


@dataclass(frozen=True, slots=True)
class IncludesAtLeast(Leaf):
    """The set contains at least so many of the words."""

    fact: SetFact
    count: int
    words: frozenset[str]
    label: str

    def truth(self, findings: Findings) -> Truth:
        """FALSE only when the set is complete and sure and possible words together are too few."""
        members = findings.get(self.fact, NOT_LOOKED_AT).value
        if members is None:
            return UNKNOWN
        if len(self.words & members.sure) >= self.count:
            return TRUE
        if not members.complete or len(self.words & (members.sure | members.possible)) >= self.count:
            return UNKNOWN
        return FALSE

    def text(self) -> str:
        """In words: the regimen includes at least 2 chemotherapy drugs."""
        return f"{self.fact.label} include at least {self.count} {self.label}"


@dataclass(frozen=True, slots=True)
class AllOf(Condition):
    """Every part holds."""

    parts: tuple[Condition, ...]

    def truth(self, findings: Findings) -> Truth:
        """Kleene "and"; stops at the first FALSE, so put the rarest part first."""
        answer = TRUE
        for part in self.parts:
            truth = part.truth(findings)
            if truth is FALSE:
                return FALSE
            if truth is UNKNOWN:
                answer = UNKNOWN
        return answer

    def explain(self, findings: Findings) -> Explanation:
        """FALSE: the first part that fails; UNKNOWN: what the open parts lack; TRUE: all of them."""
        return joined([part.explain(findings) for part in self.parts], FALSE)

    def leaves(self) -> Iterator[Leaf]:
        """The leaves of every part."""
        for part in self.parts:
            yield from part.leaves()

    def text(self) -> str:
        """The parts joined by "and"."""
        return _list(self.parts, "and", AnyOf)


@dataclass(frozen=True, slots=True)
class AnyOf(Condition):
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def truth(self, findings: Findings) -> Truth:
        """Kleene "or"; stops at the first TRUE."""
        answer = FALSE
        for part in self.parts:
            truth = part.truth(findings)
            if truth is TRUE:
                return TRUE
            if truth is UNKNOWN:
                answer = UNKNOWN
        return answer

    def explain(self, findings: Findings) -> Explanation:
        """TRUE: the first part that holds; UNKNOWN: what the open parts lack; FALSE: all of them."""
        return joined([part.explain(findings) for part in self.parts], TRUE)

    def leaves(self) -> Iterator[Leaf]:
        """The leaves of every part."""
        for part in self.parts:
            yield from part.leaves()

    def text(self) -> str:
        """The parts joined by "or"."""
        return _list(self.parts, "or", AllOf)


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """The part does not hold."""

    part: Condition

    def truth(self, findings: Findings) -> Truth:
        """Kleene "not": UNKNOWN stays UNKNOWN."""
        return NOT[self.part.truth(findings)]

    def explain(self, findings: Findings) -> Explanation:
        """Settled by, or lacking, the same facts."""
        truth, because, lacking = self.part.explain(findings)
        return Explanation(NOT[truth], because, lacking)

    def leaves(self) -> Iterator[Leaf]:
        """The leaves of the part."""
        return self.part.leaves()

    def text(self) -> str:
        """In words: not (…)."""
        return f"not ({self.part.text()})"


@dataclass(frozen=True, slots=True)
class Named(Condition):
    """A condition with a name, so that English stays short; the rulebook explains the name once."""

    name: str
    part: Condition

    def truth(self, findings: Findings) -> Truth:
        """As the part."""
        return self.part.truth(findings)

    def explain(self, findings: Findings) -> Explanation:
        """As the part."""
        return self.part.explain(findings)

    def leaves(self) -> Iterator[Leaf]:
        """The leaves of the part."""
        return self.part.leaves()

    def text(self) -> str:
        """The name in quotation marks."""
        return f"“{self.name}”"


def names_within(condition: Condition) -> Iterator[Named]:
    """Yield every named condition inside a condition, outermost first."""
    if isinstance(condition, Named):
        yield condition
        yield from names_within(condition.part)
    elif isinstance(condition, Not):
        yield from names_within(condition.part)
    elif isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            yield from names_within(part)


def all_of(*parts: Condition) -> Condition:
    """Join with "and"; nested "and"s are flattened."""
    flat: list[Condition] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, AllOf) else (part,))
    return flat[0] if len(flat) == 1 else AllOf(tuple(flat))


def any_of(*parts: Condition) -> Condition:
    """Join with "or"; nested "or"s are flattened."""
    flat: list[Condition] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, AnyOf) else (part,))
    return flat[0] if len(flat) == 1 else AnyOf(tuple(flat))


def not_(part: Condition) -> Condition:
    """Negate; a double negation is undone."""
    return part.part if isinstance(part, Not) else Not(part)


def joined(explained: Iterable[Explanation], decisive: Truth) -> Explanation:
    """Return what parts say together: the first of the decisive truth settles it, otherwise all of them.

    FALSE is decisive for "and", TRUE for "or". While a part is open, the facts it lacks are lacking.
    """
    because: tuple[Fact[Any], ...] = ()
    lacking: tuple[Fact[Any], ...] = ()
    for part in explained:
        truth, settled, open_facts = part
        if truth is UNKNOWN:
            lacking = each_once(lacking, open_facts) if lacking else open_facts
        elif truth is decisive:
            return part
        else:
            because = each_once(because, settled) if because else settled
    # Past the constructor of the named tuple, which would cost four times as much here.
    return tuple.__new__(Explanation, (UNKNOWN if lacking else NOT[decisive], because, lacking))


@lru_cache(maxsize=8192)
def each_once(facts: tuple[Fact[Any], ...], others: tuple[Fact[Any], ...]) -> tuple[Fact[Any], ...]:
    """Return the facts of both, each once, in order; the same few stand together in every call."""
    return tuple(dict.fromkeys(facts + others))


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + f" or {words[-1]}"


def _list(parts: tuple[Condition, ...], word: str, bracketed: type[Condition]) -> str:
    texts = [f"({part.text()})" if isinstance(part, bracketed) else part.text() for part in parts]
    return f" {word} ".join(texts)
