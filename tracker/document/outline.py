"""Paragraphs of a clean text and the headings above each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CN = "一二三四五六七八九十百"
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"第[{_CN}\d]+[章篇编](?!程)|[{_CN}]{{1,3}}编")),
    (2, re.compile(rf"第[{_CN}\d]+[节部](?!分)")),
    (3, re.compile(rf"[{_CN}]{{1,4}}、")),
    (4, re.compile(rf"（[{_CN}]{{1,4}}）")),
    (4, re.compile(r"\d{1,2}\.\d{1,2}(?!\.?\d)(?=[\u4e00-\u9fff“《])(?![万亿元个人倍米公亩吨家所年])")),
    (5, re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}(?=[\u4e00-\u9fff“《])")),
    (5, re.compile(r"\d{1,3}[.．、](?!\d)|专栏\d*|表\d")),
    (6, re.compile(r"（\d{1,3}）|\d{1,3}）|[①-⑳]")),
)
_MAY_BE_NUMBERED = re.compile(rf"[第{_CN}（\d专表①-⑳]")  # how all of these begin
_MARKDOWN = re.compile(r"(#{1,6})")
_END = re.compile(r"[。！？；，、…”]$")
LEAD_IN = 8
_ITEM = 4  # （一）, 1. and deeper may be the items of a list that a lead-in announced
PLAIN = 7
_LONGEST = 44
_COUNTS = re.compile(r"(?<![\d.])(?!20\d\d年|19\d\d年|\d{1,2}月|\d{1,2}日)\d[\d.,]*(?:%|[\u4e00-\u9fff])")
_INLINE = re.compile(r"[^。！？；，：\n]{2,40}[。：]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading above a paragraph; `level` grows inwards: 1 章 … 6 （1）, 7 a plain headline, 8 a lead-in."""

    level: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the clean text from `start` to `end`; `headings` outermost first.

    `is_heading` marks a paragraph that is a heading and nothing else.
    """

    start: int
    end: int
    headings: tuple[Heading, ...]
    is_heading: bool = False


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a clean text in order, each with its path of headings."""
    path: list[Heading] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if "\t" in line:  # a row of a table heads nothing
            yield Paragraph(start, end, tuple(path))
        elif line:
            heading, whole = _heading(line, start)
            if heading:
                path = [*_above(path, heading.level), heading]
            elif path and path[-1].level == LEAD_IN and not _is_item(line):
                path = path[:-1]
            own = tuple(path[:-1] if whole and heading else path)
            yield Paragraph(start, end, own, whole)
            if line.endswith("：") and not whole and len(line) <= 160:
                lead = _last_sentence(line)
                path = [above for above in path if above.level < LEAD_IN]
                path.append(Heading(LEAD_IN, end - len(lead), end, lead))
        start = end + 1


def _above(path: list[Heading], level: int) -> list[Heading]:
    """The headings that one of this level stands under; a lead-in rules over the items it announced."""
    kept: list[Heading] = []
    for heading in path:
        if heading.level >= level and not (heading.level == LEAD_IN and level >= _ITEM):
            break
        kept.append(heading)
    return kept


def _heading(line: str, start: int) -> tuple[Heading | None, bool]:
    """The heading that a paragraph is or begins with, and whether it is nothing else."""
    marked = _MARKDOWN.match(line)
    if marked:
        depth = len(marked[1])
        text = line[depth:]
        inner = _numbered(text)
        level = inner if inner else PLAIN if depth <= 6 else depth
        return Heading(level, start, start + len(line), text), True
    level = _numbered(line)
    if level:
        if len(line) <= _LONGEST and not re.search(r"[。；！]", line[:-1]):
            return Heading(level, start, start + len(line), line), not _COUNTS.search(line[2:])
        inline = _INLINE.match(line)
        if inline and level >= 3:
            return Heading(level, start, start + inline.end(), inline[0]), False
        return None, False
    if (
        len(line) <= _LONGEST
        and not _END.search(line)
        and not re.search(r"[。；\t|]", line)
        and line[-1] != "："
    ):
        return Heading(PLAIN, start, start + len(line), line), True
    return None, False


def _numbered(line: str) -> int:
    if not _MAY_BE_NUMBERED.match(line):
        return 0
    return next((level for level, mark in _LEVELS if mark.match(line)), 0)


def _is_item(line: str) -> bool:
    """Whether a paragraph reads as an item of the list that a lead-in announced."""
    return bool(re.match(rf"[-—•●▪◆*]|[{_CN}]是|[①-⑳]|\d{{1,3}}[.、）]|——", line)) or len(line) < 90


def _last_sentence(line: str) -> str:
    return line[max(line.rfind(mark, 0, -1) for mark in "。；！？") + 1 :]
