"""The shipped content has no problem, and none of it is left over."""

from __future__ import annotations

import re
from pathlib import Path

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
