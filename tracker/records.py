r"""The nouns of the program: frozen, validated values that every layer above speaks in.

Numbers are Decimal, never float. Offsets count Unicode code points of the decoded document text (`\r\n` read
as `\n`), 0-based, end exclusive. The field names and their forms follow the project's contract for targets;
the comments give the office's own terms.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

Span = tuple[int, int]

Kind = Literal["quantity", "milestone"]
Comparator = Literal[">=", ">", "<=", "<", "~", "between", "="]
Measure = Literal["output", "level", "increase", "decrease", "milestone"]
CHANGES: Final[frozenset[Measure]] = frozenset({"increase", "decrease"})  # their number is the change itself
Every = Literal["year", "quarter", "month", "week", "day"]
DueBasis = Literal["explicit", "inherited", "document", "none"]
DuePrecision = Literal["day", "month", "quarter", "half", "year", "period", "none"]
Stance = Literal["target", "forecast", "result", "background"]
Review = Literal["candidate", "accepted", "rejected"]  # 待核 已采纳 已驳回
# 未开始 推进中 已完成 已调整 已取消
Status = Literal["not_started", "in_progress", "done", "revised", "dropped"]
Verdict = Literal[
    "dropped", "done_early", "done", "done_late", "overdue", "unknown", "ahead", "on_pace", "behind"
]
Light = Literal["blue", "green", "yellow", "red", "grey"]
Told = Literal["share", "reached", "nearly", "missed"]
FigureKind = Literal["flow", "stock", "level", "change", "share"]  # 新增 存量 水平 增减 占年计划
# 兑现 未兑现 部分兑现 无法判定 未提及
Outcome = Literal["kept", "missed", "partly", "unclear", "silent"]
# By which rule a promise and its result were judged.
OutcomeRule = Literal[
    "at-least", "at-most", "about", "between", "exact-or-more", "exact-or-less", "share-of-plan",
    "said-reached", "said-nearly", "said-missed", "only-a-part", "cannot-tell", "nothing-said",
]  # fmt: skip
ChangeKind = Literal["ingest", "mark", "review", "edit", "undo", "redo", "import"]
SectionRole = Literal["front", "review", "situation", "plan", "glossary"]  # 文前 回顾 形势 计划 名词解释
PeriodBasis = Literal["heading", "words", "document"]
DuePeriod = Literal[  # kept as a rule, seen from the day asked about
    "this_week", "this_month", "next_month", "next_30_days", "this_quarter", "this_year",
]  # fmt: skip
Order = Literal[
    "due", "status", "indicator", "topic", "unit", "light", "value", "confidence",
    "verdict", "actual", "completion", "place", "document",
]  # fmt: skip


BY_HAND = "by-hand"  # stands for a rule in targets that people entered
ENTERED = "entered"  # stands as the encoding of a text that people typed


class Record(BaseModel):
    """A frozen value; an unknown field is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Location(Record):
    """Where a stretch of the text stood in the original: page, paragraph or cell (`Sheet1!B4`)."""

    span: Span
    page: int | None = None
    paragraph: int | None = None
    cell: str | None = None


class SectionPeriod(Record):
    """The years that a section speaks about, both inclusive, and what says so.

    `heading`: a heading over it; `words`: its own opening words; `document`: neither, but a report looks back
    on the year before its own, and what is planned is for the document's own period.
    """

    first: int
    last: int
    basis: PeriodBasis

    @property
    def yearly(self) -> bool:
        """Whether it is one year."""
        return self.first == self.last


class DocumentPart(Record):
    """A stretch of a document in one role that speaks about the same years."""

    span: Span
    past: bool  # it may report; nothing after the beginning of a plan does
    role: SectionRole | None = None
    period: SectionPeriod | None = None


class ReportedFigure(Record):
    """The kind of the figure that begins at `start`, and how it sums up several years, if it does."""

    start: int
    kind: FigureKind
    over_years: Literal["total", "average", ""] = ""


class Statement(Record):
    """A judgement on a promise without a figure in its unit: a share of the plan in percent, or in words."""

    span: Span  # of the words that judge
    indicator: str
    tells: Told
    share: Decimal | None = None  # percent of the yearly plan
    period: SectionPeriod | None = None  # where its own clause says so


class DocumentSection(Record):
    """A stretch of a document's text that is all review, or all plan, and of one period. 部分"""

    start: int
    end: int
    role: SectionRole
    period: SectionPeriod | None = None
    corrected: bool = False  # a person said the role
    followed: bool = True  # False where the reading does not go by the role, as in news, which have no order


class SectionAnchor(Record):
    """A sentence or heading known again by its words: the `nth` one (from 0) that begins with `words`."""

    words: str  # without white space, full-width forms as plain ones; its beginning only
    nth: int = 0


class SectionCorrection(Record):
    """What a person says of a section's role. Without `last` it reaches as far as its first heading does.

    A `last` that was found when the person said so is looked for behind `first`.
    """

    role: SectionRole
    first: SectionAnchor
    last: SectionAnchor | None = None


class Corrections(Record):
    """What people corrected of a document; None is as read. 更正"""

    title: str | None = None
    issuer: str | None = None
    place: str | None = None
    issued_on: dt.date | None = None
    sections: tuple[SectionCorrection, ...] = ()  # a later one rules over those before it


class Document(Record):
    """One document as read: its text and what is known about it. 来源文件"""

    name: str  # the file's name, the `doc` of every target
    text: str
    path: str | None = None
    encoding: str = "utf-8"
    digest: str = ""  # SHA-256 of the bytes read, hex
    title: str = ""
    issuer: str = ""  # 发文机关
    place: str = ""  # 地区, only as a person said it
    doc_no: str = ""  # 文号
    issued_on: dt.date | None = None  # 成文日期, the anchor of relative dates
    issued_basis: Literal["given", "text", "title", "name", "none"] = "none"
    period_start: dt.date | None = None  # the plan's period, or the report's year
    period_end: dt.date | None = None
    locations: tuple[Location, ...] = ()
    parts: tuple[DocumentPart, ...] = ()  # what it speaks of where; not stored
    figures: tuple[ReportedFigure, ...] = ()  # stored with its results,
    statements: tuple[Statement, ...] = ()  # as these are
    sections: tuple[DocumentSection, ...] = ()  # as the newest reading parted it
    corrections: Corrections = Corrections()  # what the reading has to follow; stored apart
    as_read: dict[str, str | dt.date | None] = Field(
        default_factory=dict
    )  # what corrections of the head replaced
    unread: tuple[str, ...] = ()  # a line with the cure for each part that could not be read; not stored


def is_year_alone(issued_on: dt.date) -> bool:
    """Whether the day of a document only stands for its year: no office issues any on 1 January."""
    return (issued_on.month, issued_on.day) == (1, 1)


class Target(Record):
    """One checkable promise, with its exact words and where they stand. 量化目标"""

    doc: str
    start: int
    end: int
    quote: str
    kind: Kind
    indicator: str  # 指标
    value: Decimal | None = None  # 目标值 / 下限
    value_high: Decimal | None = None  # 上限
    comparator: Comparator | None = None  # 方向词
    unit: str | None = None  # 单位
    measure: Measure  # 计量方式
    every: Every | None = None  # 周期
    baseline: str | None = None  # 基期值或基期, in the document's words
    due: dt.date | None = None  # 完成时限
    due_basis: DueBasis = "none"
    due_precision: DuePrecision = "none"
    spans: tuple[Span, ...] = ()  # every print of it; the first is (start, end)
    rule: str = ""  # id of the rule that won
    topic: str | None = None  # 领域
    place: str | None = None  # 地区
    lead_unit: str | None = None  # 牵头单位 / 责任单位
    supporting_units: str | None = None  # 配合单位, joined as people write them
    person: str | None = None  # 责任人
    nature: Literal["binding", "expected"] | None = None  # 约束性 / 预期性
    stance: Stance = "target"
    confidence: float = Field(default=0.5, ge=0, le=1)


class Progress(Record):
    """One progress event of one target. Events are only ever added. 进展"""

    value: Decimal | None = None  # 实际完成值, cumulative
    data_as_of: dt.date | None = None  # 数据截至
    recorded_at: dt.datetime  # 填报时间, UTC
    status: Status | None = None  # 进展情况
    note: str = ""
    problem: str = ""  # 存在问题
    next_step: str = ""  # 下步措施
    evidence: str = ""  # 佐证: a path or a link
    by: str = ""  # 填报人


class Entry(Record):
    """A target in the ledger with what people have said of it; verdict and light are never here. 台账条目"""

    id: str  # short, stable
    target: Target  # as read, or as edited by people
    document: str  # title of the source, else its file name
    issuer: str = ""  # of the source
    issued_on: dt.date | None = None  # of the source
    review: Review = "candidate"
    status: Status = "not_started"
    start: dt.date | None = None  # the plan's start, else the document's date: where pace counts from
    due: dt.date | None = None  # the due date in force, after extensions
    original_due: dt.date | None = None  # 原定时限
    events: tuple[Progress, ...] = ()  # oldest first, undone ones left out
    version: int = 1
    missing: bool = False  # no longer in the newest reading of its document

    @property
    def latest(self) -> Progress | None:
        """The newest actual value with what was said along with it."""
        return latest_of(self.events)


def latest_of(events: Sequence[Progress]) -> Progress | None:
    """The event with the newest actual value; of two for one day, the one that was recorded last."""
    valued = [event for event in reversed(events) if event.value is not None]
    return max(valued, key=lambda e: e.data_as_of or dt.date.min) if valued else None


class Pace(Record):
    """How a target stands on one day. Shares are 0..1 fractions; the gap is in percentage points. 序时进度"""

    verdict: Verdict
    light: Light
    completion: Decimal | None = None  # 完成率
    elapsed: Decimal | None = None  # 序时进度
    gap: Decimal | None = None  # elapsed − completion, in points; positive is behind
    needed_per_month: Decimal | None = None
    headroom: Decimal | None = None  # what is left of the ceiling on a total, in its unit
    straight_line_finish: dt.date | None = None  # an extrapolation, shown as such; no verdict rests on it
    tolerance: Decimal | None = None  # the share that 约 allows, where only that makes the figure reach it
    reason: str = ""  # what is missing, when nothing can be judged, or what a verdict rests on (a message id)


class Row(Record):
    """One line of the agenda: an entry and its pace as of a date."""

    entry: Entry
    pace: Pace


class Group(Record):
    """The targets that share one thing; an empty key stands for those that have none. 分组"""

    by: Literal["topic", "lead-unit", "place", "month"]
    key: str  # written just so; a month, of the due date, as 2024-06

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """First and last day of a month."""
        year, month = map(int, self.key.split("-"))
        return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


class Query(Record):
    """What to list. Empty tuples and None mean no filter."""

    ids: tuple[str, ...] = ()
    due_before: dt.date | None = None  # inclusive
    due_after: dt.date | None = None  # inclusive
    due_in: DuePeriod | None = None
    review: tuple[Review, ...] = ()
    status: tuple[Status, ...] = ()
    verdict: tuple[Verdict, ...] = ()
    light: tuple[Light, ...] = ()
    topic: str | None = None
    unit: str | None = None  # lead unit
    place: str | None = None  # a division, full or short name, with all that lies in it
    document: str | None = None
    search: str | None = None  # in indicator, quote, unit, place, topic, document
    within: tuple[Group, ...] = ()  # in every one of these groups
    sort: Order = "due"
    descending: bool = False
    with_rejected: bool = False


class Agenda(Record):
    """The listed rows, by due date (none last), then as their documents say them, unless asked otherwise."""

    as_of: dt.date
    rows: tuple[Row, ...]
    total: int  # rows in the ledger before the filter, rejected left out


class Context(Record):
    """A quote in its paragraph: `text[start:end]` is the quote; `headings` above it, outermost first."""

    text: str
    start: int
    end: int
    headings: tuple[str, ...] = ()
    line: int = 0  # 1-based line of the document


class Place(Record):
    """Where a reader finds words in the original: what its format has of these, each counted from 1. 位置"""

    page: int | None = None
    cell: str | None = None  # of a workbook: `Sheet1!B4`
    table: int | None = None  # in the document
    row: int | None = None
    column: int | None = None
    paragraph: int | None = None  # under its heading; in the document where none stands above


class Passage(Record):
    """The sentence or the clauses that promise, in one line: `text[start:end]` is the quote. 目标任务（原文）

    `text` begins or ends with an ellipsis where the sentence was cut.
    """

    text: str
    start: int
    end: int
    headings: tuple[str, ...] = ()  # above its first print, outermost first
    places: tuple[Place, ...] = ()  # of every print; empty where the newest reading no longer has it

    @property
    def parts(self) -> tuple[str, str, str]:
        """What stands before the quote, the quote, and what stands behind it."""
        return self.text[: self.start], self.text[self.start : self.end], self.text[self.end :]


class Change(Record):
    """One change of the ledger in readable words, for the log and for undo."""

    number: int
    at: dt.datetime
    kind: ChangeKind
    words: str
    targets: tuple[str, ...] = ()
    by: str = ""
    undone: bool = False


class Mark(Record):
    """What a person says of one or more targets; None or empty leaves a thing as it is."""

    value: Decimal | None = None  # the actual figure as of `on`, cumulative
    add: Decimal | None = None  # an increment on the last actual instead
    unit: str = ""  # as typed with the figure: it has to be the target's
    on: dt.date | None = None
    status: Status | None = None
    note: str = ""
    problem: str = ""
    next_step: str = ""
    evidence: str = ""
    due: dt.date | None = None  # an extension; needs a reason
    reason: str = ""
    approver: str = ""  # who agreed to the extension
    by: str = ""


class Extension(Record):
    """A due date that was put off, with why and by whose leave. 延期"""

    due: dt.date  # the new one
    reason: str  # 延期理由
    approver: str = ""  # 批准人
    at: dt.datetime
    by: str = ""  # 填报人


class IngestResult(Record):
    """What reading one document changed."""

    doc: str
    copy_name: str = ""  # of the file that was read, where it holds the same text as `doc` does
    number: int | None = None  # of the document in the ledger; None where it is not kept
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    results: int = 0  # figures that it reports as reached
    error: str = ""  # one line, when the document could not be read
    passed_over: str = ""  # one line, when a folder held it and it is no document to read
    unread: tuple[str, ...] = ()  # one line for each part of the document that could not be read
    dry_run: bool = False

    @property
    def was_read(self) -> bool:
        """Whether the document was read."""
        return not self.error and not self.passed_over
