"""The codes that typed words mean: codes, their words on the screen, or what offices write in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar, get_args

from tracker.errors import UsageError
from tracker.i18n import _

Code = TypeVar("Code", bound=str)

# What people in offices also write; Chinese works whatever the language of the screen.
_ALSO: Mapping[str, str] = {
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
    "gray": "grey",
    "canceled": "dropped",
    "cancelled": "dropped",
}


def read_code(text: str, codes: Iterable[Code], name: str, word: Callable[[Any], str] = str) -> Code:
    """The one of `codes` that `text` means; `word` gives the word that a code has on the screen.

    Raises UsageError, naming the option `name` and what it takes, when `text` is none of them.
    """
    plain = text.strip().lower().removesuffix("灯")
    meant = _ALSO.get(plain, plain.replace("-", "_"))
    known = tuple(codes)
    for code in known:
        if plain in (code, word(code).lower()) or meant == code:
            return code
    accepted = ", ".join(code if word(code) == code else f"{code} ({word(code)})" for code in known)
    raise UsageError(
        _("{option} does not know “{text}”").format(option=name, text=text),
        _("use one of: {accepted}").format(accepted=accepted),
    )


def read_codes(
    texts: Iterable[str] | None, codes: Any, name: str, word: Callable[[Any], str] = str
) -> Sequence[str]:
    """The codes (of the Literal type `codes`) in a repeatable option; commas part several in one use."""
    parts = [part for text in texts or () for part in text.replace("，", ",").replace("、", ",").split(",")]
    return [read_code(part, get_args(codes), name, word) for part in parts if part.strip()]
