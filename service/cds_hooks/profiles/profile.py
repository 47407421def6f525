"""What a profile is: the version a client reads, and the steps that bring a card into its form."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from cds_hooks.empties import PAYLOADS
from cds_hooks.violation import V2_0, Dialect

Json = dict[str, Any]

CardStep = Callable[[Json], Json]
"""Card → card in another form; makes a copy of what it changes."""


def _any_action(action: Json) -> bool:
    del action
    return True


@dataclass(frozen=True, slots=True)
class Profile:
    """How answers are shown to one kind of client.

    * `card_steps`: applied to each card in turn.
    * `takes_system_actions`, `system_action`: whether the client reads them at all, and which ones.
    * `extension_prefixes`: extension members with one of these beginnings are sent; `""` begins all.
    * `hides_errors`: the client shows an answer that is not 200 as if there were nothing to say.
    """

    name: str
    dialect: Dialect = V2_0
    card_steps: tuple[CardStep, ...] = ()
    takes_system_actions: bool = True
    system_action: Callable[[Json], bool] = _any_action
    extension_prefixes: tuple[str, ...] = ("",)
    hides_errors: bool = False

    def without_extensions(self) -> "Profile":
        """Return this profile for a client that is to get no extension."""
        return replace(self, extension_prefixes=())

    def with_extensions(self) -> "Profile":
        """Return this profile for a client that is to get every extension."""
        return replace(self, extension_prefixes=("",))

    def render(self, answer: Json) -> Json:
        """Return the answer in this client's form; the given one stays as it is."""
        rendered = {**answer, "cards": [self._card(card) for card in answer["cards"]]}
        if "systemActions" in answer:
            rendered["systemActions"] = self._system_actions(answer["systemActions"])
            if not rendered["systemActions"]:
                del rendered["systemActions"]
        if "" in self.extension_prefixes:
            return rendered
        return {name: self._lean(name, value) for name, value in rendered.items() if self._kept(name, value)}

    def _card(self, card: Json) -> Json:
        for step in self.card_steps:
            card = step(card)
        return card

    def _system_actions(self, actions: list[Json]) -> list[Json]:
        return [action for action in actions if self.takes_system_actions and self.system_action(action)]

    def _kept(self, name: str, value: object) -> bool:
        return name != "extension" or (isinstance(value, dict) and any(map(self._agreed, value)))

    def _agreed(self, name: str) -> bool:
        return name.startswith(self.extension_prefixes)

    def _lean(self, name: str, value: object) -> object:
        """Copy a part of the answer with the agreed extensions only; resources keep their own."""
        if name == "extension" and isinstance(value, dict):
            return {key: item for key, item in value.items() if self._agreed(key)}
        if name in PAYLOADS:
            return value
        if isinstance(value, dict):
            return {key: self._lean(key, item) for key, item in value.items() if self._kept(key, item)}
        if isinstance(value, list | tuple):
            return [self._lean(name, item) for item in value]
        return value
