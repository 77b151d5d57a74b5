"""A chat as an architecture decision record: context, options considered, decision, consequences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.export.transcript import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.front.export.story import Story
    from assistant.model.decision import Decision
    from assistant.model.knowledge import Remark
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

OPTIONS = 4
"""Options told in full; the other ones are named."""
REASONS = 6
"""Reasons for and against the one that is taken."""
STATUS = {"settled": "proposed, settled", "leading": "proposed, firm", "close": "proposed, close"}
"""How a decision record calls a decision that nobody has accepted yet."""


def markdown(story: Story, pack: Pack) -> str:
    """Return the record in the usual form, made of what is known, the ranking and its reasons."""
    return "\n\n".join(part for part in _parts(story, pack) if part) + "\n"


def _parts(story: Story, pack: Pack) -> Iterator[str]:
    from assistant.answering import recommended
    from assistant.front.shapes import FIRM

    profile, decision = story.last.profile, story.last.decision
    one = recommended(decision, profile, pack) if decision.leader and decision.status in FIRM else ""
    yield f"# {_title(one, profile, pack)}"
    status = STATUS[decision.status] if one else "open"
    yield _items([f"Status: {status}", *_dated(story), f"Knowledge: {pack.digest[:12]}"])
    yield _section("Context", _context(story, profile, pack))
    yield _section("Considered options", _options(one, decision, profile, pack))
    yield _section("Decision", _decision(one, decision, profile, pack))
    if one:
        yield _section("Consequences", _consequences(one, decision, profile, pack))
        yield _section("What would change it", _items(_flips(one, decision, profile, pack)))
        yield _section("The other options", _others(one, decision, profile, pack))
    yield _section("Sources", _items(_sources(one, decision, pack)))


def _title(one: str, profile: Profile, pack: Pack) -> str:
    from assistant.answering import label, name_of

    what = next((label(pack, s, v) for s in pack.dialog.minimum for v in profile.values(s)[:1]), "")
    taken = f"Use {name_of(pack, one)}" if one else "Not decided yet"
    return f"{taken}: {what}" if what else taken


def _dated(story: Story) -> list[str]:
    return [f"Date: {escaped(story.started[:10])}"] if story.started else []


def _section(head: str, body: str) -> str:
    return f"## {head}\n\n{body}" if body else ""


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _context(story: Story, profile: Profile, pack: Pack) -> str:
    """Return what the person said first, and what is known of the project with the words that said so."""
    from assistant.answering import summary
    from assistant.front.export.transcript import quoted

    first = quoted(story.title) if story.title else ""
    return "\n\n".join(part for part in (first, summary(profile, pack).text) if part)


def _options(one: str, decision: Decision, profile: Profile, pack: Pack) -> str:
    from assistant.answering import name_of
    from assistant.front.why import because, points

    live = [s for s in decision.ranking if not s.dropped_by]
    live.sort(key=lambda s: s.candidate != one)
    told = [f"{name_of(pack, s.candidate)} ({points(s.points)})" for s in live[:OPTIONS]]
    rest = [name_of(pack, s.candidate) for s in live[OPTIONS:]]
    told += [f"Also looked at: {', '.join(rest)}"] if rest else []
    told += [f"Ruled out: {because(s, profile, pack)}" for s in decision.ranking if s.dropped_by]
    return _items(told)


def _decision(one: str, decision: Decision, profile: Profile, pack: Pack) -> str:
    from assistant.answering import name_of, phrase
    from assistant.answering.cards import firmness, told_also
    from assistant.answering.reasons import for_it

    if not one:
        from assistant.answering import card

        return card(decision, profile, pack).text
    head = f"We take **{name_of(pack, one)}**. {phrase(pack, firmness(one, decision))}"
    reasons = _items(for_it(decision, one, profile, pack, REASONS))
    return "\n\n".join(part for part in (head, told_also(one, profile, pack), reasons) if part)


def _consequences(one: str, decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return what is good and what is bad about the one taken, and what to watch."""
    from assistant.answering.reasons import against_it
    from assistant.answering.wording import ended

    entry = pack.candidates[one]
    good = [f"Good: {ended(remark.text)}" for remark in _holding(entry.strengths, profile, pack)]
    bad = [f"Bad: {text}" for text in against_it(decision, one, profile, pack, REASONS)]
    watch = [f"To watch: {ended(remark.text)}" for remark in _holding(entry.pitfalls, profile, pack)]
    return _items([*good, *bad, *watch])


def _holding(remarks: Iterable[Remark], profile: Profile, pack: Pack) -> list[Remark]:
    from assistant.reasoning import holds

    return [remark for remark in remarks if holds(remark.when, profile, pack) is True]


def _flips(one: str, decision: Decision, profile: Profile, pack: Pack) -> list[str]:
    from assistant.answering.cards import told_flip
    from assistant.reasoning import flips

    if one != decision.leader:
        return []
    return [told_flip(flip, pack) for flip in flips(profile, pack, decision, OPTIONS)]


def _others(one: str, decision: Decision, profile: Profile, pack: Pack) -> str:
    """Return what speaks for and against the runners-up."""
    from assistant.answering import name_of
    from assistant.answering.reasons import against_it, for_it

    live = [s.candidate for s in decision.ranking if not s.dropped_by and s.candidate != one][: OPTIONS - 1]
    parts = []
    for name in live:
        good = [f"Good: {text}" for text in for_it(decision, name, profile, pack, 3)]
        bad = [f"Bad: {text}" for text in against_it(decision, name, profile, pack, 3)]
        parts.append(f"### {name_of(pack, name)}\n\n{_items([*good, *bad])}".rstrip())
    return "\n\n".join(parts)


def _sources(one: str, decision: Decision, pack: Pack) -> list[str]:
    standing = decision.standing(one)
    cited = [name for reason in (standing.reasons if standing else ()) for name in reason.sources]
    cited += pack.candidates[one].sources if one else ()
    found = [pack.sources[name] for name in dict.fromkeys(cited) if name in pack.sources]
    return [f"[{s.title}]({s.url}), checked {s.checked}" for s in found]
