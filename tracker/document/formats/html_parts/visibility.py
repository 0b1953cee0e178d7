"""What a web page hides or strikes out, by its elements, their own styles and the rules of its style sheets.

Only rules in the page itself are known, and of those the ones that name elements by tag, class and id.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, NamedTuple

_MOST = 0.5  # of the page's text
_NO_TEXT = ("script", "style", "noscript", "template")
_STRUCK_TAGS = ("s", "strike", "del")
_HIDES = re.compile(
    r"(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|text-decoration(?:-line)?\s*:[^;}]*line-through)",
    re.IGNORECASE,
)
_SHOWS = re.compile(r"(?:^|[;{\s])(?:display|visibility|text-decoration(?:-line)?)\s*:", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_NESTED = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")  # @media print and the like
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_FURTHEST = 100  # elements outwards
_LONGEST_SHEET = 500_000  # characters; longer ones are frameworks


class _Compound(NamedTuple):
    """A tag, ids and classes that one element must have."""

    tag: str
    ids: frozenset[str]
    classes: frozenset[str]

    def fits(self, node: Any) -> bool:
        return (
            (not self.tag or self.tag == node.tag)
            and (not self.ids or self.ids == {node.get("id")})
            and self.classes <= frozenset((node.get("class") or "").split())
        )


class _Rule(NamedTuple):
    weight: tuple[int, int, int, int]  # as CSS ranks: ids, classes, tag, order
    parts: tuple[_Compound, ...]  # the element first, then what it must stand in, from the inside out
    hides: bool


def remove_invisible(tree: Any) -> bool:
    """Take what is hidden or struck out from an lxml.html tree; tells whether there was any.

    An element that holds most of the page's text is one that scripts show when the page is loaded: it stays.
    """
    rules = _rules("\n".join(node.text or "" for node in tree.iter("style")))
    hiding = any(rule.hides for rule in rules)
    lengths = _text_lengths(tree)
    most = _MOST * lengths[tree]
    doomed = [
        node
        for node in tree.iter()
        if isinstance(node.tag, str)
        and node.getparent() is not None
        and lengths[node] <= most
        and (_is_hidden(node) or (hiding and _is_ruled_out(node, rules)))
    ]
    for node in doomed:
        if node.getparent() is not None:
            node.drop_tree()
    return bool(doomed)


def _text_lengths(tree: Any) -> dict[Any, int]:
    """The characters of text in each element, without those of scripts and style sheets."""
    found: dict[Any, int] = {}
    for node in reversed(list(tree.iter())):  # what is inside an element comes before it
        own = 0 if not isinstance(node.tag, str) or node.tag in _NO_TEXT else len((node.text or "").strip())
        found[node] = own + sum(found[child] + len((child.tail or "").strip()) for child in node)
    return found


def _is_hidden(node: Any) -> bool:
    if node.tag in _STRUCK_TAGS:
        return True
    if node.get("hidden") is not None and node.get("hidden") != "until-found":
        return True
    style = node.get("style")
    return bool(style and _HIDES.search(style))


def _is_ruled_out(node: Any, rules: list[_Rule]) -> bool:
    if _SHOWS.search(node.get("style") or ""):
        return False
    matching = [rule for rule in rules if rule.parts[0].fits(node) and _stands_in(node, rule.parts[1:])]
    return bool(matching) and max(matching, key=lambda rule: rule.weight).hides


def _stands_in(node: Any, outer: tuple[_Compound, ...]) -> bool:
    if not outer:
        return True
    wanted = list(outer)
    for ancestor in islice(node.iterancestors(), _FURTHEST):
        if wanted and wanted[0].fits(ancestor):
            wanted.pop(0)
    return not wanted


def _rules(sheet: str) -> list[_Rule]:
    """The rules that say whether something is visible."""
    if not sheet or len(sheet) > _LONGEST_SHEET:
        return []
    found = []
    for order, rule in enumerate(_RULE.finditer(_NESTED.sub("", _COMMENT.sub("", sheet)))):
        hides = bool(_HIDES.search(rule[2]))
        if not hides and not _SHOWS.search(rule[2]):
            continue
        for selector in rule[1].split(","):
            parts = [_compound(part) for part in reversed(selector.replace(">", " ").split())]
            known = tuple(part for part in parts if part is not None)
            if known and len(known) == len(parts):
                ids, classes = (sum(len(one[kind]) for one in known) for kind in (1, 2))
                weight = (ids, classes, sum(bool(one.tag) for one in known), order)
                found.append(_Rule(weight, known, hides))
    return found


def _compound(selector: str) -> _Compound | None:
    """`p.old#first`; None for what goes by more than tag, ids and classes."""
    parts = _SELECTOR.fullmatch(selector)
    if parts is None:
        return None
    names = re.findall(r"([.#])([\w-]+)", parts[2])
    ids = frozenset(name for sign, name in names if sign == "#")
    return _Compound((parts[1] or "").lower(), ids, frozenset(name for sign, name in names if sign == "."))
