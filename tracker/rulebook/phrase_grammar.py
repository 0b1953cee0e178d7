"""The phrase grammar, and the smaller one of templates.

    phrase   := (text | "{" slot "}" | "{" slot "?}" | "[" text ("|" text)* "]" "?"?)+
    template := (text | "{" slot "}" | "{" slot "." attribute "}" | "{" slot "?}")+

Every mistake carries its offset in the phrase, in code points from 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tracker.i18n import _
from tracker.rulebook.phrase import Alternatives, FixedText, PhrasePart, Slot, SlotRef

_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_FULL_WIDTH = {
    "\uff5b": "{",
    "\uff5d": "}",
    "\uff5c": "|",
    "\uff3b": "[",
    "\uff3d": "]",
}  # what an input method types instead


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a phrase, where (offset in code points from 0), and what to do."""

    offset: int
    message: str
    cure: str = ""


@dataclass(slots=True)
class _Parse:
    parts: list[PhrasePart] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, part: PhrasePart, offset: int) -> None:
        self.parts.append(part)
        self.offsets.append(offset)

    def wrong(self, offset: int, message: str, cure: str = "") -> None:
        self.mistakes.append(Mistake(offset, message, cure))


def parse_phrase(text: str) -> tuple[tuple[PhrasePart, ...], tuple[int, ...], tuple[Mistake, ...]]:
    """The parts of a phrase, the offset of each, and every mistake; with mistakes, some parts are missing."""
    parse = _Parse()
    position = 0
    while position < len(text):
        char = text[position]
        if char == "{":
            position = _slot(text, position, parse)
        elif char == "[":
            position = _choice(text, position, parse)
        elif char in "}]|?":
            parse.wrong(position, *_stray(char))
            position += 1
        else:
            position = _literal(text, position, parse)
    if not text:
        parse.wrong(0, _("the phrase is empty"), _("write the words, or remove it"))
    return tuple(parse.parts), tuple(parse.offsets), tuple(parse.mistakes)


def parse_template(text: str) -> tuple[tuple[FixedText | SlotRef, ...], tuple[Mistake, ...]]:
    """The parts of a template and every mistake in it."""
    parts: list[FixedText | SlotRef] = []
    mistakes: list[Mistake] = []
    position = 0
    for found in re.finditer(r"\{([^{}]*)\}", text):
        if found.start() > position:
            parts.append(FixedText(text[position : found.start()]))
        position = found.end()
        inner = re.fullmatch(rf"({_NAME.pattern})(?:\.({_NAME.pattern}))?(\?)?", found[1])
        if inner:
            parts.append(SlotRef(inner[1], inner[2] or "", inner[3] is not None))
        else:
            mistakes.append(
                Mistake(
                    found.start(),
                    _("“{found}” is no reference to a slot").format(found=found[0]),
                    _("write {slot} or {slot.attribute}"),
                )
            )
    if position < len(text):
        parts.append(FixedText(text[position:]))
    for part in parts:
        if isinstance(part, FixedText) and (brace := re.search(r"[{}]", part.text)):
            mistakes.append(
                Mistake(
                    text.find(part.text) + brace.start(),
                    _("“{brace}” has no partner").format(brace=brace[0]),
                    _("write {slot} or {slot.attribute}"),
                )
            )
    return tuple(parts), tuple(mistakes)


def _slot(text: str, start: int, parse: _Parse) -> int:
    close = re.compile(r"[{}]").search(text, start + 1)
    if close is None or close[0] == "{":
        parse.wrong(start, _("“{” is never closed"), _("write {slot}"))
        return len(text) if close is None else close.start()
    inner = text[start + 1 : close.start()]
    name = inner.removesuffix("?")
    if _NAME.fullmatch(name):
        parse.add(Slot(name, optional=inner.endswith("?")), start)
    elif not inner:
        parse.wrong(start, _("“{}” names no slot"), _("write the name of a word list, such as {output_verb}"))
    else:
        parse.wrong(
            start,
            _("“{found}” is no slot name").format(found=inner),
            _("use lower-case letters, digits, - and _; no spaces"),
        )
    return close.end()


def _choice(text: str, start: int, parse: _Parse) -> int:
    close = re.compile(r"[\[\]{}]").search(text, start + 1)
    if close is None:
        parse.wrong(start, _("“[” is never closed"), _("write [one|other]"))
        return len(text)
    if close[0] != "]":
        parse.wrong(close.start(), _("a choice holds plain text only"), _("write two phrases instead"))
        end = text.find("]", start)
        return len(text) if end < 0 else end + 1 + text.startswith("?", end + 1)
    options = text[start + 1 : close.start()].split("|")
    optional = text.startswith("?", close.end())
    for option in options:
        for wide in _FULL_WIDTH.keys() & set(option):
            offset = start + 1 + text[start + 1 :].index(wide)
            parse.wrong(offset, *_wide(wide))
    if "" in options:
        parse.wrong(
            start, _("a choice has an empty alternative"), _("write [one|other]? if it may be left out")
        )
    elif len(set(options)) < len(options):
        parse.wrong(start, _("a choice names the same alternative twice"), _("remove one of them"))
    else:
        parse.add(Alternatives(tuple(options), optional), start)
    return close.end() + optional


def _literal(text: str, start: int, parse: _Parse) -> int:
    end = start
    while end < len(text) and text[end] not in "{}[]|?":
        if text[end] in _FULL_WIDTH:
            parse.wrong(end, *_wide(text[end]))
        end += 1
    parse.add(FixedText(text[start:end]), start)
    return end


def _wide(char: str) -> tuple[str, str]:
    return (
        _("“{char}” is full-width and means nothing here").format(char=char),
        _("type the half-width “{char}”").format(char=_FULL_WIDTH[char]),
    )


def _stray(char: str) -> tuple[str, str]:
    if char == "?":
        return _("only a slot or a choice can be left out"), _("write {slot?} or [text]?")
    if char == "|":
        return _("“|” stands outside a choice"), _("write [one|other]")
    return _("“{brace}” has no partner").format(brace=char), _("remove it, or open it before")
