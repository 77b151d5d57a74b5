"""What a candidate that is a family of things stands for in a case, by name, the most fitting first."""

from __future__ import annotations

from assistant.answering.doing import unfit, wanted, worth
from assistant.answering.terms import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.model.pack import Pack
    from assistant.model.profile import Profile


def family(one: str, profile: Profile, pack: Pack) -> list[tuple[str, str]]:
    """Return what a family stands for in this case with the reasons, each name once and none that was ruled out.

    Those by whose name the family was asked for come first, then those that do more of what is wanted, else they stand
    in the author's order. What does not suit where it is to run or what it may cost is left out while others do.
    """
    from assistant.reasoning import also

    names: dict[str, str] = {}
    for each in also(one, profile, pack):
        if each.term not in profile.out:
            names.setdefault(each.term, each.because)
    suited = {name: because for name, because in names.items() if not unfit(name, profile, pack)} or names
    jobs = wanted(profile, pack, names)
    said = " ".join(e.words.casefold() for e in profile.entries if e.value == one)

    def order(pair: tuple[str, str]) -> tuple[bool, int]:
        does = sum(worth(pack, pair[0], job) for job in jobs)
        return name_of(pack, pair[0]).casefold() not in said, -does if len(jobs) > 1 else 0

    return sorted(suited.items(), key=order)


def named_last(names: Iterable[str], texts: Sequence[str], pack: Pack) -> str:
    """Return which of some names the latest of these texts has that has any, '' for none; of several the first."""
    spoken = {one: f" {name_of(pack, one).lower()} " for one in names}
    for text in reversed(texts):
        words = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in text.lower()).split())} "
        found = [one for one, said in spoken.items() if said in words]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""
