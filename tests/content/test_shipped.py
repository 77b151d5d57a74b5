"""The shipped content has no problem, and none of it is left over."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from assistant.content import check, open_pack
from assistant.content.files import default_folder, found


def test_the_shipped_content_has_no_problem() -> None:
    """Every check, every example and every sample; the message lists all that fail."""
    problems = check()

    assert not problems, "\n".join(map(str, problems))


def test_every_source_is_named_by_something() -> None:
    pack = open_pack(cache="")
    texts = [
        Path(folder, mark[0]).read_text(encoding="utf-8")
        for folder in map(default_folder, ("knowledge", "dialogs"))
        for mark in found(folder)
        if not mark[0].startswith("sources/")
    ]
    words = set(re.findall("[a-z0-9-]+", "\n".join(texts)))

    assert set(pack.sources) - words == set()


def test_no_source_is_a_registry_of_packages() -> None:
    """A project is cited by its own page: a registry's page tells only what was uploaded."""
    registries = {"pypi", "npmjs", "rubygems", "crates", "packagist", "nuget", "anaconda", "hackage", "cpan"}
    cited = {id_: set(str(urlsplit(source.url).hostname).split(".")) for id_, source in open_pack().sources.items()}

    assert cited
    assert not [id_ for id_, labels in cited.items() if labels & registries]


def test_an_answer_that_opens_with_yes_says_to_which_claim() -> None:
    """Without a claim the word would stand before the answer to the contrary as well: 'must I build it myself?'."""
    opening = {t.id: t.verdict for t in open_pack().topics.values() if t.answer.startswith(("Yes:", "Yes.", "Yes,"))}

    assert opening
    assert [id_ for id_, verdict in opening.items() if verdict not in ("yes", "partly")] == []
