"""The shipped content has no problem, and none of it is left over."""

from __future__ import annotations

import os

from assistant.content import check, open_pack
from assistant.content.files import default_folder, found


def test_the_shipped_content_has_no_problem() -> None:
    """Every check, every example and every sample; the message lists all that fail."""
    problems = check()

    assert not problems, "\n".join(map(str, problems))


def test_every_source_is_named_by_something() -> None:
    pack = open_pack(cache="")
    texts = [
        os.path.join(folder, *mark[0].split("/"))
        for folder in map(default_folder, ("knowledge", "dialogs"))
        for mark in found(folder)
        if not mark[0].startswith("sources/")
    ]
    whole = "\n".join(open(path, encoding="utf-8").read() for path in texts)  # noqa: SIM115

    assert [name for name in pack.sources if name not in whole] == []
