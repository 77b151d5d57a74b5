"""A conversation: text or a choice in, a finished turn out; it waits for nothing, prints nothing and draws nothing."""

from __future__ import annotations

from assistant.conversation import deeds as acting
from assistant.conversation import offering
from assistant.conversation.machine import Walker
from assistant.conversation.table import DECIDE, DIGRESS, NEXT, Now
from assistant.conversation.undoing import cleared_by_mistake, uncleared
from assistant.model.decision import Clash, Decision
from assistant.model.profile import CLOSING, EMPTY, Entry, Profile
from assistant.model.reading import Act, Context, Heard, Reading
from assistant.model.reply import Choice, Reply, Turn
from assistant.model.text import gate
from assistant.reasoning import decide
from assistant.understanding import explain, read
from assistant.understanding.told.weighing import outright
from assistant.understanding.turn.reasking import asked_plainly
from assistant.understanding.turn.reopening import question_behind
from assistant.understanding.turn.severing import severed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from assistant.conversation.deeds import Deed
    from assistant.model.pack import Pack


_ADOPTING = 10
"""The most words of a text that takes for real what was supposed."""
_LETTERS = 2
"""A first message of no more letters names no choice."""
_LOOKED_BACK = 12
"""So many of the last turns that told something are weighed anew."""
_opened: dict[int, tuple[Pack, Decision]] = {}


def _first(pack: Pack) -> Decision:
    """Return the decision for nothing known, worked out once for a pack."""
    made = _opened.get(id(pack))
    if made is None or made[0] is not pack:
        made = _opened[id(pack)] = (pack, decide(EMPTY, pack))
    return made[1]


class Conversation:
    """One person's talk with the assistant; the turns are all there is to it, the rest follows from them."""

    def __init__(self, pack: Pack, start: Profile = EMPTY) -> None:
        self.pack, self.start = pack, start
        self.turns: list[Turn] = []
        self.walker = Walker(pack)
        self.profile = start
        self.decision = _first(pack) if start == EMPTY else decide(start, pack)
        self.question = ""
        self.choices: tuple[Choice, ...] = ()
        self.lettered = False
        self.recommendation = ""
        self.topic = Context()
        self.more = ""
        self.stuck: Clash | None = None
        self.misses = 0
        self.clash: tuple[str, str] | None = None
        self.offered = False
        self.carded: Profile | None = None
        """What was known when a recommendation was shown in full."""
        self.spoken = ""
        """The one thing that was named last, '' where several were."""
        self.supposed: Reading | None = None
        """What was supposed in the last turn ('what if'), until it is taken for real or something else is said."""
        self.righted = False
        """Whether the turn being made says otherwise what an earlier one said."""
        self.changing = ""
        """The slot whose answer is to be replaced, while its question is put again."""
        self.offers: tuple[str, ...] = ()
        """The questions that can be asked by their letters, since the last turn was not sure what was meant."""

    @property
    def state(self) -> str:
        """The state of the dialog that the conversation is in."""
        return self.walker.state

    @property
    def ended(self) -> bool:
        """Whether the dialog has come to an end."""
        return self.pack.dialog.states[self.state].end

    def open(self) -> Turn:
        """Return turn 0: what the assistant says first, and its first question where something is preset."""
        from assistant.conversation import responding

        replies = responding.said(self)
        if self.start != EMPTY:
            replies += responding.move(self, NEXT)
        return self.finish("", tuple(replies), ())

    def respond(self, text: str) -> Turn:
        """Return the turn that a text makes."""
        clean = gate(text)
        picked = offering.picked(clean, self.offers)
        self.offers = ()
        if picked:
            return offering.taken(self, clean, picked)
        if clean.startswith("/"):
            from assistant.conversation.editing import edit

            made = edit(self, clean)
            if made:
                return self.finish(clean, tuple(made[0]), made[1], Reading(clean, (Act("correct", clean),)))
        index = self.pack.index
        said = asked_plainly(clean, index) if self.turns else clean
        said = severed(question_behind(said, index, self.recommendation, not self.clash) if self.turns else said, index)
        if self.profile.entries:
            from assistant.conversation.disowning import take
            from assistant.understanding.told.echoing import without_number

            without, told = take(self, said := without_number(said, index))
            if told:
                return self.finish(clean, tuple(told), (), Reading(clean, (Act("correct", clean),)))
            if without:
                return self.take(clean, without)
        reading = read(said, self.pack, self.context())
        if reading.has("unclear") and not self.question and not self.profile.entries:
            reading = self._first_answer(clean) or reading
        if cleared_by_mistake(self, reading):
            return uncleared(self, clean)
        return self.take(clean, reading)

    def choose(self, values: tuple[str, ...]) -> Turn:
        """Return the turn that picking choices of the open question makes; 'unsure', 'any', 'none' are choices too."""
        labels = {c.value: c.label for c in self.choices}
        text = ", ".join(labels.get(v, v) for v in values)
        closing = next((v for v in values if v in CLOSING), "")
        if closing or not self.question:
            return self.take(text, Reading(text, (Act(closing or "unclear", text),)))
        known = {v.id for v in self.pack.slots[self.question].values}
        kept = [v for v in values if v and (v != "none" or v in known)] or [""]
        heard = tuple(Heard(self.question, v, "given", labels.get(v, v), how="answer" if v else "none") for v in kept)
        return self.take(text, Reading(text, (Act("answer", text),), heard))

    def take(self, text: str, reading: Reading) -> Turn:
        """Return the turn that a reading makes."""
        from assistant.conversation import responding

        if self.changing and self.changing == self.question:
            from assistant.conversation.editing import as_change

            reading = as_change(reading, self.changing)
        self.changing = self.changing if self.changing == self.question else ""
        from assistant.conversation.again import not_twice

        reading = self._adopted(text, reading)
        self.supposed = reading if reading.has("what-if") and reading.heard else None
        self.righted, self.offers = False, ()
        replies, deeds = responding.respond(self, reading)
        if self.righted and not reading.has("correct"):
            reading = reading.with_(acts=(*reading.acts, Act("correct", reading.text)))
        replies = not_twice(self, replies, reading.text) or [responding.say(self, "chat-unclear")]
        return self.finish(text, tuple(replies), tuple(deeds), reading)

    def resume(self, records: Iterable[Mapping[str, Any]]) -> Turn:
        """Return the turn that takes up a saved conversation: its deeds are folded, no old text is read again."""
        from assistant.conversation import responding

        for record in records:
            did = tuple(tuple(gate(str(w)) for w in deed) for deed in record.get("did", ()))
            self.turns.append(self.blank(gate(str(record.get("user", ""))), did))
            shown = [deed[1] for deed in did if deed[0] == "shown"]
            self.recommendation = shown[-1] if shown else self.recommendation
        self.refold()
        replies = [responding.say(self, "chat-resumed"), *responding.arrive(self)]
        return self.finish("", tuple(replies), ())

    def context(self) -> Context:
        """Return what the next text is read against."""
        guessed = self._guessed()
        return self.topic.with_(
            slot=self.question,
            awaited=self._awaited(),
            choices=tuple((c.value, self._called(c)) for c in self.choices),
            lettered=self.lettered,
            number_slot=self._number_slot(),
            recommended=self.recommendation,
            decided=self.profile.decided,
            profile_slots=tuple(dict.fromkeys(e.slot for e in self.profile.entries)),
            spoken=self.spoken,
            told=self._told(guessed),
            guessed=guessed,
            out=tuple(self.profile.out),
            held=tuple((e.slot, e.value) for e in self.profile.entries if e.stance != "not-wanted"),
            loose_slots=tuple(e.slot for e in self.profile.entries if self._is_general(e)),
        )

    def _called(self, choice: Choice) -> str:
        """Return how a choice is offered, with the name of its value where that is another: either may be typed."""
        from assistant.answering import label

        own = label(self.pack, self.question, choice.value) if self.question else choice.label
        return choice.label if own == choice.label else f"{choice.label} {own}"

    def _first_answer(self, text: str) -> Reading | None:
        """Return a first word such as 'shop' read against the question that comes first, None where it says nothing."""
        from assistant.answering import ask_slot

        slot = next(iter(self.pack.dialog.order), "")
        if not slot or not text.replace(" ", "").isalpha() or len(text) <= _LETTERS:
            return None
        choices = tuple((c.value, c.label) for c in ask_slot(slot, self.pack).choices)
        reading = read(text, self.pack, self.context().with_(slot=slot, choices=choices))
        return reading if any(h.slot == slot and h.value for h in reading.heard) else None

    def _adopted(self, text: str, reading: Reading) -> Reading:
        """Return what was supposed before as said, where a text takes it: 'ok, then add that'."""
        from assistant.understanding.text import tone

        before = self.supposed
        told = reading.heard or reading.out or reading.questions or len(text.split()) > _ADOPTING
        if before is None or told or reading.has("no") or not tone.sounds(text, tone.ADOPTING, self.pack):
            return reading
        if reading.has("thanks") and tone.sounds(text, tone.APPROVING, self.pack):
            return reading
        acts = tuple(a for a in before.acts if a.act != "what-if") or (Act("describe", text),)
        return before.with_(text=text, acts=acts)

    def _is_general(self, entry: Entry) -> bool:
        """Return whether what is known says less than a mere hint: it is the general value before the widest."""
        from assistant.understanding.told.weighing import LOOSEST

        slot = self.pack.slots[entry.slot]
        return not slot.many and entry.value in [v.id for v in slot.values if v.general][-LOOSEST:-1]

    def _guessed(self) -> tuple[tuple[str, str], ...]:
        """Return what is known of the project itself only because something hinted at it."""
        weighed = self.pack.index["weighed"]
        held = (e for e in self.profile.entries if e.slot in weighed and e.stance != "not-wanted")
        return tuple((e.slot, e.value) for e in held if not outright(e.words, e.slot, e.value, self.pack.index))

    def _told(self, guessed: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
        """Return the texts of the turns that count and told something, while what the project is stays open."""
        if not guessed and self.pack.index["weighed"].keys() <= {e.slot for e in self.profile.entries}:
            return ()
        kept = acting.standing([t.did for t in self.turns])
        told = [number for number, deeds in kept if any(deed[0] == "set" for deed in deeds)]
        return tuple(self.turns[number].user for number in told[-_LOOKED_BACK:])

    def _awaited(self) -> str:
        """Return the slot whose question the last turn said would make the advice firmer, '' where it said none."""
        advised = bool(self.turns) and any(r.type == "recommend" for r in self.turns[-1].replies)
        return "" if self.question or not advised or self.decision.firm() else self.decision.next_slot

    def _number_slot(self) -> str:
        """Return the slot of a quantity that was said last, '' for none."""
        said = [e for e in self.profile.entries if self.pack.slots[e.slot].number]
        return max(said, key=lambda e: e.turn).slot if said else ""

    def now(self) -> Now:
        """Return what guards look at."""
        return Now(self.profile, self.decision, self.pack)

    def refold(self, deeds: tuple[Deed, ...] = ()) -> None:
        """Set profile and decision to what the turns so far, and the deeds of the one being made, come to."""
        if deeds and not acting.reaches_back(deeds):
            for deed in deeds:
                self.profile = acting.done(deed, self.profile, self.pack, len(self.turns))
        else:
            self.profile = acting.fold([*(t.did for t in self.turns), deeds], self.start, self.pack)
        self.decision = decide(self.profile, self.pack)

    def finish(
        self, text: str, replies: tuple[Reply, ...], deeds: tuple[Deed, ...], reading: Reading | None = None
    ) -> Turn:
        """Return the finished turn and keep it."""
        topics = tuple(r.answer.topic for r in replies if r.answer and r.answer.topic and r.answer.status == "answered")
        turn = Turn(
            number=len(self.turns),
            user=text,
            state=self.state,
            replies=replies,
            profile=self.profile,
            decision=self.decision,
            question=self.question,
            choices=self.choices,
            topics=topics,
            recommendation=self.recommendation,
            acts=tuple(dict.fromkeys(a.act for a in reading.acts)) if reading else (),
            explained=explain(reading, self.pack) if reading else (),
            did=deeds,
            ended=self.ended,
        )
        self.turns.append(turn)
        return turn

    def blank(self, text: str, deeds: tuple[Deed, ...]) -> Turn:
        """Return a turn of an earlier sitting: what it did, without what was said."""
        return Turn(len(self.turns), text, self.state, (), self.profile, self.decision, did=deeds)


__all__ = ["DECIDE", "DIGRESS", "NEXT", "Conversation"]
