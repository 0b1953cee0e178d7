"""Changes of the ledger in words: a row of the log holds message ids and what fills them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from tracker.chinese.shown_numbers import format_amount
from tracker.i18n import _
from tracker.records import Change


def read_change(row: dict[str, Any], touched: Sequence[str]) -> Change:
    """A row of the log, in the words of the language in use."""
    return Change(
        number=row["number"],
        at=row["at"],
        kind=row["kind"],
        words=words_of(row["message"], row["params"]),
        targets=tuple(touched),
        by=row["by"],
        undone=row["undone_by"] is not None,
    )


def words_of(message: str, params: dict[str, Any]) -> str:
    """A change in words. Each line of `message` is a message id for `params`; they are joined by commas.

    A filling whose name ends in `_word` is a message id itself, one that is a mapping a message with its own
    fillings or a figure with its unit, a list several of them; `of` holds the changes that an undo took.
    """
    fillings = {
        name: _(value) if name.endswith("_word") else _filling(value) for name, value in params.items()
    }
    if "of" in params:
        fillings["what"] = _("; ").join(words_of(*told) for told in params["of"])
    return _(", ").join(_(part).format(**fillings) for part in message.split("\n"))


def _filling(value: Any) -> Any:
    if isinstance(value, dict) and "figure" in value:
        return format_amount(Decimal(value["figure"]), value["unit"])
    if isinstance(value, dict):
        return words_of(value["message"], value["params"])
    if isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return _(", ").join(words_of(one["message"], one["params"]) for one in value)
    return value
