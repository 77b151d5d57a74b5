"""How many questions a decision takes, and how often the leader then is the winner of the full profile.

Run: python -m tests.benchmarks.questions [PROFILES] [BRIEFS]. Profiles are drawn by the priors in the content with a
fixed linear congruential generator (Knuth's MMIX constants), so the figures are the same on every machine.
BRIEFS is a file of descriptions, one JSON object with a `text` a line: each is said to the assistant first, and what
it leaves open is answered as drawn, several times over.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.content import open_pack
from assistant.conversation import Conversation
from assistant.model.pack import Pack
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.reasoning import decide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.decision import Decision

BRIEFS = Path(__file__).parents[1] / "evaluation" / "briefs.jsonl"


class Draw:
    """Whole numbers that look random and never change."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def below(self, limit: int) -> int:
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % limit


def full(pack: Pack, draw: Draw) -> Profile:
    """Return a profile with every slot answered, those that are never asked as well.

    A slot of terms of which none is drawn is answered with 'any'.
    """
    made = EMPTY
    for name in dict.fromkeys((*pack.dialog.order, *sorted(pack.slots))):
        slot = pack.slots[name]
        values = _values(pack, name, draw)
        if not slot.many and _follows(pack, made, name):
            continue
        for value in values:
            made = made.with_entry(Entry(name, value), slot.many)
        if not values and (slot.takes or slot.of == "candidates"):
            made = made.with_closed(name, "any")
        elif slot.many:
            made = made.with_(asked=made.asked | {name})
    return made


def _follows(pack: Pack, made: Profile, name: str) -> bool:
    """Return whether an answer already given implies a value of a slot."""
    given = [v for e in made.entries for v in pack.slots[e.slot].values if v.id == e.value]
    return any(target == name for value in given for target, _ in value.implies)


def _values(pack: Pack, name: str, draw: Draw) -> list[str]:
    domain = [(value, prior) for value, prior, _ in pack.program["domain"][name]]
    if pack.slots[name].many:
        return [value for value, prior in domain if draw.below(100) < prior]
    mark = draw.below(sum(prior for _, prior in domain) or 1)
    for value, prior in domain:
        mark -= prior
        if mark < 0:
            return [value]
    return []


def answered(known: Profile, whole: Profile, name: str, pack: Pack) -> Profile:
    """Return the known profile after the full one answered a slot."""
    for value in whole.values(name):
        known = known.with_entry(Entry(name, value), pack.slots[name].many)
    if name in whole.closed:
        return known.with_closed(name, whole.closed[name])
    return known.with_(asked=known.asked | {name})


def run(pack: Pack, whole: Profile, ends: tuple[str, ...], known: Profile = EMPTY) -> tuple[int, str, str, int]:
    """Return how many questions were asked, the leader, the status, and how many of them no separating rule reads."""
    count = idle = 0
    while True:
        decision = decide(known, pack)
        if decision.status in ends or not decision.next_slot:
            return count, decision.leader, decision.status, idle
        idle += not _useful(pack, decision)
        known, count = answered(known, whole, decision.next_slot, pack), count + 1


def _useful(pack: Pack, decision: Decision) -> bool:
    """Return whether every rule that separates reads the slot to be asked, or one that its values imply."""
    reach = [decision.next_slot]
    for name in reach:
        implied = (target for value in pack.slots[name].values for target, _ in value.implies)
        reach += [target for target in dict.fromkeys(implied) if target not in reach]
    rules = [pack.rules[rule] for rule in decision.separating]
    return bool(rules) and all(not rule.when.slots().isdisjoint(reach) for rule in rules)


def lines(pack: Pack, number: int) -> Iterator[str]:
    draw = Draw(20)
    wholes = [full(pack, draw) for _ in range(number)]
    winners = [decide(whole, pack).leader for whole in wholes]
    for ends in (("settled", "leading"), ("settled",)):
        found = [run(pack, whole, ends) for whole in wholes]
        counts = sorted(count for count, *_ in found)
        right = sum(leader == winner for (_, leader, _, _), winner in zip(found, winners))
        last = {status: sum(s == status for _, _, s, _ in found) for status in sorted({s for _, _, s, _ in found})}
        yield (
            f"to {' or '.join(ends)}: median {counts[number // 2]}, 9 in 10 at most {counts[number * 9 // 10]}, "
            f"most {counts[-1]}; the leader is the winner of the full profile in {100 * right / number:.1f} of 100; "
            f"{last}; questions that no separating rule reads: {sum(idle for *_, idle in found)}"
        )


def briefed(pack: Pack, file: Path, times: int = 10) -> str:
    """Return the line for the descriptions of a file."""
    draw, counts = Draw(21), []
    texts = [json.loads(line)["text"] for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    for text in texts:
        talk = Conversation(pack)
        talk.open()
        known = talk.respond(text).profile
        counts += [run(pack, full(pack, draw), ("settled", "leading"), known)[0] for _ in range(times)]
    counts.sort()
    middle, most = counts[len(counts) // 2], counts[len(counts) * 9 // 10]
    return f"from {len(texts)} briefs to settled or leading: median {middle}, 9 in 10 at most {most}, most {counts[-1]}"


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    pack = open_pack()
    for line in lines(pack, number):
        print(line)
    print(briefed(pack, Path(sys.argv[2]) if len(sys.argv) > 2 else BRIEFS))


if __name__ == "__main__":
    main()
