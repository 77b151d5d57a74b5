"""What the knowledge files say, as values. Ids name ids; `place` is where an entry was written."""

from __future__ import annotations

from assistant.model.conditions import ALWAYS, When
from assistant.model.place import NOWHERE, Place
from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS = ("built-in", "official", "third-party", "none")
"""Support levels of a capability, best first."""
WEIGHTS = ("decisive", "strong", "some", "slight")
"""Weights of a reason, heaviest first."""
STANCES = ("given", "must", "wish", "not-wanted")
"""How a value was said."""
RELATIONS = tuple("runs runs-on needs built-on written-in implements speaks part-of works-with followed-by".split())
"""What one term can be to another; `runs: [asgi]` reads as 'it runs ASGI apps'."""
PAYMENTS = tuple("free self-hosted gratis free-plan monthly usage included fee licence".split())
"""Ways in which something is paid; `self-hosted` is free where one runs it oneself."""
TOPIC_KINDS = tuple("misconception definition kind-of-thing comparison faq recommendation about-me".split())
"""What sort of answer a topic is; `recommendation` topics open the way to a recommendation."""


class Kind(Value):
    """What sort of thing a term is; `is_a` names the kinds it is a special case of, `paid` how such things are paid.

    `said_of` are words that mean the kind only where a name is said to be one: 'is X an app'.
    """

    id: str
    name: str
    sentence: str
    is_a: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    said_of: tuple[str, ...] = ()
    paid: str = ""
    place: Place = NOWHERE


class Source(Value):
    """A page that says so; `checked` is an ISO date, `note` says how it was checked."""

    id: str
    title: str
    url: str
    checked: str
    note: str = ""
    place: Place = NOWHERE


class Release(Value):
    """A release line of a term: '5.2', its newest release, and how long it gets fixes.

    `until` is the month its fixes end ('2028-04', '' where none is announced), `lts` says that it is supported for
    long, `low` and `high` are the first and last version it runs on of what the term is written in, '' for unknown.
    """

    line: str
    newest: str = ""
    until: str = ""
    lts: bool = False
    low: str = ""
    high: str = ""


class Doing(Value):
    """Whether a product does what a slot's value names ('yes', 'partly', 'no'), and how."""

    slot: str
    value: str
    verdict: str
    note: str = ""


class Term(Value):
    """A named thing people talk about. `releases` are its lines, newest first, as known on the day `releases_on`.

    `paid` says how it is paid, '' where its kind tells or nothing is known; `fits` which values of a slot suit it.
    """

    id: str
    name: str
    kind: str
    sentence: str
    aliases: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    relations: Mapping[str, tuple[str, ...]] = {}
    mistaken_for: tuple[str, ...] = ()
    common_word: bool = False
    more: str = ""
    paid: str = ""
    does: tuple[Doing, ...] = ()
    fits: Mapping[str, tuple[str, ...]] = {}
    releases: tuple[Release, ...] = ()
    releases_on: str = ""
    sources: tuple[str, ...] = ()
    place: Place = NOWHERE


class Capability(Value):
    """Something a candidate may offer and a project may need; `have` completes 'it has ...'.

    `words` say that it is needed, `refusals` that it is not; `not_words` look like words of it and say nothing of it.
    `choice` is how it is offered to choose, in plain words, where its name is none.
    """

    id: str
    name: str
    sentence: str
    words: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()
    prior: int = 1
    implies: tuple[tuple[str, str], ...] = ()
    """What is needed as well where this is."""
    choice: str = ""
    place: Place = NOWHERE


class Support(Value):
    """How a candidate offers a capability: a level, and by what where it is not the candidate itself."""

    level: str
    by: str = ""


class Unit(Value):
    """Words for a unit, what a number of it is multiplied and divided by, and whether it counts `things` that send."""

    words: tuple[str, ...]
    times: int = 1
    per: int = 1
    things: bool = False


class SlotValue(Value):
    """One value of a slot; `low` and `high` bound a quantity's band; a `general` one yields to any other heard.

    `words` say it; `hints` point to it where nothing says another; of `tales` only single words are weighed; `refusals`
    say that it is not wanted, `not_words` only look like words of it. `supposed` completes "if ...", `choice` is how it
    is offered to choose. `wished` says that asking tells it: 'is there not something ready?'; `binds` that what does
    not suit it is out; `beside` that many a project has it beside; `confines` what it leaves of other slots' values.
    """

    id: str
    label: str
    words: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    tales: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()
    term: str = ""
    low: int | None = None
    high: int | None = None
    prior: int = 1
    implies: tuple[tuple[str, str], ...] = ()
    general: bool = False
    wished: bool = False
    binds: bool = False
    beside: bool = False
    confines: tuple[tuple[str, str], ...] = ()
    supposed: str = ""
    choice: str = ""


class Slot(Value):
    """One thing worth knowing about a project.

    `values` are closed for most slots; slots of terms (`takes`) or candidates (`of` = 'candidates') take ids,
    and `offer` lists those shown as choices. `said_after` are the words that introduce such a term.
    `weigh` says that in a story the single words of all phrases are weighed where no phrase says a value.
    `supposed` completes "if ..." with a `{value}`, for values that have no words of their own for that; `none` is how
    the choice of no value is called here, and `none_words` say anywhere that there is no value.
    `replies` are pairs of a value and what says it as an answer to this slot's own question; '' says there is none.
    `means` says of a value, by its id, what it is in a sentence, where its label leaves that open.
    """

    id: str
    label: str
    ask: str
    why: str
    many: bool = False
    of: str = ""
    number: str = ""
    units: tuple[Unit, ...] = ()
    number_after: tuple[str, ...] = ()
    values: tuple[SlotValue, ...] = ()
    takes: tuple[str, ...] = ()
    offer: tuple[str, ...] = ()
    said_after: tuple[str, ...] = ()
    said_before: tuple[str, ...] = ()
    weigh: bool = False
    supposed: str = ""
    replies: tuple[tuple[str, str], ...] = ()
    means: Mapping[str, str] = {}
    none: str = ""
    none_words: tuple[str, ...] = ()
    place: Place = NOWHERE


class Rule(Value):
    """When the profile looks like this, these candidates gain, lose or drop out.

    `points` are (candidate, points) pairs with the sign in the number; `drops` are candidates.
    Reasons written in a candidate's own file are rules as well; their id starts with the candidate's.
    """

    id: str
    when: When
    because: str
    points: tuple[tuple[str, int], ...] = ()
    drops: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    capability: str = ""
    place: Place = NOWHERE


class Remark(Value):
    """A sentence for people with the sources that carry it."""

    text: str
    sources: tuple[str, ...] = ()
    when: When = ALWAYS


class Also(Value):
    """A term that a candidate stands for in some cases (a language, a toolkit), and why; how to begin with it."""

    term: str
    when: When
    because: str
    first_steps: tuple[str, ...] = ()


class Example(Value):
    """A profile and what should become of the candidate it stands with: wins, top-3, not-first or dropped."""

    given: Mapping[str, tuple[str, ...]]
    expect: str
    place: Place = NOWHERE


class Candidate(Value):
    """What can be recommended; the term of the same id holds name, kinds and relations.

    `essential` are the numbers of the first steps that a beginner cannot do without.
    """

    id: str
    offers: Mapping[str, Support] = {}
    strengths: tuple[Remark, ...] = ()
    trade_offs: tuple[Remark, ...] = ()
    pitfalls: tuple[Remark, ...] = ()
    security: tuple[Remark, ...] = ()
    stack: Mapping[str, str] = {}
    first_steps: tuple[str, ...] = ()
    essential: tuple[int, ...] = ()
    moving: str = ""
    learn: tuple[str, ...] = ()
    facts: Mapping[str, str] = {}
    names: tuple[Also, ...] = ()
    meant_by: tuple[str, ...] = ()
    """Terms by which people mean the candidate, for one that stands for ready things."""
    examples: tuple[Example, ...] = ()
    sources: tuple[str, ...] = ()
    place: Place = NOWHERE


class Claim(Value):
    """What people say or ask as yes or no, and what is to be said of it: 'yes', 'no' or 'partly'."""

    text: str
    verdict: str


class Topic(Value):
    """One thing that can be answered. `verdict` is '', 'yes', 'no' or 'partly' and is about `claim` as put.

    `claims` are further ones that the answer decides.
    """

    id: str
    title: str
    kind: str
    answer: str
    claim: str = ""
    verdict: str = ""
    claims: tuple[Claim, ...] = ()
    more: str = ""
    heard_as: tuple[str, ...] = ()
    not_heard_as: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    after: str = "return"
    sets: Mapping[str, tuple[str, ...]] = {}
    place: Place = NOWHERE
