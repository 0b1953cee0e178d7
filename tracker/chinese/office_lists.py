"""How offices write lists of units, and the head of a table of them."""

from __future__ import annotations

from collections.abc import Iterable

# Words of a table's head, by the field of the register that stands under them.
HEADS = {
    "name": ("单位", "单位名称", "名称", "全称", "责任单位", "name", "unit"),
    "short_names": ("简称", "别名", "简写", "short", "short names", "short name", "aliases"),
    "words": ("关键词", "词语", "职责", "职责词", "words", "keywords"),
    "topics": ("领域", "主题", "topic", "topics"),
}
ITEM_MARK = "、"
_MARKS = str.maketrans(dict.fromkeys("，,；;|/\n", ITEM_MARK))


def split_units(text: str) -> list[str]:
    """The units, or words, of a list, each once."""
    items = (" ".join(item.split()) for item in text.translate(_MARKS).split(ITEM_MARK))
    return list(dict.fromkeys(item for item in items if item))


def join_units(units: Iterable[str]) -> str:
    """A list as it is kept and shown."""
    return ITEM_MARK.join(units)
