"""The long part of a card: the stack around a candidate, pitfalls, security, first steps, where to learn."""

from __future__ import annotations

from assistant.answering.cards import section
from assistant.answering.wording import capital, ended, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.model.knowledge import Remark
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile

_FENCE = "```"


def details(candidate: str, profile: Profile, pack: Pack) -> str:
    """Return the sections of a candidate as Markdown; those without content are left out."""
    entry = pack.candidates.get(candidate)
    if not entry:
        return ""
    stack = [phrase(pack, "stack-item", label=capital(k), text=ended(text)) for k, text in entry.stack.items()]
    sections = [
        section(pack, "more-stack", stack),
        section(pack, "more-pitfalls", _remarks(entry.pitfalls, profile, pack)),
        section(pack, "more-security", _remarks(entry.security, profile, pack)),
        _block(pack, "more-first-steps", stepped(entry.first_steps)),
        section(
            pack,
            "more-facts",
            [phrase(pack, "fact-item", label=capital(k.replace("-", " ")), text=v) for k, v in entry.facts.items()],
        ),
        section(pack, "more-learn", learn(entry.learn or entry.sources, pack)),
    ]
    return "\n\n".join(s for s in sections if s)


def pitfalls(candidate: str, profile: Profile, pack: Pack) -> str:
    """Return the pitfalls of a candidate that may hold for a profile, '' for none."""
    entry = pack.candidates.get(candidate)
    return section(pack, "more-pitfalls", _remarks(entry.pitfalls, profile, pack)) if entry else ""


def _facts(facts: Mapping[str, str], pack: Pack) -> list[str]:
    return [phrase(pack, "fact-item", label=capital(k.replace("-", " ")), text=v) for k, v in facts.items()]


def _block(pack: Pack, head: str, lines: list[str]) -> str:
    return "\n".join([phrase(pack, head), "", *lines]) if lines else ""


def _remarks(remarks: Iterable[Remark], profile: Profile, pack: Pack) -> list[str]:
    """Return the remarks that hold or may hold for a profile."""
    from assistant.reasoning import holds

    fitting = [r for r in remarks if holds(r.when, profile, pack) is not False]
    return [phrase(pack, "reason", because=ended(r.text)) for r in fitting]


def in_words(steps: Iterable[str]) -> bool:
    """Return whether steps are sentences for people rather than commands."""
    return all(step.endswith(".") and step[:1].isupper() for step in steps)


def stepped(steps: tuple[str, ...]) -> list[str]:
    """Return steps as Markdown: sentences as a numbered list, commands as a fenced block."""
    return [f"{n}. {step}" for n, step in enumerate(steps, 1)] if in_words(steps) else fenced(steps)


def fenced(lines: Iterable[str]) -> list[str]:
    """Return lines as a fenced block, longer fences where the lines hold fences themselves."""
    text = [line for block in lines for line in block.rstrip("\n").split("\n")]
    fence = _FENCE
    while any(fence in line for line in text):
        fence += "`"
    return [fence, *text, fence] if text else []


def learn(ids: Iterable[str], pack: Pack) -> list[str]:
    """Return the pages to learn from as links."""
    sources = [pack.sources[i] for i in ids if i in pack.sources]
    return [phrase(pack, "learn-item", title=s.title, url=s.url) for s in sources]
