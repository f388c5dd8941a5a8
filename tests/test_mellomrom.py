"""What is taken away between the elements of a page, and what is not."""

import pytest

from nettsted.mellomrom import uten_mellomrom


def test_the_lines_a_template_leaves_become_one_line_end() -> None:
    side = "<head>\n    \n\n      <meta a>\n\t<meta b>\r\n\r\n</head>\n"
    assert uten_mellomrom(side) == "<head>\n<meta a>\n<meta b>\n</head>\n"


@pytest.mark.parametrize("element", ["pre", "textarea", "script", "style"])
def test_where_each_space_is_meant_none_is_taken(element: str) -> None:
    inni = f"<{element} x>\n\n  <b>a</b>\n\n  <i>b</i>\n\n</{element}>"
    assert uten_mellomrom(f"<p>\n\n{inni}\n\n</p>") == f"<p>\n{inni}\n</p>"


@pytest.mark.parametrize(
    "side",
    [
        "<b>a</b> <i>b</i>",
        "<b>a</b>  <i>b</i>",
        "<p>\n  a\n\n  b</p>",
        "<p>a<b>b</b>\n  c</p>",
        "<b>a</b><i>b</i>",
        "<preg>\n</preg>",
    ],
)
def test_words_and_the_space_between_them_are_left(side: str) -> None:
    assert uten_mellomrom(side) == side


def test_it_is_the_same_done_twice() -> None:
    side = "<p>\n\n <b>\n\n</b>\n <pre>\n\n<i>\n\n </i></pre>\n\n</p>"
    assert uten_mellomrom(uten_mellomrom(side)) == uten_mellomrom(side)
