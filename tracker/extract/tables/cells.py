"""The cells of a table: values with bounds in any of the usual signs, units, 约束性 and 预期性, dashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.values import value
from tracker.base.word_patterns import alternation
from tracker.extract.matching.match_text import Lexicons
from tracker.language.amounts import Amount, FindsAmounts
from tracker.language.tables import TableCellForms


@value
class TableCell:
    """The words of a cell; `places[i]` is where its character i stands in the clean copy."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the clean copy of `text[start:end]`, which is not empty."""
        return self.places[start], self.places[end - 1] + 1


EMPTY = TableCell("", ())
_RULE = lazy_pattern(r"\t*[:\uff1a]?[-\u2014]{2,}[:\uff1a]?(?:\t+[:\uff1a]?[-\u2014]{2,}[:\uff1a]?)*\t*")


def is_rule(text: str) -> bool:
    """Whether a row only parts the head of a table from its body, as markdown draws it: --- | ---."""
    return "\t" in text and _RULE.fullmatch(text) is not None


class CellReader:
    """Reads cells by the word lists of the rulebook."""

    def __init__(self, scanner: FindsAmounts, lexicons: Lexicons, forms: TableCellForms) -> None:
        self._scanner, self._forms = scanner, forms
        before, after = (alternation(lexicons.get(name, {})) for name in ("bound_before", "bound_after"))
        self._after = lazy_pattern(after)
        self._pattern = forms.value_pattern(before, after)
        self.is_nothing, self.is_bracketed, self.nature_of, self.first_unit = (
            forms.is_nothing, forms.is_bracketed, forms.nature_of, forms.first_unit,
        )  # fmt: skip

    def is_value(self, text: str) -> bool:
        """Whether a cell holds a number and nothing else but its bound, unit and footnote mark."""
        match = self._pattern.fullmatch(text)
        if match:
            return not match["own"] or match["own"] in self._forms.times or self.is_unit(match["own"])
        return self._fixed(text) is not None

    def is_bound(self, text: str) -> bool:
        """Whether a cell is only the bound of the number before it (以上, 左右)."""
        return self._after.fullmatch(text) is not None

    def is_part(self, before: str, text: str) -> bool:
        """Whether a text goes on in the cell that stands before it: 2020 年, 15.0 以上."""
        if self._forms.belongs(before, text, self.is_value):
            return True
        return self.is_bound(text) and self.is_value(before)

    def names_sum(self, text: str) -> bool:
        """Whether a cell says that its row is the sum of others: 合计."""
        return self._forms.row_of_sum.fullmatch(text) is not None

    def is_unit(self, text: str) -> bool:
        """Whether a text is a unit of measure: %, 万人, 件/万人."""
        if not text or text in self._forms.times or any(char.isspace() for char in text):
            return False
        if text[0].isdigit():
            return self._forms.one_in.fullmatch(text) is not None
        found = self._scanner.scan("2" + text)
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text) + 1) and found[0].unit:
            return self._after.search(text) is None
        return self._forms.rate.fullmatch(text) is not None and self._forms.parse_number(text) is None

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
        made = self._made(match, own if own and own not in self._forms.times else own + unit)
        if made is None:
            return None
        sign = self._forms.signs.get(match["sign"] or "")
        comparator = sign if sign and made.value_high is None else made.comparator
        return replace(
            made, start=start, end=end, number=cell.places[match.start("number")], comparator=comparator
        )

    def _made(self, match: re.Match[str], unit: str) -> Amount | None:
        high = f"-{match['high']}" if match["high"] else ""
        said = (match["before"] or "") + match["number"] + high + unit + (match["after"] or "")
        found = self._scanner.scan(said) if unit and not unit[0].isdigit() else []
        if len(found) == 1 and (found[0].start, found[0].end) == (0, len(said)):
            return found[0]
        return self._unlisted(match, unit)

    def _unlisted(self, match: re.Match[str], unit: str) -> Amount | None:
        """An amount whose unit no word list knows: 万 and 亿 are taken out of it."""
        split = self._forms.multiplied.fullmatch(unit)
        times = Decimal(self._forms.times[split[1] or ""]) if split else Decimal(1)
        low = self._forms.parse_number(match["number"])
        high = self._forms.parse_number(match["high"]) if match["high"] else None
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
        names_row = len(made) == 1 and reader.names_sum(before)
        if before and cell.text and not names_row and reader.is_part(before, cell.text):
            made[-1] = TableCell(before + cell.text, (*made[-1].places, *cell.places))
        else:
            made.append(cell)
    return made
