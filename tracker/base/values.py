"""Values of which very many are made: dataclasses that nobody writes to, checked by the type checker alone.

At run time a frozen dataclass sets each of its fields by a call, which takes three times as long as to make
one that is not. `value` is read by mypy as a frozen dataclass; run, it is one with slots that
could be written to. Compared and hashed they are alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """A class of values with slots, in the form of a dataclass."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
