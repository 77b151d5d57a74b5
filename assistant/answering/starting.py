"""How to begin with a candidate: the few steps that nobody can do without."""

from __future__ import annotations

from assistant.answering.composing import composed
from assistant.answering.details import in_words, learn, stepped
from assistant.answering.terms import name_of
from assistant.answering.wording import phrase
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.knowledge import Candidate
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Question
    from assistant.model.reply import Answer


def start(candidate: str, profile: Profile, pack: Pack, chosen: str = "") -> Reply | None:
    """Return the first steps of a candidate, or of the `chosen` one, else the first, of what it stands for here."""
    from assistant.reasoning import also

    entry = pack.candidates[candidate]
    family = also(candidate, profile, pack)
    first = [a for a in family if a.term not in profile.out]
    one = next((a for a in family if a.term == chosen), first[0] if first else None)
    steps = one.first_steps if one and one.first_steps else ()
    steps = steps or essential(entry)
    if not steps:
        return None
    name = one.term if one else candidate
    sources = pack.terms[name].sources if one and name in pack.terms else entry.learn or entry.sources
    lines = _told(name, steps, pack)
    read = [phrase(pack, "start-learn", source=s) for s in learn(sources, pack)[:1]]
    return Reply("say", f"start:{name}", "\n".join([*lines, "", *read] if read else lines))


def _told(name: str, steps: tuple[str, ...], pack: Pack) -> list[str]:
    """Return the lines of some steps under a heading: commands, or sentences in a list."""
    head = "start-head-plain" if in_words(steps) else "start-head"
    return [phrase(pack, head, name=name_of(pack, name)), "", *stepped(steps)]


def essential(entry: Candidate) -> tuple[str, ...]:
    """Return the steps that nobody can do without, all of them where none are told apart."""
    return tuple(entry.first_steps[n - 1] for n in entry.essential) or entry.first_steps


def begun(question: Question, pack: Pack) -> Answer:
    """Return the first steps of what is asked about, as an answer."""
    name = question.terms[0]
    entry = pack.candidates[name]
    text = "\n".join(_told(name, essential(entry), pack))
    others = [] if in_words(essential(entry)) else [phrase(pack, "start-otherwise", name=name_of(pack, name))]
    return composed(question, pack, "faq", [text], more=others, sources=entry.learn or entry.sources)
