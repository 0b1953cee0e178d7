"""The name of a row taken apart: number, unit in brackets, footnote mark, and what it says of its value."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.base.word_patterns import alternation
from tracker.extract.matching.match_text import Lexicons
from tracker.extract.tables.cells import CellReader
from tracker.records import Measure

_NUMBER = re.compile(
    r"^(?:[*★▲△☆●■◆]+|\d{1,3}[.．、](?!\d)|\d{1,3}(?=[\u4e00-\u9fff])(?!年)|[（(]\d{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、|其中[：:，]?|——)+"
)
_BRACKET = re.compile(r"[（(\[［]([^（）()\[\]［］]{1,12})[）)\]］]")
_MARK = re.compile(r"(?:(?<=[\u4e00-\u9fff）])\d{1,2}|\*+|＊|[①-⑳]|注\d?)$")
_AFTER_COMMA = re.compile(r"[，,、：:]([^，,、：:]{1,8})$")
_MADE = re.compile(r"^(?:累计|五年|年均|每年)*(?:新增|新建|新改|新开|新培育|净增|改造|建设改造)")
_SUM = re.compile(r"[（(\[［](?:[五三]年)?(?:累计|年均)[）)\]］]")
_TOTAL = re.compile(r"累计")
_YEARLY = re.compile(r"年均|每年|年度?新增")
_STATE = re.compile(r"(?:数量|总数|总量|规模|总额|面积|里程|能力|保有量|存量)$")


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

    def __init__(self, reader: CellReader, lexicons: Lexicons) -> None:
        self._reader = reader
        heads = lexicons.get("change_head", {})
        rise = [
            *lexicons.get("rise", {}),
            *(w for w, gives in heads.items() if gives["measure"] == "increase"),
        ]
        fall = [
            *lexicons.get("fall", {}),
            *(w for w, gives in heads.items() if gives["measure"] == "decrease"),
        ]
        self._rise, self._fall = (
            re.compile(rf"{alternation(words)}(?:率|幅度|速度|比例|目标)?$") for words in (rise, fall)
        )

    def read(self, name: str) -> RowName:
        """The name without number, unit and marks."""
        text = _NUMBER.sub("", name)
        unit = ""
        for match in list(_BRACKET.finditer(text)):
            said = match[1].removeprefix("单位：")
            if self._reader.is_unit(said) or said in {"分", "人", "年", "度", "岁", "倍"}:
                unit, text = said, text.replace(match[0], "", 1)
                break
        comma = _AFTER_COMMA.search(text)
        if not unit and comma and self._reader.is_unit(comma[1]):
            unit, text = comma[1], text[: comma.start()]
        text = _MARK.sub("", _SUM.sub("", text)).strip("，、：:；")
        change: Measure | None = (
            "increase" if self._rise.search(text) else "decrease" if self._fall.search(text) else None
        )
        return RowName(
            text, unit, change, made=_MADE.match(text) is not None, total=_TOTAL.search(name) is not None,
            yearly=_YEARLY.search(name) is not None, state=_STATE.search(text) is not None,
        )  # fmt: skip
