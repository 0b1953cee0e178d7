"""The unit that a line above a table gives for its values."""

from __future__ import annotations

from tracker.language.tables import TableHeadForms


class CaptionUnits:
    """Reads captions such as 单位：亿元."""

    def __init__(self, forms: TableHeadForms) -> None:
        self._forms = forms

    def unit(self, caption: str, name: str) -> str:
        """The nearest unit above a table; of an amount and a rate (单位：亿元、%), what a name takes."""
        match = next(reversed(list(self._forms.caption_unit.finditer(caption))), None)
        units = self._forms.unit_list.split(match[1]) if match else []
        rates = [unit for unit in units if unit in self._forms.rate_units]
        if len(units) != 2 or len(rates) != 1:
            return match[1] if match else ""
        is_rate = self._forms.is_rate.search(name) is not None
        return next(unit for unit in units if (unit in rates) == is_rate)
