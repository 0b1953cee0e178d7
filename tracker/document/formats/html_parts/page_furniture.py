"""What stands round the text of a web page and is none of it: what leads to the headline, and site lines.

Metadata of the document above its headline (its number, its day) stays. A list of labels and what they say
(`<dl>`) becomes a line each.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker.chinese.word_processor_words import DOCUMENT_FACTS, SENTENCE_END, SITE_LINE
from tracker.document.formats.html_parts.page_facts import words_of

_SHORTEST_HEADLINE = 8  # characters; a shorter one may be the name of the site or of a part of it
_LONGEST_LABEL = 12
_LONGEST_LINE = 200  # characters of a line of the site; a longer block holds a text
_NO_TEXT = ("script", "style", "head", "template", "noscript")


def remove_furniture(tree: Any) -> bool:
    """Take it from an lxml.html tree; tells whether there was any."""
    doomed = [*_before_headline(tree), *_site_lines(tree)]
    for node in doomed:
        if node.getparent() is not None:
            node.drop_tree()
    return _join_labels(tree) or bool(doomed)


def _before_headline(tree: Any) -> Iterator[Any]:
    """The elements before the only headline of a page, but for facts of its document and sentences."""
    headlines = list(tree.iter("h1"))
    if len(headlines) != 1 or len(words_of(headlines[0])) < _SHORTEST_HEADLINE:
        return
    for inside in (headlines[0], *headlines[0].iterancestors()):
        if inside.tag in ("body", "html"):
            return
        for node in inside.itersiblings(preceding=True):
            if not isinstance(node.tag, str) or node.tag in _NO_TEXT:
                continue
            words = words_of(node)
            if words and not SENTENCE_END.search(words) and not DOCUMENT_FACTS.search(words):
                yield node


def _site_lines(tree: Any) -> Iterator[Any]:
    """The innermost elements that name the pages beside this one, the way to it, or who keeps the site."""
    for node in tree.iter("p", "div", "li", "span", "td", "section", "dd"):
        words = words_of(node)
        if 0 < len(words) <= _LONGEST_LINE and SITE_LINE.match(words) and not SENTENCE_END.search(words):
            yield node


def _join_labels(tree: Any) -> bool:
    joined = False
    for label in list(tree.iter("dt")):
        said, words = label.getnext(), words_of(label)
        if said is None or said.tag != "dd" or not 0 < len(words) <= _LONGEST_LABEL:
            continue
        said.text = f"{words.rstrip('：:')}：{(said.text or '').lstrip()}"
        said.tag = "p"
        label.drop_tree()
        joined = True
    for frame in list(tree.iter("dl")) if joined else ():
        if frame.find("dd") is None and frame.find("dt") is None:
            frame.tag = "div"
    return joined
