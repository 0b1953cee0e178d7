"""The name of a row taken apart: number, unit in brackets, footnote mark, and what it says of its value."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.base.lazy_patterns import lazy_pattern
from tracker.base.word_patterns import alternation
from tracker.extract.matching.match_text import Lexicons
from tracker.extract.tables.cells import CellReader
from tracker.language.tables import TableRowForms
from tracker.records import Measure


@dataclass(frozen=True, slots=True)
class RowName:
    """`text` is the indicator; `change` says that its value is a rise or a fall."""

    text: str
    unit: str = ""
    change: Measure | None = None
    made: bool = False  # new things are counted
    total: bool = False
    yearly: bool = False
    state: bool = False  # it says itself that it is a level


class RowNameReader:
    """Reads names by the word lists of rises and falls."""

    def __init__(self, reader: CellReader, lexicons: Lexicons, forms: TableRowForms) -> None:
        self._reader, self._forms = reader, forms
        heads = lexicons.get("change_noun", {})
        rise = [
            *lexicons.get("rise", {}),
            *(w for w, gives in heads.items() if gives["measure"] == "increase"),
        ]
        fall = [
            *lexicons.get("fall", {}),
            *(w for w, gives in heads.items() if gives["measure"] == "decrease"),
        ]
        self._rise, self._fall = (
            lazy_pattern(rf"{alternation(words)}{forms.change_end}") for words in (rise, fall)
        )

    def read(self, name: str) -> RowName:
        """The name without number, unit and marks."""
        forms = self._forms
        text = forms.number.sub("", name)
        unit = ""
        for match in list(forms.bracket.finditer(text)):
            said = match[1].removeprefix(forms.unit_label)
            if self._reader.is_unit(said) or said in forms.bare_units:
                unit, text = said, text.replace(match[0], "", 1)
                break
        comma = forms.after_comma.search(text)
        if not unit and comma and self._reader.is_unit(comma[1]):
            unit, text = comma[1], text[: comma.start()]
        text = forms.footnote.sub("", forms.period_aside.sub("", text)).strip(forms.edge_marks)
        change: Measure | None = (
            "increase" if self._rise.search(text) else "decrease" if self._fall.search(text) else None
        )
        worked_on = forms.worked_on.search(text) is not None
        return RowName(
            text, unit, change, made=worked_on or forms.makes.match(text) is not None,
            total=forms.total.search(name) is not None, yearly=forms.yearly.search(name) is not None,
            state=not worked_on and forms.state.search(text) is not None,
        )  # fmt: skip
