"""Rules, and the reasons in candidates' files, which are rules as well.

Whom a rule favours is worked out once all files are read: `resolve` turns a draft into the rule of the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.content.fields import Fields, read_group
from assistant.content.nodes import Lines
from assistant.model.knowledge import WEIGHTS, Rule
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

EFFECTS = ("favours", "against", "drops")
"""What a rule does to those it names."""
_REASONS = (("good-when", "good", "favours"), ("poor-when", "poor", "against"), ("never-when", "never", "drops"))


class Aim(Value):
    """Those a rule is about: candidates by id, by kind, or all of them by their level of a capability."""

    capability: str = ""
    candidates: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


class Draft(Value):
    """A rule as written; its points are not known yet."""

    rule: Rule
    effect: str
    aim: Aim
    weight: str

    def resolve(
        self, weights: Mapping[str, int], levels: Callable[[str], Mapping[str, int]], of_kinds: Callable[..., list[str]]
    ) -> Rule:
        """Return the rule of the model: `levels` gives points by candidate for a capability, `of_kinds` candidates."""
        sign = -1 if self.effect == "against" else 1
        if self.aim.capability and self.effect != "drops":
            points = levels(self.aim.capability)
            pairs = tuple((name, sign * number) for name, number in sorted(points.items()) if number)
            return self.rule.with_(points=pairs, capability=self.aim.capability)
        names = tuple(sorted({*self.aim.candidates, *of_kinds(self.aim.kinds)}))
        if self.effect == "drops":
            return self.rule.with_(drops=names)
        return self.rule.with_(points=tuple((name, sign * weights.get(self.weight, 0)) for name in names))


def read_rule(fields: Fields) -> Draft:
    """Return a rule of a rules file."""
    rule = Rule(
        id=fields.id(),
        when=fields.when(required=True),
        because=fields.text("because"),
        sources=fields.names("sources", "source"),
        place=fields.place,
    )
    aims = {effect: _aim(fields, effect) for effect in EFFECTS}
    effects = [effect for effect in EFFECTS if fields.has(effect)]
    if len(effects) != 1:
        note = f"a rule has one of {', '.join(EFFECTS)}, and this has {len(effects) or 'none'}"
        fields.notes.problem("missing-key", fields.place, note)
        return Draft(rule, "favours", Aim(), fields.word("weight", WEIGHTS, ""))
    aim = aims[effects[0]]
    return Draft(rule, effects[0], aim, _weight(fields, effects[0], aim))


def _weight(fields: Fields, effect: str, aim: Aim) -> str:
    if effect != "drops" and not aim.capability:
        return fields.word("weight", WEIGHTS)
    if fields.has("weight"):
        why = "a drop has none" if effect == "drops" else "the level gives the points"
        fields.asked["weight"] = None
        fields.notes.problem("wrong-type", fields.at("weight"), f"'weight' says nothing here: {why}")
    return ""


def _aim(fields: Fields, effect: str) -> Aim:
    """Return whom an effect is about; a list stands for candidates."""
    node = fields.node(effect)
    if node is None:
        return Aim()
    if not isinstance(node, Lines):
        return Aim(candidates=fields.names(effect, "candidate"))
    aim = read_group(node, f"what {effect!r} is about", fields.notes, _read_aim) or Aim()
    parts = [part for part in (aim.capability, aim.candidates, aim.kinds) if part]
    if len(parts) != 1:
        note = f"{effect!r} names one of: a capability, candidates, kinds"
        fields.notes.problem("missing-key", node, note)
    if effect != "favours" and aim.capability:
        note = f"{effect!r} takes candidates or kinds; a capability gives points by level under 'favours'"
        fields.notes.problem("wrong-type", node, note)
    return aim


def _read_aim(fields: Fields) -> Aim:
    return Aim(
        capability=fields.name("capability", "capability", ""),
        candidates=fields.names("candidates", "candidate"),
        kinds=fields.names("kinds", "kind"),
    )


def read_reasons(fields: Fields, candidate: str) -> tuple[Draft, ...]:
    """Return the reasons in a candidate's file, called `one/good-1` or by the id they were given."""
    drafts: list[Draft] = []
    for key, short, effect in _REASONS:
        for number, node in enumerate(fields.nodes(key), 1):
            read = _reason(candidate, f"{short}-{number}", effect)
            made = read_group(node, f"a reason of {key!r}", fields.notes, read)
            if made is not None:
                drafts.append(made)
    return tuple(drafts)


def _reason(candidate: str, number: str, effect: str) -> Callable[[Fields], Draft]:
    def read(fields: Fields) -> Draft:
        own = fields.id() if fields.has("id") else number
        fields.asked["id"] = None
        rule = Rule(
            id=f"{candidate}/{own}",
            when=fields.when(required=True),
            because=fields.text("because"),
            sources=fields.names("sources", "source"),
            place=fields.place,
        )
        aim = Aim(candidates=(candidate,))
        return Draft(rule, effect, aim, _weight(fields, effect, aim))

    return read
