"""The head of a table: what each column holds, and which columns look back and which ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from tracker.chinese.head.period import five_year_plan

Role = Literal["name", "unit", "nature", "lead", "due", "value", "other"]

_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("other", re.compile(r"^(?:序号?|编?号|类别|领域|分类|备注|说明|(?:数据|指标)来源)$")),
    ("lead", re.compile(r"责任|牵头|负责|主管|承办|实施单位|配合")),
    ("due", re.compile(r"时限|时间|截止")),
    ("unit", re.compile(r"^(?:指标|计量)?单位$")),
    ("nature", re.compile(r"属性|性质|类型")),
    ("name", re.compile(r"指标(?!值)(?!数)|项目|名称|^目标名称|^目标项")),
    (
        "value",
        re.compile(
            r"(?:19|20)\d\d|[六七八九十]五[”\"]?|目标|计划|任务[数量]|现状|基期|基准|实际|完成|年均|累计|总计|增速|增长|指标值|数值|期末|[近中远]期"
        ),
    ),
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BASE = re.compile(r"现状|基期|基准|实际|完成|预计|基数")
_GOAL = re.compile(r"目标|计划|任务|规划|期末|期望")
_MEAN = re.compile(r"年均|增速|增长")
_SUM = re.compile(r"累计|总计")
_ASIDE = re.compile(r"[（(\[［]([^）)\]］]{1,8})[）)\]］]")
_SPLIT = re.compile(r"(?<=年)(?=(?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column by its label. `year` stands in it or in the label above it, `plan` is a plan's last year."""

    role: Role
    label: str
    year: int | None = None
    plan: int | None = None
    unit: str = ""  # in brackets in the label
    base: bool = False  # it looks back: 现状, 实际
    goal: bool = False  # it looks ahead: 目标, 计划
    mean: bool = False  # a yearly average or a growth rate
    sum: bool = False  # what comes together over the period


@dataclass(frozen=True, slots=True)
class TableHeader:
    """`columns` by place, none when the places are lost; `values` are the columns of values in order."""

    columns: tuple[TableColumn, ...]
    values: tuple[TableColumn, ...]
    numbered: bool = False

    @property
    def told_by_content(self) -> bool:
        """Whether cells tell their columns by what they hold, since no column holds other words."""
        return not any(c.role in {"lead", "due"} or c.label in {"备注", "说明"} for c in self.columns)


def column(label: str) -> TableColumn:
    """What a column with this label holds."""
    aside = next(
        (m[1] for m in _ASIDE.finditer(label) if not re.search(r"累计|年均|目标|现状|预计|基", m[1])), ""
    )
    role: Role = next((role for role, pattern in _ROLES if pattern.search(label)), "other")
    if role != "value":
        return TableColumn(role, label)
    years = [int(m[0]) for m in _YEAR.finditer(label)]
    plan = five_year_plan(label)[1]
    goal = _GOAL.search(label) is not None
    return TableColumn(
        role, label, max(years, default=None), plan.year if plan else None, aside.removeprefix("单位："),
        base=_BASE.search(label) is not None and not goal, goal=goal,
        mean=_MEAN.search(label) is not None, sum=_SUM.search(label) is not None,
    )  # fmt: skip


def header(lines: Sequence[Sequence[str]]) -> TableHeader:
    """The header that some lines of cells make together."""
    numbered = any("序" in cell or "编号" in cell for line in lines for cell in line)
    if len(lines) == 1 or all("" in line for line in lines[1:]):
        columns = tuple(column(label) for label in _joined(lines))
        return TableHeader(columns, tuple(c for c in columns if c.role == "value"), numbered)
    return TableHeader((), _in_sequence(lines), numbered)


def _joined(lines: Sequence[Sequence[str]]) -> list[str]:
    """Labels from top to bottom; one over several columns counts for each with a label of its own below."""
    above = list(lines[0])
    for line in lines[1:]:
        over = ""
        labels: list[str] = []
        for top, own in zip_longest(above, line, fillvalue=""):
            over = top or over
            labels.append(top + own if top else over + own if own else "")
        above = labels
    return above


def _in_sequence(lines: Sequence[Sequence[str]]) -> tuple[TableColumn, ...]:
    """The columns of values of a header that a PDF broke into lines, by the line that has most of them."""
    found: list[tuple[TableColumn, ...]] = []
    for line in lines:
        labels = [part for cell in line for part in _SPLIT.split(cell)]
        found.append(tuple(c for c in map(column, labels) if c.role == "value"))
    best = max(found, key=lambda columns: (len(columns), sum(c.year is not None for c in columns)))
    plan = next((c.plan for columns in found for c in columns if c.plan), None)
    return tuple(c if c.year or c.plan else _of_plan(c, plan) for c in best)


def _of_plan(made: TableColumn, plan: int | None) -> TableColumn:
    return TableColumn(
        made.role, made.label, made.year, plan, made.unit, made.base, made.goal, made.mean, made.sum
    )
