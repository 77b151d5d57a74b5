"""Markdown is read the same way by every front."""

from __future__ import annotations

from assistant.front.markdown import Block, Span, blocks, spans
from assistant.front.plain import plain, wrapped


def test_bold_code_and_links_are_runs() -> None:
    expected = (Span("bold", "strong"), Span(" "), Span("a*b", "code"), Span(" "), Span("T", "", "https://t.example/"))

    assert spans("**bold** `a*b` [T](https://t.example/)") == expected


def test_lone_signs_stay_as_they_are() -> None:
    for text in ("2 * 3 * 4", "a ** b", "[x]", "[x](", "a < b > c", "`", "snake_case_name", "[/red]"):
        assert plain(text) == text


def test_a_paragraph_flows_and_two_spaces_break_it() -> None:
    assert plain("one\ntwo  \nthree\n\nfour") == "one two\nthree\n\nfour"


def test_items_keep_their_marks_and_nesting() -> None:
    assert plain("Intro:\n- one\n- two\n  1. deep\n\nEnd") == "Intro:\n\n- one\n- two\n  1. deep\n\nEnd"


def test_an_item_may_go_on_in_the_next_line() -> None:
    assert blocks("- one\n  more") == (Block("item", (Span("one"), Span(" "), Span("more")), marker="-"),)


def test_fences_are_indented_and_not_read() -> None:
    assert plain("Run:\n\n```sh\npip **x**\n\n  y\n```\ndone") == "Run:\n\n    pip **x**\n\n      y\n\ndone"


def test_an_open_fence_runs_to_the_end() -> None:
    assert plain("```\nx") == "    x"


def test_links_show_their_address() -> None:
    assert plain("See [The Leaf](https://leaf.example/) or <https://a.example>.") == (
        "See The Leaf (https://leaf.example/) or https://a.example."
    )


def test_tables_stand_in_columns() -> None:
    assert plain("| a | long |\n| --- | --- |\n| wide cell | b |") == "a          long\nwide cell  b"


def test_headings_and_quotes() -> None:
    assert plain("## Title ##\n> said") == "Title\n\n> said"


def test_text_is_wrapped_only_where_a_width_is_given() -> None:
    text = "- one two three four"

    assert plain(text) == text
    assert plain(text, 12) == "- one two\n  three four"


def test_long_words_stay_whole() -> None:
    assert wrapped("a verylongwordindeed b", 6) == "a\nverylongwordindeed\nb"


def test_much_text_is_read_in_linear_time() -> None:
    for piece in ("*", "[", "`a", "](", "|a|\n", "- x\n", "**a"):
        assert plain(piece * 3_000)


def test_a_wide_table_wraps_its_cells() -> None:
    text = "| a | b |\n| - | - |\n| one two three four | five six seven |"

    assert plain(text, 26) == "a             b\none two       five six\nthree four    seven"
