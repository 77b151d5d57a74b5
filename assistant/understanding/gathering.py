"""A message taken sentence by sentence: what each says, asks and rules out adds up to a reading."""

from __future__ import annotations

from assistant.model.reading import Act, Context, Heard, Question, WrongKind
from assistant.understanding.asked.altogether import outdone
from assistant.understanding.asked.questions import is_asking, judges, question
from assistant.understanding.retrieval.accepting import of_oneself
from assistant.understanding.text.framing import is_claim
from assistant.understanding.text.scan import Scan, Span
from assistant.understanding.text.stance import Stances
from assistant.understanding.told import names, passing, settling, telling, values
from assistant.understanding.told.background import Background
from assistant.understanding.told.binding import binds
from assistant.understanding.told.leads import STORY
from assistant.understanding.told.untold import turned_down
from assistant.understanding.turn import amending
from assistant.understanding.turn.acts import asks_back

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

MATTER = 6
"""The most words of a message that is too short to tell what something is beside a question."""
LONG = STORY
"""In a longer text every sentence may tell of the project, and none is a question gone wrong."""
SHORT = 4
"""The most words of a question without a name that goes on from the last: 'is that bad?'."""
VERBATIM = 0.75
"""The score from which a topic answers a question for advice even where a project was told with it."""
ADVISED = 0.85
"""The same for a question that asks for a choice."""
ASKED = 0.98
"""The same for one that names nothing, where a project is known: it is a sample of its topic."""
_OWN = frozenset(("i", "we", "my", "our", "us"))
MISSED = ("off-topic", "unclear")
"""Patterns of questions that nothing answers."""
_TOLD = ("can", "what-is", "versus")
"""Patterns of which a statement beside a question says nothing that is asked: its answer comes last."""
_JUDGING = ("is-a", "stands-on", "equals", "release")
"""Patterns of questions that judge what is said of a name, which is no sign that it is wanted."""


class Gathering:
    """What was heard so far of one message; `take` adds a stretch of words, `summing` says what it comes to."""

    def __init__(
        self, found: Scan, said: list[Act], index: Mapping[str, Any], context: Context, told: bool = False
    ) -> None:
        self.found, self.said, self.index, self.context, self.told = found, said, index, context, told
        self.heard: list[Heard] = []
        self.asked: list[Question] = []
        self.out: list[tuple[str, str]] = []
        self.back_in: list[tuple[str, str]] = []
        self.wrong: list[WrongKind] = []
        self.previous: Stances | None = None
        self.refused: set[int] = set()
        self.disowned: tuple[tuple[str, str], ...] = ()
        self.stated: Span | None = None
        self.behind: Span | None = None
        self.asking_on = False
        self.story = context.brief or len(found.words) > LONG
        self.asking = any(telling.opens(found, s, context, index) for s in found.spans)
        tells = self.asking or (len(found.words) > MATTER and telling.tells_what_it_is(found, index))
        stated = context.lookup and len(found.spans) > 1 and tells
        self.told_only = context.with_(lookup=False) if stated else None
        self.background = Background(found, index)
        self.passed: list[Heard] = []
        self.aside: list[passing.Stretch] = []
        self.beside = 0
        self.hypothetical = any(a.act == "what-if" for a in said)
        self.objecting = any(a.act == "why-not" for a in said)

    def take(self, span: Span, asks: bool = True) -> None:
        """Add what a stretch of words says and, where it may ask, what it asks."""
        choosing = telling.chooses(self.found, span, self.index["candidates"]) and not self.objecting
        one = self._question(span, choosing) if asks else None
        naming = one is not None and telling.of_names(one, self.index)
        stating = not (span.asked or telling.opens(self.found, span, self.context, self.index))
        told = one is None or naming or stating
        nameless = stating and span.end - span.start <= SHORT and not self.found.of("tk", span.start, span.end)
        aside = self.stated and judges(self.found, span)
        if self.stated and nameless and not aside:
            aside, self.stated = True, self.stated.with_(end=span.end)
        self.stated = (self.stated if aside else span) if told else None
        self.behind = span if one and not stating and self.found.of("t", span.start, span.end) else self.behind
        missed = one is not None and one.pattern in MISSED
        wished = not self.context.lookup and self._wished(span)
        dropped = one is not None and missed and one.score >= 0 and (choosing or self._describes(span))
        dropped = dropped or (one is not None and wished and (missed or _is_near(one)))
        kept = None if dropped else one
        if kept:
            self.asked = self.asked if stating or self.asking_on else outdone(self.asked, kept)
            self.asking_on = not stating
            aside = bool(self.told_only) and stating and kept.pattern in _TOLD and not is_claim(self.found, span)
            self.asked.insert(len(self.asked) - (0 if aside else self.beside), kept)
            self.beside += aside
        weighing = one is not None and not missed and telling.weighs(self.found, one, span, self.index)
        tells = one is None or choosing or (missed and not kept) or weighing or wished
        judged = naming or (one is not None and (one.pattern in _JUDGING or telling.sorts_out(one, self.index)))
        self._describe(span, choosing, tells or self.story, judged)

    def _question(self, span: Span, choosing: bool) -> Question | None:
        asks = span.asked or telling.opens(self.found, span, self.context, self.index)
        talked = self.context.profile_slots and not asks
        counted = talked and telling.counts_people(self.found, span)
        counted = counted or (not self.context.lookup and telling.elided(self.found, span, self.index))
        if self.told or counted or (talked and amending.states(self.found, span)):
            return None
        if asks_back(self.said) and not self.context.lookup and (self.hypothetical or self._asks_back_in(span)):
            return None
        down = any(turned_down(m, self.found, span) for m in self.found.of("t", span.start, span.end))
        if telling.answers_itself(self.found, span) or down:
            return None
        stating = self.told_only and not telling.opens(self.found, span, self.context, self.index)
        context = self.told_only if self.told_only and stating else self.context
        put = telling.with_condition(self.found, span, self.stated)
        one = question(self.found, put, self.index, context, self.stated, self.behind)
        if stating and one and (one.pattern in MISSED or self.found.words[span.start] == "if"):
            return None
        if one and one.pattern == "topic" and one.score < VERBATIM and self._goes_on(span):
            return None
        asked_so = one and one.pattern == "topic" and one.score > ADVISED
        if not (asked_so or self.context.lookup) and binds(self.found, span, self.index):
            return None
        if one and choosing and one.pattern == "what-is" and self.index["concepts"].issuperset(one.terms):
            return None
        told = self.heard or self.found.of("vw", span.start, span.end)
        if one and choosing and one.pattern == "topic" and one.score < ADVISED and told:
            return None
        if one and one.pattern == "topic" and one.score < VERBATIM and (self._tells(span) or self._refuses(span)):
            return None
        names = [m for m in self.found.of("t", span.start, span.end) if m[3] not in self.index["concepts"]]
        sampled = one is not None and one.pattern == "topic" and one.score > ASKED
        known = choosing and bool(self.context.profile_slots) and not (names or sampled)
        return None if one and known and one.pattern in ("topic", *MISSED) else one

    def _goes_on(self, span: Span) -> bool:
        """Return whether a few words without a name go on from what was asked before in the message."""
        nameless = span.end - span.start <= SHORT and not self.found.of("tk", span.start, span.end)
        return nameless and any(q.pattern not in MISSED for q in self.asked)

    def _tells(self, span: Span) -> bool:
        """Return whether a stretch that is no question tells two things of the project, where a topic is only near."""
        told = {m[0] for m in self.found.of("vwu", span.start, span.end)}
        own = self.found.words[span.start] in _OWN
        return len(told) + own > 1 and not (
            span.asked or self.context.lookup or telling.opens(self.found, span, self.context, self.index)
        )

    def _refuses(self, span: Span) -> bool:
        """Return whether a short stretch that is no question refuses a name, where a topic is only near."""
        if span.asked or span.end - span.start > SHORT or self.context.lookup:
            return False
        stances = Stances(self.found, span)
        names = (m for m in self.found.of("t", span.start, span.end) if m[3] not in self.index["concepts"])
        return any(stances.at(m[0], m[1]) == "not-wanted" for m in names)

    def _asks_back_in(self, span: Span) -> bool:
        quote = self.found.quote(span.start, span.end)
        alone = len(self.found.spans) == 1 or self.objecting
        return any(a.text in quote or (alone and quote in a.text) for a in self.said if asks_back([a]))

    def _describes(self, span: Span) -> bool:
        """Return whether a stretch tells of a project, so that it is no question gone wrong."""
        led = self.found.of("l", span.start, span.end) and self.found.of("t", span.start, span.end)
        if not led and not self.found.of("vuw", span.start, span.end):
            return False
        if self.context.lookup:
            return of_oneself(self.found, span) and not is_asking(self.found, span)
        return not telling.opens(self.found, span, self.context, self.index) or self._wishes(span)

    def _wishes(self, span: Span) -> bool:
        """Return whether somebody asks of the own project for what it needs: 'can I sell things there?'."""
        slots = self.index["capability_slots"]
        needed = any(m[3] in slots and m[5:] != ("hint",) for m in self.found.of("vw", span.start, span.end))
        return needed and bool(_OWN & set(self.found.words[span.start : span.end]))

    def _wished(self, span: Span) -> bool:
        """Return whether a stretch asks for what asking for it tells: 'is there not something ready for that?'."""
        wished = self.index["wished"]
        return any((m[3], m[4]) in wished and m[5:] != ("hint",) for m in self.found.of("vw", span.start, span.end))

    def _describe(self, span: Span, choosing: bool, tells: bool, judged: bool) -> None:
        stances = Stances(self.found, span)
        weighed = self.context.brief and any(m[3] == "compare" for m in self.found.of("x", span.start, span.end))
        told = names.named(self.found, span, stances, self.index, self.context, choosing or weighed)
        if not tells:
            self.heard.extend(h for h in told.heard if h.slot in self.index["candidate_slots"] and not judged)
            self.heard.extend(self._stated_beside(span, stances, told.heard))
            self.wrong.extend(told.wrong_kind)
            return
        self.refused |= stances.refused()
        mine = values.heard(self.found, span, stances, self.index)
        also, gone = list(told.heard), told.out
        if self.story:
            mine, also = self.background.own(span, mine), self.background.own(span, also)
            gone = (*self.background.own_refusals(span, gone), *self.background.refused(span))
        if not self.hypothetical:
            mine, also, aside = passing.told((mine, also), span, stances, self.index, self.context, self.story)
            self.aside += aside
        if stances.wish_alone and not mine:
            self._turn("wish")
        elif stances.denial_alone and self.previous and telling.refusable(self.previous.span):
            self._turn("not-wanted")
        mine = settling.beyond_names(mine, also, self.found)
        self.heard.extend((*mine, *also))
        self.out.extend(() if self.objecting else gone)
        self.back_in.extend(told.back_in)
        self.wrong.extend(told.wrong_kind)
        if (
            choosing
            and not self.says("decide")
            and not telling.answers_of_name(self.found, self.asked, span, self.index, VERBATIM)
        ):
            self.said.append(Act("decide", self.found.quote(span.start, span.end)))
        self.previous = stances if self.heard else None

    def _stated_beside(self, span: Span, stances: Stances, named: tuple[Heard, ...]) -> list[Heard]:
        """Return what the clauses of a question tell that ask nothing: 'where do I host it, we have 600 players'."""
        if self.context.lookup or self.hypothetical or self.objecting:
            return []
        starts, ends = self.found.tokens.starts, self.found.tokens.ends
        clauses = [(starts[a], ends[b - 1]) for a, b in telling.stated(self.found, span)]
        if not clauses:
            return []
        also = [h for h in named if h.slot not in self.index["candidate_slots"]]
        mine = values.heard(self.found, span, stances, self.index)
        mine, also, _ = passing.told((mine, also), span, stances, self.index, self.context, self.story)
        told = [h for h in (*mine, *also) if h.how != "hint"]
        return [h for h in told if any(a <= h.start and h.end <= b for a, b in clauses)]

    def _turn(self, stance: str) -> None:
        """Say of what the stretch before said how it was meant: 'an admin. It's just not urgent', 'a login? No'."""
        if self.previous:
            before = self.previous.span
            self.heard = settling.turned(self.heard, self.found.tokens.starts[before.start], stance)
            self.refused |= {*range(before.start, before.end)} if stance == "not-wanted" else set()

    def says(self, act: str) -> bool:
        """Return whether the message does something, such as correct."""
        return any(a.act == act for a in self.said)


def _is_near(one: Question) -> bool:
    """Return whether a topic is only near to a question, so that it may answer another."""
    return one.pattern == "topic" and one.score < VERBATIM
