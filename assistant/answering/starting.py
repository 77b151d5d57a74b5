"""How to begin with a candidate: the few steps that nobody can do without."""

from __future__ import annotations

from assistant.answering.details import in_words, learn, stepped
from assistant.answering.terms import name_of
from assistant.answering.wording import phrase
from assistant.model.reply import Reply

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def start(candidate: str, profile: Profile, pack: Pack, chosen: str = "") -> Reply | None:
    """Return the first steps of a candidate, or of the `chosen` one, else the first, of what it stands for here."""
    from assistant.reasoning import also

    entry = pack.candidates[candidate]
    family = also(candidate, profile, pack)
    first = [a for a in family if a.term not in profile.out]
    one = next((a for a in family if a.term == chosen), first[0] if first else None)
    steps = one.first_steps if one and one.first_steps else ()
    steps = steps or tuple(entry.first_steps[n - 1] for n in entry.essential) or entry.first_steps
    if not steps:
        return None
    name = one.term if one else candidate
    sources = pack.terms[name].sources if one and name in pack.terms else entry.learn or entry.sources
    head = "start-head-plain" if in_words(steps) else "start-head"
    lines = [phrase(pack, head, name=name_of(pack, name)), "", *stepped(steps)]
    read = [phrase(pack, "start-learn", source=s) for s in learn(sources, pack)[:1]]
    return Reply("say", f"start:{name}", "\n".join([*lines, "", *read] if read else lines))
