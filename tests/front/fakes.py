"""A small conversation that stands in for the real one: two questions, a recommendation, answers to anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.model.decision import Decision, Reason, Standing
from assistant.model.dialog import Dialog, Guard, Route, State
from assistant.model.knowledge import Candidate, Capability, Kind, Slot, SlotValue, Source, Support, Term, Topic
from assistant.model.pack import Pack, Table
from assistant.model.profile import EMPTY, Entry, Profile
from assistant.model.reply import Answer, Choice, Reply, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

HOUR = Slot(
    "hour",
    "Time of day",
    "When will you drink it?",
    "Late in the day sleep matters more.",
    values=(SlotValue("morning", "In the morning"), SlotValue("evening", "In the evening")),
)
GUESTS = Slot(
    "guests",
    "Guests",
    "How many people will drink?",
    "A pot serves many, a cup serves one.",
    number="people",
    values=(SlotValue("alone", "Just me", high=1), SlotValue("few", "A few", low=2, high=6)),
)
NEEDS = Slot("needs", "Wishes", "What should it do?", "Not every drink does everything.", many=True, of="capabilities")
KITCHEN = Slot("kitchen", "In the kitchen", "What is there?", "No kettle, no tea.", many=True, takes=("vessel",))


def table(*entries: Any) -> Table[Any]:
    """Return entries as a table."""
    return Table({entry.id: entry for entry in sorted(entries, key=lambda e: e.id)})


def pack() -> Pack:
    """Return a pack on what to drink."""
    return Pack(
        kinds=table(Kind("drink", "drink", "It is drunk."), Kind("vessel", "vessel", "It holds a drink.")),
        terms=table(
            Term("tea", "Tea", "drink", "Leaves in hot water.", aliases=("cuppa",)),
            Term("coffee", "Coffee", "drink", "Ground beans in hot water."),
            Term("kettle", "Kettle", "vessel", "Boils water."),
        ),
        capabilities=table(Capability("wakes", "to wake up", "It has caffeine.")),
        slots=table(HOUR, GUESTS, NEEDS, KITCHEN),
        candidates=table(Candidate("tea", {"wakes": Support("built-in")}), Candidate("coffee")),
        rules=table(),
        topics=table(Topic("decaf", "Is there tea without caffeine?", "faq", "Yes. Herbal infusions have none.")),
        sources=table(Source("leaf", "The Leaf", "https://leaf.example/", "2026-01-31")),
        dialog=DIALOG,
        acts=(),
        wording={},
        weights={},
        levels={},
        digest="drinks",
    )


DIALOG = Dialog(
    "choose",
    "gather.hour",
    {
        "gather.hour": State("gather.hour", ask="hour", routes=(Route("decide", "advise"), Route("next", "advise"))),
        "advise": State(
            "advise", recommend=True, routes=(Route("bye", "over", Guard(status=("settled",), unknown=("guests",))),)
        ),
        "over": State("over", end=True),
    },
)


def decision(profile: Profile) -> Decision:
    """Return a ranking: tea in the evening, coffee otherwise."""
    evening = "evening" in profile.values("hour")
    tea = Standing(
        "tea", 6 if evening else 0, 0, 6, (Reason("calm", 6, "It is gentle.", ("leaf",)),) if evening else ()
    )
    coffee = Standing("coffee", 2, 2, 2, (), ("out:coffee",) if "coffee" in profile.out else ())
    ranking = (tea, coffee) if evening else (coffee, tea)
    known = profile.known("hour")
    return Decision("settled" if known else "open", ranking, ranking[0].candidate, "" if known else "hour")


class FakeTalk:
    """Asks the hour, then the wishes, then recommends; anything else is echoed as an answer."""

    def __init__(self) -> None:
        self.profile = EMPTY
        self.turns: list[Turn] = []
        self.asking: Slot | None = HOUR

    def open(self) -> Turn:
        return self._turn("", (Reply("say", "hello", "Hello, let us find a **drink**."), self._question()))

    def resume(self, records: list[dict[str, Any]]) -> Turn:
        for record in records:
            for deed in record["did"]:
                self._set(*deed[1:])
            self.turns.append(self._turn(record["user"], ()))
        return self._turn("", (Reply("say", "welcome-back", "Welcome back."), *self._next()))

    def choose(self, values: tuple[str, ...]) -> Turn:
        if self.asking is None:
            return self.respond(" ".join(values))
        labels = {v.id: v.label for v in self.asking.values}
        deeds = tuple(("set", self.asking.id, value) for value in values)
        for deed in deeds:
            self._set(*deed[1:])
        return self._turn(", ".join(labels.get(v, v) for v in values), self._next(), did=deeds, acts=("answer",))

    def respond(self, text: str) -> Turn:
        choices = self._choices()
        if text.isdecimal() and 0 < int(text) <= len(choices):
            return self.choose((choices[int(text) - 1].value,)).with_(user=text)
        if text == "bye":
            return self._turn(text, (Reply("end", "farewell", "Goodbye."),), acts=("bye",), ended=True, state="over")
        if "?" in text:
            answer = Answer(text, "answered", "decaf", "faq", text="**Yes.** Herbal `tea`.", sources=("leaf",))
            return self._turn(
                text, (Reply("answer", "decaf", answer.text, answer), *self._next()), topics=("decaf",), acts=("ask",)
            )
        problem = Reply("problem", "unclear", f"I did not understand: {text}")
        return self._turn(text, (problem, *self._next()), acts=("unclear",))

    def _set(self, slot: str, value: str) -> None:
        self.profile = self.profile.with_entry(Entry(slot, value, words=value, turn=len(self.turns)), slot == "needs")
        self.asking = NEEDS if slot == "hour" else None

    def _choices(self) -> tuple[Choice, ...]:
        if self.asking is NEEDS:
            return (Choice("wakes", "to wake up"), Choice("sweet", "something sweet"))
        return tuple(Choice(v.id, v.label) for v in self.asking.values) if self.asking else ()

    def _question(self) -> Reply:
        assert self.asking
        return Reply("ask", "ask", self.asking.ask, choices=self._choices(), slot=self.asking.id, many=self.asking.many)

    def _next(self) -> Sequence[Reply]:
        if self.asking:
            return (self._question(),)
        return (Reply("recommend", "card", f"## {decision(self.profile).leader}\n\n- It is gentle."),)

    def _turn(self, user: str, replies: Sequence[Reply], **more: Any) -> Turn:
        asks = any(reply.type == "ask" for reply in replies)
        turn = Turn(
            number=len(self.turns),
            user=user,
            state=more.pop("state", f"gather.{self.asking.id}" if self.asking else "advise"),
            replies=tuple(replies),
            profile=self.profile,
            decision=decision(self.profile),
            question=self.asking.id if self.asking and asks else "",
            choices=self._choices() if asks else (),
            recommendation="" if asks else decision(self.profile).leader,
            **more,
        )
        self.turns.append(turn)
        return turn


class LoudTalk(FakeTalk):
    """Answers everything with the same text, hostile or long."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said

    def respond(self, text: str) -> Turn:
        return self._turn(text, (Reply("say", "echo", self.said), *self._next()))


def spoken(*texts: str) -> list[Turn]:
    """Return the turns of a chat in which these things were said."""
    talk = FakeTalk()
    return [talk.open(), *map(talk.respond, texts)]


__all__ = ["EMPTY", "FakeTalk", "LoudTalk", "Profile", "decision", "pack", "spoken"]
