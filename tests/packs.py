"""A small, complete, valid pack for tests: what to drink. Files are given by name, so that a test can change one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILES: dict[str, str] = {
    "knowledge/kinds.yaml": """\
- id: drink
  name: drink
  sentence: Something that is drunk.
- id: hot-drink
  name: hot drink
  sentence: A drink that is served hot.
  is-a: drink
  words: [warm drink]
- id: vessel
  name: vessel
  sentence: Something to drink from.
""",
    "knowledge/terms/drinks.yaml": """\
- id: tea
  name: Tea
  kind: hot-drink
  sentence: Leaves in hot water.
  aliases: [cuppa]
  needs: [kettle]
  sources: [leaf]
- id: coffee
  name: Coffee
  kind: hot-drink
  sentence: Ground beans in hot water.
  needs: [kettle]
- id: water
  name: Water
  kind: drink
  sentence: What comes from the tap.
  mistaken-for: [hot-drink]
- id: kettle
  name: Kettle
  kind: vessel
  sentence: Boils water.
""",
    "knowledge/capabilities.yaml": """\
weights: {strong: 6, some: 3, slight: 1}
levels: {built-in: 4, official: 3, third-party: 1, none: -5}
capabilities:
  - id: wakes
    name: to wake up
    sentence: It has caffeine.
    words: [caffeine, wake me up]
    prior: 60
  - id: sweetness
    name: something sweet
    sentence: It takes sugar.
    words: [sugar]
    prior: 20
""",
    "knowledge/slots/hour.yaml": """\
id: hour
label: Time of day
ask: When will you drink it?
why: Late in the day sleep matters more.
values:
  - {id: morning, label: In the morning, words: [morning, breakfast], prior: 60}
  - {id: evening, label: In the evening, words: [evening, tonight], prior: 40}
""",
    "knowledge/slots/guests.yaml": """\
id: guests
label: Guests
ask: How many people will drink?
why: A pot serves many, a cup serves one.
number: people
number-after: [party of, we are]
units:
  - {words: [couples], times: 2}
values:
  - {id: alone, label: Just me, to: 1, words: [just me, alone]}
  - {id: few, label: A few, from: 2, to: 6, words: [a few of us]}
  - {id: many, label: Many, from: 7, words: [a crowd]}
""",
    "knowledge/slots/needs.yaml": """\
id: needs
label: Wishes
ask: What should it do?
why: Not every drink does everything.
many: true
of: capabilities
""",
    "knowledge/slots/kitchen.yaml": """\
id: kitchen
label: In the kitchen
ask: What do you have already?
why: Without a kettle nothing gets hot.
many: true
takes: [vessel]
offer: [kettle]
said-after: [we have, there is]
""",
    "knowledge/slots/between.yaml": """\
id: between
label: Shortlist
ask: Which are you choosing between?
why: Then those come first.
many: true
of: candidates
""",
    "knowledge/rules/wishes.yaml": """\
- id: wants-to-wake
  when: {needs: wakes}
  favours: {capability: wakes}
  because: It keeps you awake.
- id: late-and-hot
  when: {hour: evening, not: {needs: wakes}}
  against: {candidates: [coffee]}
  weight: some
  because: Sleep comes late after it.
- id: crowd
  when: {guests: [few, many]}
  favours: {kinds: [hot-drink]}
  weight: slight
  because: A pot is quickly shared.
""",
    "knowledge/candidates/tea.yaml": """\
id: tea
offers: {wakes: built-in, sweetness: {third-party: Sugar bowl}}
good-when:
  - {when: {hour: evening}, weight: strong, because: It is gentle., sources: [leaf]}
strengths: [It is light., It is cheap., It keeps.]
trade-offs: [It is slow., It is weak., It stains.]
examples:
  - {given: {hour: evening}, expect: wins}
  - {given: {hour: morning}, expect: not-first}
sources: [leaf]
""",
    "knowledge/candidates/coffee.yaml": """\
id: coffee
offers: {wakes: built-in}
good-when:
  - {id: early, when: {hour: morning}, weight: strong, because: It is quick.}
poor-when:
  - {when: {hour: evening}, weight: some, because: It keeps you up.}
strengths: [It is quick., It smells good., It wakes.]
trade-offs: [It is bitter., It stains., "It goes cold."]
examples:
  - {given: {hour: morning, needs: [wakes]}, expect: wins}
  - {given: {hour: evening}, expect: not-first}
sources: [bean]
""",
    "knowledge/candidates/water.yaml": """\
id: water
never-when:
  - {when: {hour: morning, needs: wakes}, because: It wakes nobody.}
strengths: [It is free., It is clear., It is everywhere.]
trade-offs: [It is plain., It is cold., It is dull.]
examples:
  - {given: {hour: morning, needs: [wakes]}, expect: dropped}
  - {given: {hour: evening}, expect: not-first}
sources: [leaf]
""",
    "knowledge/topics/caffeine.yaml": """\
- id: decaf
  title: Is there tea without caffeine?
  kind: faq
  answer: Yes. Herbal infusions have none.
  heard-as: [is there tea without caffeine, which tea has no caffeine, does herbal tea keep me awake]
  terms: [tea]
  sources: [leaf]
- id: storing-beans
  title: How do I store beans?
  kind: faq
  answer: In a dark tin, closed, for a month at most.
  heard-as: [how do i store beans, where should beans be kept, do beans go into the fridge]
  not-heard-as: [how do i store leaves]
  sources: [bean]
  see-also: decaf
""",
    "knowledge/findings/tea.yaml": """\
id: tea
package: tea-leaves
release: "1.2"
runtime: 3.13.0
found: 2026-01-31
more: [kettle]
packages: 2
megabytes: 1
facts: {hot: "yes"}
offers:
  wakes: {level: built-in, how: It kept people awake.}
  sweetness: {level: none, how: It was not sweet., beside: {Sugar bowl: "3"}}
first-steps: []
untried: {}
""",
    "knowledge/sources/books.yaml": """\
- {id: leaf, title: The Leaf, url: "https://leaf.example/", checked: 2026-01-31}
- {id: bean, title: The Bean, url: "https://bean.example/", checked: 2026-02-28, note: Read in full.}
""",
    "dialogs/choose.yaml": """\
dialog: choose
start: hello
order: [hour, guests, needs, kitchen, between]
minimum: [hour]
states:
  - state: hello
    say: hello
    next:
      - {go: gather}
  - state: gather
    ask: next
    on: {decide: advise, bye: over, restart: hello}
    next:
      - {when: {hour: [morning, evening]}, status: [settled, leading], go: advise}
      - {go: gather}
  - state: advise
    recommend: true
    on: {bye: over, restart: hello}
    next:
      - {unknown: hour, go: gather}
      - {known: 2, go: advise}
      - {go: gather}
  - state: over
    say: [farewell]
    end: true
""",
    "dialogs/acts.yaml": """\
- {act: bye, whole: [bye, goodbye]}
- {act: decide, whole: [just tell me], opens: [decide]}
- {act: restart, whole: restart}
""",
    "dialogs/wording.yaml": """\
hello: Hello, let us find a drink.
farewell: "Goodbye, {name}."
""",
    "dialogs/common-words.yaml": """\
words: [cup, milk, sugar]
""",
}


def write_pack(folder: Path, changes: Mapping[str, str | None] | None = None) -> tuple[str, str]:
    """Write the small pack into a folder and return its two folders; `changes` gives files other text, None none."""
    for name, text in {**FILES, **(changes or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is not None:
            path.write_text(text, encoding="utf-8")
    return str(folder / "knowledge"), str(folder / "dialogs")
