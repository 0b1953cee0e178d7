"""What a web page says of itself in its metadata: title and day."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from tracker.chinese.word_processor_words import PUBLISHED_DAY
from tracker.document.formats.base.cell_text import in_one_line

_TITLES = ("ArticleTitle", "og:title")
_PUBLISHED = ("PubDate", "article:published_time", "publishdate", "firstpublishedtime")
_BLOCKS = frozenset({"p", "div", "li"})
_LONGEST_TITLE = 300  # characters, of which the end may name the site
_SITE = re.compile(r"\s*[-_|–—]+\s*[^-_|–—]{2,24}$")


def title_of(tree: Any) -> str:
    """What the page names its title, without the name of the site behind it."""
    for name in _TITLES:
        value = _meta(tree, name)
        if value:
            return value
    for path in (".//h1", ".//title"):
        node = tree.find(path)
        words = words_of(node)[:_LONGEST_TITLE] if node is not None else ""
        if words:
            return _SITE.sub("", words) if path == ".//title" else words
    return ""


def published_on(tree: Any) -> dt.date | None:
    """The day that the page names as that of its publication."""
    for name in _PUBLISHED:
        found = PUBLISHED_DAY.match(_meta(tree, name))
        if found:
            try:
                return dt.date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
    return None


def _meta(tree: Any, name: str) -> str:
    for node in tree.iter("meta"):
        if (node.get("name") or node.get("property") or "").lower() == name.lower():
            return " ".join((node.get("content") or "").split())
    return ""


def words_of(element: Any) -> str:
    """All text in an element, in single spaces."""
    return " ".join("".join(element.itertext()).split())


def lines_of(element: Any) -> str:
    """All text in an element, with a sign where a line of it is a task of its own."""
    return in_one_line(_broken(element), "")


def _broken(element: Any) -> str:
    parts = [" ".join((element.text or "").split("\n"))]
    for child in element:
        inner = _broken(child) if isinstance(child.tag, str) else ""
        parts.append("\n" if child.tag == "br" else f"\n{inner}\n" if child.tag in _BLOCKS else inner)
        parts.append(" ".join((child.tail or "").split("\n")))
    return "".join(parts)
