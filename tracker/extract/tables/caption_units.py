"""The unit that a line above a table gives for its values."""

from __future__ import annotations

from tracker.language.tables import TableHeadForms

_SEVERAL = 2


class CaptionUnits:
    """Reads captions such as 单位：亿元."""

    def __init__(self, forms: TableHeadForms) -> None:
        self._forms = forms

    def unit(self, caption: str, name: str) -> str:
        """The nearest unit above a table; of several, the one that a name takes (单位：亿元、%; 万亩、万株).

        Empty where none is given, or more than one fits.
        """
        match = next(reversed(list(self._forms.caption_unit.finditer(caption))), None)
        units = self._forms.unit_list.split(match[1]) if match else []
        if len(units) < _SEVERAL:
            return match[1] if match else ""
        rates = [unit for unit in units if unit in self._forms.rate_units]
        if len(units) == _SEVERAL and len(rates) == 1:
            is_rate = self._forms.is_rate.search(name) is not None
            return next(unit for unit in units if (unit in rates) == is_rate)
        fitting = [unit for unit in units if self._forms.may_count(unit, name)]
        return fitting[0] if len(fitting) == 1 else ""
