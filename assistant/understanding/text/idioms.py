"""Turns of phrase in plain words: 'nothing but' is 'only', 'old news' is 'dead', 'can do without' is 'don't need'."""

from __future__ import annotations

_IDIOMS = {
    "only": "nothing but, none but, nobody but, no one but, noone but, solely, exclusively, purely",
    "not": "anything but, far from, by no means, in no way, nowhere near",
    "no": "zero",
    "needs": "can't do without, cannot do without, cant do without, can't live without, gets nowhere without",
    "required": "no way around, no getting around, the only way",
    "don't need": """
        can do without, can live without, can go without, gets by without, get by without, can get by without, can drop,
        can leave out, can be left out, can be dropped, can safely drop, can omit, can be omitted, needn't, neednt,
        need not, can throw away, can be thrown away, can spare, can get rid of, no longer need, no longer needs
    """,
    "replaces": "a replacement of, a replacement for, the replacement of, the replacement for, a substitute for",
    "dead": """
        old news, old hat, a thing of the past, history by now, ancient history, is history, past its prime, a fad,
        on its last legs, on the way out, on its way out, had its day, yesterday's news, dead and buried, passe,
        a relic, a dinosaur
    """,
    "unsupported": "out of support, no longer supported, end of life, at its end of life, past its end of life",
    "outdated": "out of date",
    "forever": "for ever, until the end of time, for all time, for eternity",
    "free": "costs nothing, cost nothing, costs no money, costs zero, for nothing, free of charge, without paying",
    "overkill": "a sledgehammer, with cannons, too much of a good thing",
    "hard": "rocket science, brain surgery",
    "easy": "a piece of cake, child's play, a breeze, a no-brainer",
    "drawbacks": "downsides, disadvantages, weaknesses, weak points, weak sides, cons, flaws, shortcomings",
    "advantages": "upsides, pros, strengths, strong points, benefits, strong sides",
    "fine": "no problem, no big deal, not a problem, no issue, no harm done, without any problem, without problems",
    "dangerous": "asking for trouble, playing with fire, invites trouble, a ticking bomb, an open door",
    "forbidden": "off limits, off-limits, a no-go, out of the question",
    "shun": """
        stay away from, steer clear of, keep away from, keep my hands off, keep our hands off, stay clear of
    """,
    "impossible": "too late",
    "no need for": """
        can i do without, can we do without, can i live without, can i leave out, can we leave out, can i omit,
        can i throw away, can we throw away, can i get rid of, can we get rid of, can i spare, can i leave off,
        can one do without, can one leave out
    """,
    "built in": "out of the box, from the outset, right from the start",
    "include": "come with",
    "includes": "comes with",
    "wrong": "too early, too soon",
    "useful": "of use, of any use, of some use, of value, of any value",
    "works": "gets along, goes along, plays well, plays nicely",
    "work": "get along, go along, play well, play nicely",
    "useless": """
        a dead end, a waste of time, a waste of money, good for nothing, no use, of no use, not worth it, wasted time
    """,
}
"""By plain words the phrases that mean them."""
_PLAIN = tuple(
    (f" {' '.join(phrase.split())} ", f" {plain} ")
    for plain, phrases in _IDIOMS.items()
    for phrase in phrases.split(",")
)
_TELLING = frozenset(max(phrase.split(), key=len) for phrase, _ in _PLAIN)
"""The longest word of each phrase: a text with none of them has no such phrase."""
_COUNTED = ("from zero ", "zero downtime", "zero config", "zero knowledge", "below zero")
"""Where 'zero' denies nothing."""


def plainly(text: str) -> str:
    """Return a text in small letters with its turns of phrase in plain words."""
    small = f" {text.lower()} ".replace("\u2019", "'")
    for mark in _MARKS:
        small = small.replace(mark, f" {mark}")
    if _TELLING.isdisjoint(small.split()):
        return text.lower().replace("\u2019", "'")
    counted = any(words in small for words in _COUNTED)
    for phrase, plain in _PLAIN:
        if phrase in small and not (counted and phrase == " zero "):
            small = small.replace(phrase, plain)
    for mark in _MARKS:
        small = small.replace(f" {mark}", mark)
    return small[1:-1]


_MARKS = (",", ";", "?", "!", ". ")
"""Marks that may stand behind the last word of a phrase."""
