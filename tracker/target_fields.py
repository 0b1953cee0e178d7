"""The fields of a target in one table: how each is called, and where it is shown, edited and compared.

A new field is an attribute of `records.Target`, a row here, and a column (`store.schema.tables`, with a
migration); lists, forms, JSON, tables and comparisons take it from this table. docs/architecture.md says what
else there is to do when people are to correct it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, get_args

from tracker.i18n import N_
from tracker.records import Comparator, Every, Kind, Measure

Form = Literal["text", "number", "date", "code", "place"]


@dataclass(frozen=True, slots=True)
class TargetField:
    """One field of `records.Target`."""

    name: str
    form: Form = "text"  # how it is typed and shown; a `place` (offsets) is never typed
    word: str = ""  # in a sentence, as in the log (a message id); only fields that people correct have one
    label: str = ""  # before its value on a screen (a message id)
    column: str = ""  # of the target table, where it is not called as the field
    codes: tuple[str, ...] = ()  # to choose from; an empty one: the field may be left open
    in_form: int = 0  # its place in the form for corrections, from 1
    in_json: bool = True  # in `list --json`, the report as JSON, and its tidy table of targets
    reread: bool = False  # another value in a second reading is a change of the target
    reprint: bool = False  # taken from a later print of the same target where the first leaves it open
    term: bool = False  # two targets must agree in it to be linked unasked
    # People are told where two mentions differ in it: if both say something of it, or always.
    mention: Literal["", "if said", "always"] = ""
    judged: bool = False  # the verdict hangs on it
    searched: int = 0  # its place in the search text; the text is stored, so a new field goes last

    @property
    def editable(self) -> bool:
        """Whether people may correct it."""
        return bool(self.word)


def _open(*codes: str) -> tuple[str, ...]:
    return ("", *codes)


TARGET_FIELDS: tuple[TargetField, ...] = (  # in the order of `list --json`
    TargetField(
        "indicator", word=N_("indicator"), label=N_("Indicator"), in_form=1,
        reread=True, term=True, judged=True, searched=1,
    ),
    TargetField(
        "kind", "code", word=N_("kind"), label=N_("Kind"), codes=get_args(Kind), in_form=15,
        reread=True, term=True, judged=True,
    ),
    TargetField(
        "value", "number", word=N_("value"), label=N_("Value"), in_form=3,
        reread=True, term=True, mention="if said", judged=True,
    ),
    TargetField(
        "value_high", "number", word=N_("upper end"), label=N_("Upper end"), in_form=4,
        reread=True, term=True, mention="always", judged=True,
    ),
    TargetField(
        "comparator", "code", word=N_("bound"), label=N_("Bound"), codes=_open(*get_args(Comparator)),
        in_form=2, reread=True, term=True, mention="always", judged=True,
    ),
    TargetField(
        "unit", word=N_("unit of measure"), label=N_("Measured in"), in_form=5,
        reread=True, term=True, mention="if said", judged=True,
    ),
    TargetField(
        "measure", "code", word=N_("way of measuring"), label=N_("Measure"), codes=get_args(Measure),
        in_form=14, reread=True, term=True, judged=True,
    ),
    TargetField(
        "every", "code", word=N_("period"), label=N_("Every"), codes=_open(*get_args(Every)), in_form=13,
        reread=True, reprint=True, term=True, mention="if said", judged=True,
    ),
    TargetField(
        "baseline", word=N_("baseline"), label=N_("Baseline"), in_form=12,
        reread=True, reprint=True, judged=True,
    ),
    TargetField(
        "due", "date", word=N_("due"), label=N_("Due"), column="original_due", in_form=6,
        reread=True, term=True, mention="if said",
    ),
    TargetField("due_basis"),
    TargetField("due_precision"),
    TargetField("quote", label=N_("Words"), judged=True, searched=2),
    TargetField("doc"),
    TargetField("start", "place", column="start_at"),
    TargetField("end", "place", column="end_at"),
    TargetField("topic", word=N_("topic"), label=N_("Topic"), in_form=11, searched=5),
    TargetField(
        "place", word=N_("place"), label=N_("Place"), in_form=10,
        reprint=True, term=True, mention="if said", searched=4,
    ),
    TargetField(
        "lead_unit", word=N_("lead unit"), label=N_("Lead unit"), in_form=7,
        reprint=True, mention="if said", searched=3,
    ),
    TargetField(
        "supporting_units", word=N_("supporting units"), label=N_("Supporting units"), in_form=8,
    ),
    TargetField("person", word=N_("person in charge"), label=N_("Person in charge"), in_form=9),
    TargetField(
        "nature", "code", word=N_("nature"), label=N_("Nature"), codes=_open("binding", "expected"),
        in_form=16, reprint=True,
    ),
    TargetField("rule"),
    TargetField("confidence"),
    TargetField("spans", "place", in_json=False),
    TargetField("stance", label=N_("Stance"), in_json=False),
)  # fmt: skip

FIELD_BY_NAME: Mapping[str, TargetField] = MappingProxyType({one.name: one for one in TARGET_FIELDS})
IN_JSON: tuple[TargetField, ...] = tuple(one for one in TARGET_FIELDS if one.in_json)
REPRINTED: tuple[str, ...] = tuple(one.name for one in TARGET_FIELDS if one.reprint)
EDITABLE: tuple[str, ...] = tuple(one.name for one in TARGET_FIELDS if one.editable)
NUMBERS: frozenset[str] = frozenset(one.name for one in TARGET_FIELDS if one.form == "number")
FORM_ORDER: tuple[str, ...] = tuple(
    one.name for one in sorted(TARGET_FIELDS, key=lambda one: one.in_form) if one.in_form
)
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {one.name: one.codes for one in TARGET_FIELDS if one.codes}
)
SEARCHED: tuple[str, ...] = tuple(
    one.name for one in sorted(TARGET_FIELDS, key=lambda one: one.searched) if one.searched
)
JUDGED: tuple[str, ...] = tuple(one.name for one in TARGET_FIELDS if one.judged)


def differ_as_mentions(field: TargetField, one: Any, other: Any) -> bool:
    """Whether people are told that two mentions of one target differ in a field with these values."""
    if not field.mention or one == other:
        return False
    return field.mention == "always" or (one is not None and other is not None)
