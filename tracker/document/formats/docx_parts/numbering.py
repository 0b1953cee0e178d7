"""Automatic paragraph numbers of Word (一、 （一） 1.), which stand in no paragraph's text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from tracker.chinese.word_processor_words import counting_number
from tracker.document.formats.docx_parts.xml_names import W

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "ideographDigital",
    "chineseLegalSimplified",
}
_SILENT = {"bullet", "none"}


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str  # such as （%1）
    start: int


class Numbering:
    """Counts through a document; `label` must be asked for its paragraphs in order."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[tuple[str, int], _Level] = {}
        self._of_style: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * 9)
        self._abstract: dict[str, str] = {}
        root = _numbering_root(document)
        if root is not None:
            self._read(root)
            self._read_styles(document.styles.element)

    def label(self, paragraph: Any) -> str:
        """The printed number of this paragraph, empty when it has none or only a bullet."""
        found = self._place(paragraph)
        if found is None:
            return ""
        number, level = found
        definition = self._levels.get((self._abstract.get(number, ""), level))
        if definition is None:
            return ""
        counts = self._counts[self._abstract[number]]
        counts[level] = counts[level] + 1 if counts[level] else definition.start
        counts[level + 1 :] = [0] * (8 - level)
        if definition.format in _SILENT:
            return ""
        return re.sub(r"%([1-9])", lambda m: self._print(number, int(m[1]) - 1), definition.text)

    def _print(self, number: str, level: int) -> str:
        definition = self._levels.get((self._abstract[number], level))
        count = self._counts[self._abstract[number]][level] or 1
        return _number(count, definition.format if definition else "decimal")

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        inherited = self._of_style.get(style.get(f"{W}val")) if style is not None else None
        if own is None:
            return inherited
        number, level = _value(own, "numId"), _value(own, "ilvl")
        if number == "0":
            return None
        if number is None:
            return (inherited[0], int(level or 0)) if inherited else None
        return number, min(int(level or 0), 8)

    def _read(self, root: Any) -> None:
        for abstract in root.iterchildren(f"{W}abstractNum"):
            for level in abstract.iterchildren(f"{W}lvl"):
                key = (abstract.get(f"{W}abstractNumId"), int(level.get(f"{W}ilvl", "0")))
                self._levels[key] = _Level(
                    _value(level, "numFmt") or "decimal",
                    _value(level, "lvlText") or "",
                    int(_value(level, "start") or 1),
                )
        for number in root.iterchildren(f"{W}num"):
            self._abstract[number.get(f"{W}numId")] = _value(number, "abstractNumId") or ""

    def _read_styles(self, root: Any) -> None:
        for style in root.iterchildren(f"{W}style"):
            properties = style.find(f"{W}pPr/{W}numPr")
            number = _value(properties, "numId") if properties is not None else None
            if number and number != "0":
                self._of_style[style.get(f"{W}styleId")] = (number, int(_value(properties, "ilvl") or 0))


def _numbering_root(document: Any) -> Any:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering"):
            part = relation.target_part
            return getattr(part, "element", None)
    return None


def _value(parent: Any, tag: str) -> str | None:
    child = parent.find(f"{W}{tag}")
    value = child.get(f"{W}val") if child is not None else None
    return None if value is None else str(value)


def _number(count: int, form: str) -> str:
    if form in _CHINESE and count < 100:
        return counting_number(count)
    if form.startswith("decimalEnclosedCircle") and count <= len(_CIRCLED):
        return _CIRCLED[count - 1]
    if form in ("upperLetter", "lowerLetter") and count <= 26:
        return chr((65 if form == "upperLetter" else 97) + count - 1)
    return str(count)
