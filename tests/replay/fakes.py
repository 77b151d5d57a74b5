"""A conversation that says what a test wants, and scripts from text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.content import load_script
from assistant.model.decision import Decision, Reason, Standing
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.model.reply import Reply, Turn
from tests.packs import FILES, write_pack

if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.script import Script

WORDING = "dialogs/wording.yaml"
ROOT = Path(__file__).parents[2]
STANDING = Standing("tea", 5, 1, 9, (Reason("wants-to-wake", 4, "It wakes."),), ())
DROPPED = Standing("water", 0, 0, 0, (), ("must:wakes",))


class FakeTalk:
    """Hears values written as `slot=value`, topics as `?topic`, and `recommend` and `bye`; says its text back."""

    def __init__(self, pack: Pack | None = None, start: Profile = EMPTY) -> None:
        self.profile = start
        self.number = -1
        self.recommendation = ""

    def open(self) -> Turn:
        return self._turn("", state="hello")

    def respond(self, text: str) -> Turn:
        words = text.split()
        for word in words:
            slot, equals, value = word.partition("=")
            if equals:
                stance = "not-wanted" if value.startswith("-") else "given"
                self.profile = self.profile.with_entry(Entry(slot, value.removeprefix("-"), stance, word), many=False)
            if word.startswith("!"):
                self.profile = self.profile.with_out(word[1:], word)
            if slot == "unsure":
                self.profile = self.profile.with_closed("hour", "unsure")
        topics = tuple(word[1:] for word in words if word.startswith("?"))
        self.recommendation = "tea" if "recommend" in words else self.recommendation
        return self._turn(text, "gather.hour", topics, ("ask",) if topics else ("describe",), ended="bye" in words)

    def choose(self, values: tuple[str, ...]) -> Turn:
        return self.respond(" ".join(f"hour={value}" for value in values))

    def _turn(
        self, user: str, state: str, topics: tuple[str, ...] = (), acts: tuple[str, ...] = (), ended: bool = False
    ) -> Turn:
        self.number += 1
        return Turn(
            self.number,
            user,
            "over" if ended else state,
            (Reply("say", "echo", f"You said: **{user}**"),),
            self.profile,
            Decision("open", (STANDING, DROPPED), "tea"),
            question="hour",
            topics=topics,
            acts=acts,
            recommendation=self.recommendation,
            ended=ended,
        )


def script(folder: Path, text: str, name: str = "one.replay.yaml") -> Script:
    """Return the script of a text, through a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return load_script(str(path))


def talking_pack(folder: Path) -> tuple[str, str]:
    """Write the small pack with the shipped sentences beside its own, so that a real conversation can be held in it."""
    shipped = (ROOT / WORDING).read_text(encoding="utf-8")
    own = "".join(f"{line}\n" for line in FILES[WORDING].splitlines() if f"\n{line.split(':')[0]}:" not in shipped)
    return write_pack(folder, {WORDING: shipped + own})
