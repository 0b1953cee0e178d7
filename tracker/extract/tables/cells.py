"""The cells of a table: values with bounds in any of the usual signs, units, 约束性 and 预期性, dashes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from tracker.base.word_patterns import alternation
from tracker.chinese.amounts.scanner import AmountScanner
from tracker.chinese.numerals import parse_number
from tracker.extract.matching.match_text import Lexicons
from tracker.language.amounts import Amount
from tracker.records import Comparator

Nature = Literal["binding", "expected"]
_SIGNS: Mapping[str, Comparator] = {
    ">=": ">=", "≥": ">=", "≧": ">=", "⩾": ">=", ">": ">", "﹥": ">",
    "<=": "<=", "≤": "<=", "≦": "<=", "⩽": "<=", "<": "<", "﹤": "<",
    "~": "~", "≈": "~", "～": "~",
}  # fmt: skip
_LEAD = (
    r"(?:[五三]年|累计|总计|合计|年均|平均|达到|达|控制在|保持在?|稳定在|力争|提高到|下降到|降至|增至|为)*"
)
_LEADS = re.compile(_LEAD.removesuffix("*") + "+")
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DASH = re.compile(r"[-—–－/\\*]{0,4}|…+|无|空|暂无")
_NATURE = re.compile(r"[（(\[]?(约束|预期|指导|引导)性?(?:指标)?[）)\]]?")
_FOOTNOTE = r"(?:\*+|＊|[①-⑳]|注\d?)*"
_TIMES: Mapping[str, int] = {
    "": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12,
}  # fmt: skip
_MULTIPLIED = re.compile(r"(万亿|[百千]?[万亿]|[百千](?![瓦克米伏卡赫焦帕乏分]))?(.*)")
_RATE = re.compile(r"[\u4e00-\u9fff㎡²³%A-Za-z\d]{1,8}/[\u4e00-\u9fff㎡²³A-Za-z\d]{1,8}")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class TableCell:
    """The words of a cell; `places[i]` is where its character i stands in the clean copy."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the clean copy of `text[start:end]`, which is not empty."""
        return self.places[start], self.places[end - 1] + 1


EMPTY = TableCell("", ())


class CellReader:
    """Reads cells by the word lists of the rulebook."""

    def __init__(self, scanner: AmountScanner, lexicons: Lexicons) -> None:
        self._scanner = scanner
        signs = "|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))
        before, after = (alternation(lexicons.get(name, {})) for name in ("bound_before", "bound_after"))
        self._after = re.compile(after)
        self._pattern = re.compile(
            rf"[\[［〔【（]?{_LEAD}(?P<core>(?:(?P<sign>{signs})|(?P<before>{before}))?(?P<number>{_NUMBER})"
            rf"(?:[-–—－~～至](?P<high>{_NUMBER}))?(?P<own>[^\d\[\]（）*]{{0,8}}?\d?/?[^\d\[\]（）*]{{0,6}}?)(?P<after>{after})?)"
            rf"{_FOOTNOTE}[\]］〕】）]?{_FOOTNOTE}"
        )

    def is_value(self, text: str) -> bool:
        """Whether a cell holds a number and nothing else but its bound, unit and footnote mark."""
        match = self._pattern.fullmatch(text)
        if match:
            return not match["own"] or match["own"] in _TIMES or self.is_unit(match["own"])
        return self._fixed(text) is not None

    def is_bound(self, text: str) -> bool:
        """Whether a cell is only the bound of the number before it (以上, 左右)."""
        return self._after.fullmatch(text) is not None

    def is_unit(self, text: str) -> bool:
        """Whether a text is a unit of measure: %, 万人, 件/万人."""
        if not text or text in _TIMES or any(char.isspace() for char in text) or text[0].isdigit():
            return False
        found = self._scanner.scan("2" + text)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text) + 1) and found[0].unit:
            return self._after.search(text) is None
        return _RATE.fullmatch(text) is not None and parse_number(text) is None

    def amount(self, cell: TableCell, unit: str) -> Amount | None:
        """The amount in a cell whose column, row or caption gives the unit; offsets are of the clean copy."""
        fixed = self._fixed(cell.text)
        if fixed:
            start, end = cell.span(fixed.start, fixed.end)
            return replace(fixed, start=start, end=end, number=start)
        match = self._pattern.fullmatch(cell.text)
        if match is None or not self.is_value(cell.text):
            return None
        start, end = cell.span(*match.span("core"))
        own = match["own"]
        made = self._made(match, own if own and own not in _TIMES else own + unit)
        if made is None:
            return None
        sign = _SIGNS.get(match["sign"] or "")
        comparator = sign if sign and made.value_high is None else made.comparator
        return replace(
            made, start=start, end=end, number=cell.places[match.start("number")], comparator=comparator
        )

    def _made(self, match: re.Match[str], unit: str) -> Amount | None:
        high = f"-{match['high']}" if match["high"] else ""
        said = (match["before"] or "") + match["number"] + high + unit + (match["after"] or "")
        found = self._scanner.scan(said) if unit else []
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(said)):
            return found[0]
        return self._unlisted(match, unit)

    def _unlisted(self, match: re.Match[str], unit: str) -> Amount | None:
        """An amount whose unit no word list knows: 万 and 亿 are taken out of it."""
        split = _MULTIPLIED.fullmatch(unit)
        times = Decimal(_TIMES[split[1] or ""]) if split else Decimal(1)
        low = parse_number(match["number"])
        high = parse_number(match["high"]) if match["high"] else None
        if low is None or (high is not None and high <= low):
            return None
        bound = self._scanner.scan(f"{match['before'] or ''}2%{match['after'] or ''}")
        return Amount(
            start=0, end=0, number=0, value=low * times, value_high=None if high is None else high * times,
            comparator="between" if high is not None else bound[0].comparator if bound else "=",
            unit=split[2] if split else unit, dimension="",
        )  # fmt: skip

    def _fixed(self, text: str) -> Amount | None:
        """全覆盖, 清零: a word that stands for a number."""
        if any(char.isdigit() for char in text):
            return None
        found = self._scanner.scan(text)
        whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)) and found[0].fixed
        return found[0] if whole else None


def is_nothing(text: str) -> bool:
    """Whether a cell is empty or holds a dash."""
    return _DASH.fullmatch(text) is not None


def is_bracketed(text: str) -> bool:
    """Whether a value stands in the brackets that mark sums over the whole period: [20]."""
    return text[:1] in "[［〔【"


def nature_of(text: str) -> Nature | Literal[""] | None:
    """Binding or expected, "" for a nature of another kind (指导性); None for other words."""
    match = _NATURE.fullmatch(text)
    if match is None:
        return None
    return "binding" if match[1] == "约束" else "expected" if match[1] == "预期" else ""


def cells_at(clean: str, start: int, end: int) -> list[TableCell]:
    """The cells of a row of the clean copy; the empty one behind a last tab is left out."""
    cells: list[TableCell] = []
    for text in clean[start:end].split("\t"):
        cells.append(TableCell(text, tuple(range(start, start + len(text)))))
        start += len(text) + 1
    while len(cells) > 1 and not cells[-1].text:
        cells.pop()
    return cells


def glued(cells: Sequence[TableCell], reader: CellReader) -> list[TableCell]:
    """Cells that white space inside them broke up, put together: 2020 年, 15.0 以上, ≥ 55, PM 2.5."""
    made: list[TableCell] = []
    for cell in cells:
        before = made[-1].text if made else ""
        if before and cell.text and _belongs(before, cell.text, reader):
            made[-1] = TableCell(before + cell.text, (*made[-1].places, *cell.places))
        else:
            made.append(cell)
    return made


def _belongs(before: str, text: str, reader: CellReader) -> bool:
    if text.startswith("年") and _YEAR.fullmatch(before[-4:]):
        return True
    if (before in _SIGNS or _LEADS.fullmatch(before)) and reader.is_value(text):
        return True
    if reader.is_bound(text) and reader.is_value(before):
        return True
    return before.endswith("PM") and text.startswith(("2.5", "10"))
