"""What of a Word paragraph is valid and visible: no deleted, struck out or hidden text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker.base.lazy_patterns import lazy_pattern
from tracker.document.formats.docx_parts.xml_names import COMPATIBILITY, MATH, W, is_on

_LEFT_OUT = {
    *(f"{W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "pPr", "txbxContent")),
    f"{COMPATIBILITY}Fallback",  # a second copy of a drawing for old programs
}
_DELETED = {f"{W}del", f"{W}moveFrom"}
_SWITCHES = tuple(f"{W}{tag}" for tag in ("strike", "dstrike", "vanish"))
_NOTE_NUMBER = lazy_pattern(r"\s*[\d①-⑳*†]{1,3}\s*")  # raised behind a word
_BEFORE_EXPONENT = lazy_pattern(r"[A-Za-zΑ-ω\d]\s*$")
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


class VisibleText:
    """Reads paragraphs of one document; knows which styles strike out or hide their text."""

    def __init__(self, styles: Any) -> None:
        self._hiding = _hiding_styles(styles)

    def text(self, paragraph: Any) -> str:
        """The visible text of a paragraph; its line breaks stay, text boxes are left to `text_boxes`."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        hidden = style is not None and style.get(f"{W}val") in self._hiding
        parts: list[str] = []
        stack = list(reversed(paragraph))
        while stack:
            node = stack.pop()
            if node.tag in _LEFT_OUT or (node.tag == f"{W}r" and self._is_hidden(node, hidden)):
                continue
            if node.tag == f"{W}r" and _is_note_number(node, parts):
                continue
            if node.tag in (f"{W}t", f"{MATH}t"):
                parts.append(node.text or "")
            elif node.tag in _SIGNS:
                parts.append(_SIGNS[node.tag])
            else:
                stack.extend(reversed(node))
        return "".join(parts)

    def _is_hidden(self, run: Any, inherited: bool) -> bool:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return inherited
        own = _switched(properties)
        if own is not None:
            return own
        style = properties.find(f"{W}rStyle")
        return inherited or (style is not None and style.get(f"{W}val") in self._hiding)


def _is_note_number(run: Any, before: list[str]) -> bool:
    """Whether a run is the raised number of a note, and no exponent such as in m²."""
    raised = run.find(f"{W}rPr/{W}vertAlign")
    if raised is None or raised.get(f"{W}val") != "superscript":
        return False
    words = "".join(node.text or "" for node in run.iter(f"{W}t"))
    last = next((part for part in reversed(before) if part), "")
    return bool(_NOTE_NUMBER.fullmatch(words) and last and not _BEFORE_EXPONENT.search(last))


def goes_on_in_next(paragraph: Any) -> bool:
    """Whether the end of the paragraph is deleted, so that it is one with the next."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in _DELETED)


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """The contents of the text boxes that hang on a paragraph, those inside others left to them."""
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        if node.tag == f"{W}txbxContent":
            yield node
        elif node.tag not in _LEFT_OUT:
            stack.extend(reversed(node))


def _switched(properties: Any) -> bool | None:
    """Whether properties strike out or hide; None when they say nothing of it."""
    found = [properties.find(tag) for tag in _SWITCHES]
    values = [is_on(node.get(f"{W}val")) for node in found if node is not None]
    return any(values) if values else None


def _hiding_styles(styles: Any) -> frozenset[str]:
    """The ids of styles that strike out or hide, by themselves or by the style that they are based on."""
    own: dict[str, bool | None] = {}
    base: dict[str, str] = {}
    for style in styles.iterchildren(f"{W}style"):
        name = style.get(f"{W}styleId") or ""
        properties = style.find(f"{W}rPr")
        own[name] = _switched(properties) if properties is not None else None
        parent = style.find(f"{W}basedOn")
        if parent is not None:
            base[name] = parent.get(f"{W}val") or ""
    found = set()
    for name in own:
        at, seen = name, set[str]()
        while own.get(at) is None and at in base and at not in seen:
            seen.add(at)
            at = base[at]
        if own.get(at):
            found.add(name)
    return frozenset(found)
