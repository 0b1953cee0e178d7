"""The words that offices write for the codes of the program: status, review, verdict and light.

They are understood whatever the language of the screen.
"""

from __future__ import annotations

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "待核": "candidate",
    "待审核": "candidate",
    "已采纳": "accepted",
    "采纳": "accepted",
    "已驳回": "rejected",
    "驳回": "rejected",
    "未开始": "not_started",
    "未启动": "not_started",
    "推进中": "in_progress",
    "进行中": "in_progress",
    "已完成": "done",
    "完成": "done",
    "已调整": "revised",
    "调整": "revised",
    "已取消": "dropped",
    "取消": "dropped",
    "提前完成": "done_early",
    "按期完成": "done",
    "逾期完成": "done_late",
    "逾期": "overdue",
    "无法判定": "unknown",
    "超序时": "ahead",
    "达序时": "on_pace",
    "欠序时": "behind",
    "蓝": "blue",
    "绿": "green",
    "黄": "yellow",
    "红": "red",
    "灰": "grey",
}
NOTHING = "无"  # typed to empty a field
_LAMP = "灯"  # 红灯 is 红
_COMMAS = str.maketrans({"，": ",", "、": ","})


def code_of(word: str) -> str | None:
    """The code that a Chinese word stands for; None when it is not known."""
    return CODES.get(word.removesuffix(_LAMP))


def split_words(text: str) -> list[str]:
    """The words of a list that is written with commas of either language."""
    return text.translate(_COMMAS).split(",")
