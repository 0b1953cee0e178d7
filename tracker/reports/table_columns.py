"""The columns of the report's tables, in the order that offices print them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tracker.i18n import N_, _
from tracker.reports.model import ReportRow
from tracker.reports.wording.codes import light_mark, light_word, verdict_word
from tracker.reports.wording.numbers_and_dates import format_value

Value = str | int | Decimal | dt.date | None
Form = Literal["text", "number", "share", "points", "date"]


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """One column: its title (a message id), how to take its value from a row, and the form of that value."""

    key: str
    title: str
    value: Callable[[ReportRow], Value]
    form: Form = "text"

    def heading(self) -> str:
        return _(self.title)


def light_words(row: ReportRow) -> str:
    """Shape, light, verdict, and what is missing: “○ no light · cannot be judged: no baseline”."""
    words = f"{light_mark(row.light)} {light_word(row.light)} · {verdict_word(row.verdict)}"
    return _("{words}: {reason}").format(words=words, reason=row.reason) if row.reason else words


def _goal(row: ReportRow) -> str:
    return format_value(row.target.model_copy(update={"unit": None}))


COLUMNS: tuple[ReportColumn, ...] = (
    ReportColumn("number", N_("No."), lambda row: row.number, "number"),  # 序号
    ReportColumn("quote", N_("Task (as written)"), lambda row: row.task),  # 目标任务(原文)
    ReportColumn("indicator", N_("Indicator"), lambda row: row.target.indicator),  # 指标
    ReportColumn("unit", N_("Unit"), lambda row: row.target.unit),  # 单位
    ReportColumn("baseline", N_("Baseline"), lambda row: row.target.baseline),  # 基期值
    ReportColumn("value", N_("Target"), _goal),  # 目标值
    ReportColumn("due", N_("Due"), lambda row: row.due, "date"),  # 完成时限
    ReportColumn("actual", N_("Actual"), lambda row: row.actual, "number"),  # 实际完成
    ReportColumn("completion", N_("Completion"), lambda row: row.completion, "share"),  # 完成率
    ReportColumn("elapsed", N_("Time elapsed"), lambda row: row.elapsed, "share"),  # 序时进度
    ReportColumn("gap", N_("Gap (points)"), lambda row: row.gap, "points"),  # 差距
    ReportColumn("light", N_("Light"), light_words),  # 亮灯
    ReportColumn("lead_unit", N_("Lead unit"), lambda row: row.target.lead_unit),  # 牵头单位
    ReportColumn("responsible", N_("Responsible units"), lambda _row: ""),  # 责任单位: no target has it
    ReportColumn("progress", N_("Progress"), lambda row: row.progress),  # 进展情况
    ReportColumn("problem", N_("Problems"), lambda row: row.problem),  # 存在问题
    ReportColumn("next_step", N_("Next steps"), lambda row: row.next_step),  # 下步措施
    ReportColumn("evidence", N_("Evidence"), lambda row: row.evidence),  # 佐证
    ReportColumn("heading", N_("Heading above it"), lambda row: row.heading),  # 所在章节
    ReportColumn("source", N_("Source (document, place)"), lambda row: row.source),  # 来源(文号·位置)
)

# Header rows of csv files, by which they are known again (`tracker.reports.recognition`): of a report, and
# of what became of the promises.
CSV_TITLES = (*(column.title for column in COLUMNS), N_("Section"), N_("Review"), N_("Id"))
PROMISE_TITLES = (
    N_("No."), N_("Place"), N_("Indicator"), N_("Outcome"), N_("Promised"), N_("Reported"), N_("Why"),
    N_("In the plan"), N_("In the later document"), N_("Where"),
)  # fmt: skip
