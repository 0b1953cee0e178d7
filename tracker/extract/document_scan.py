"""One document read from its first paragraph to its last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from tracker.document.language import LANGUAGE
from tracker.document.outline import PLAIN, Heading, Paragraph
from tracker.extract.candidate import Candidate
from tracker.extract.document_sections import DocumentSections
from tracker.extract.engine import Engine
from tracker.extract.fields.due_dates import DueDateResolver
from tracker.extract.fields.section_dates import NOTHING_AROUND, Around, LeadIns
from tracker.extract.fields.yearly_papers import plans_year_of_issue
from tracker.extract.matching.anchors import AnchorIndex
from tracker.extract.office_notes.notes import NoteFinder
from tracker.extract.office_notes.reach import DutyMap
from tracker.extract.row_context import RowContext
from tracker.extract.sentence_reader import SentenceReader
from tracker.extract.sentences.encoder import SentenceEncoder, Sentences
from tracker.extract.settling import settled
from tracker.extract.stance.announced_lists import AnnouncedLists
from tracker.extract.stance.context_above import StanceContext
from tracker.extract.stance.cues import Verdict
from tracker.extract.stance.opening_results import OpeningResults
from tracker.extract.stance.promises import PromiseTest
from tracker.extract.stance.sentence_context import SentenceInContext
from tracker.extract.tables.place_lines import PlaceLines
from tracker.extract.tables.reader import TableReader
from tracker.extract.tables.register_tables import RecordRow
from tracker.extract.tables.staged_rows import with_stages
from tracker.extract.tables.task_rows import TaskRow, is_over
from tracker.extract.tables.worded_goals import WordedGoals
from tracker.extract.titled_items import TitledItems
from tracker.extract.trace import ParagraphTrace, SentenceTrace
from tracker.language.dates import Anchor, DateMention
from tracker.records import Document, Span


class DocumentScan:
    """A document on its way through the engine; it is read once.

    Sentences without an anchor give nothing and are passed over, unless `whole` asks for each of them; so
    are events in a sentence without a date. With `promises_only` so is a paragraph in which nothing speaks
    for a promise: all that is read in it would be a result, a forecast or background.
    """

    def __init__(
        self, engine: Engine, document: Document, *, whole: bool = False, promises_only: bool = False
    ) -> None:
        self.engine, self.document = engine, document
        self._whole, self._promises_only = whole, promises_only
        self.parted = DocumentSections(engine, document)
        self.shadow, self.clean = self.parted.shadow, self.parted.clean
        self._outline, self.sections = self.parted.outline, self.parted.sections
        language = engine.language
        self._anchor = Anchor(document.issued_on, document.period_start, document.period_end)
        dates = self._as_of_records(language.dates.scan(self.clean, self._anchor))
        self.amounts = engine.scanner.scan(self.clean, blocked_by(dates))
        self.dates = [date for date in dates if language.dates.says_when(self.clean, date)]
        self.anchors = AnchorIndex(
            [amount.start for amount in self.amounts],
            [date.start for date in self.dates],
            engine.wordings.triggers.places(self.clean),
            everywhere=whole or engine.wordings.triggers.everywhere,
        )
        heads = {one.start for one in self._outline if one.is_heading}
        notes = NoteFinder(self.clean, self.dates, language.duties, heads).notes()
        self.duties = DutyMap(self.clean, self._outline, notes, language.duties)
        self.coder = SentenceEncoder(
            self.clean, self.amounts, self.dates, language.sentences, self.duties.notes
        )
        passage = self.sections.paper == "passage"
        of_year = plans_year_of_issue(document, self.clean, self.dates, passage=passage)
        self.calendar = DueDateResolver(
            document, language.dates, language.lists, of_year=of_year, passage=passage
        )
        self._promises = PromiseTest(self.calendar, self.duties, self.dates, engine.stances, language.dates)
        self._lists = AnnouncedLists(self.clean, engine.stances, self.coder, LANGUAGE.headings)
        self._headings_before: tuple[Heading, ...] = ()  # those of the paragraph that was read before
        self._announced: Verdict | None = None  # what is said of the list that the paragraph is an item of
        self._results = OpeningResults(
            self._outline, self.coder, engine.stances, self.calendar, self.dates,
            self.clean, language.sentences.looks_ahead,
        )  # fmt: skip
        self._lead_ins = LeadIns(self.clean, self.dates, LANGUAGE.headings, language.sentences.comma)
        self._titled = TitledItems(self.clean, self.duties, language.duties, engine.table_words.begins_event)
        self._reader = SentenceReader(engine, self.clean, self.dates, self.calendar, self.duties, whole=whole)

    def passages(self) -> Iterator[ParagraphTrace]:
        """Every paragraph in order, with all that was read in it, whatever its stance."""
        engine, outline = self.engine, self._outline
        rows, tasks, records = self._rows, self._tables.tasks, self._tables.records
        self.duties.add(duty for row in tasks.values() for duty in (row.duty, *row.parts))
        lines = PlaceLines(self.clean, engine.table_words, self._anchor)
        rows = {**rows, **lines.read(outline, lambda: self._tables.candidates)}
        for paragraph in outline:
            around = self._lead_ins.around(paragraph)
            self._announced = self._lists.over(paragraph)
            if paragraph.start in tasks:
                yield self._task(tasks[paragraph.start], rows[paragraph.start], around)
            elif paragraph.start in records:
                yield self._record(records[paragraph.start])
            elif paragraph.start in rows or self._is_passed_over(paragraph):
                yield ParagraphTrace(paragraph, rows=tuple(rows.get(paragraph.start, ())))
            elif self._may_hold(paragraph.start, paragraph.end):
                found = self._sentences(paragraph, around, promises_only=self._promises_only)
                event = self._titled.event(paragraph, found)
                yield ParagraphTrace(paragraph, tuple(found), (event,) if event else ())

    @cached_property
    def _rows(self) -> Mapping[int, Sequence[Candidate]]:
        """What the rows of tables make, by the start of their paragraph."""
        return self._tables.read(self._outline) if "\t" in self.clean else {}

    def _as_of_records(self, dates: Sequence[DateMention]) -> list[DateMention]:
        """The dates, those in a record as of its own day: 今年 is the year of its row."""
        records = self._tables.records.values() if self._rows else ()
        days = {row.paragraph: row.day for row in records if row.day}
        if not days:
            return list(dates)
        scan = self.engine.language.dates.scan
        inside = blocked_by(sorted(days, key=lambda row: row.start))
        found = [date for date in dates if not inside(date.start)]
        for paragraph, day in days.items():
            own = scan(self.clean[paragraph.start : paragraph.end], Anchor(day))
            found += [
                replace(one, start=one.start + paragraph.start, end=one.end + paragraph.start) for one in own
            ]
        return sorted(found, key=lambda one: one.start)

    @cached_property
    def _tables(self) -> TableReader:
        engine = self.engine
        return TableReader(self.document, self.clean, engine.table_words, engine.stances, self.sections)

    def _is_passed_over(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is a heading or holds only notes on units and deadlines."""
        if paragraph.start in self.duties.idle:
            return not self._whole
        return paragraph.is_heading and paragraph.start not in self.duties.items

    def _may_hold(self, start: int, end: int) -> bool:
        """Whether a stretch has an amount or date, or a deadline beside it that may make an event of it."""
        return self.anchors.within(start, end) or self.duties.dated_within(start, end)

    def _task(self, row: TaskRow, values: Sequence[Candidate], around: Around) -> ParagraphTrace:
        """A row of a table of tasks: its cells of words are read like sentences."""
        candidates = self._tables.candidates
        traces = with_stages(row, list(self._cells(row, around)), self.dates)
        words = self.clean[row.paragraph.start : row.paragraph.end]
        traces = [self._row_context.given(row, trace, words) for trace in traces]
        if row.measured or row.names_goal:
            goals = self._worded_goals
            traces = [goals.named(row, trace) for trace in traces]
            values = [*values, *goals.left(row, traces, candidates, self._tables.due_of(row))]
        made = [*values, *(one.candidate for trace in traces for one in trace.made)]
        event = None if any(one.stance == "target" for one in made) else candidates.event(row)
        return ParagraphTrace(row.paragraph, tuple(traces), (*values, event) if event else tuple(values))

    @cached_property
    def _title(self) -> str:
        """The title; without one, what the opening or the file's name says that the document is."""
        forms = self.engine.language.sections
        title = self.document.title or forms.called_itself(self.clean)
        return title or forms.title_by_file(self.document.name)

    @cached_property
    def _row_context(self) -> RowContext:
        return RowContext(self.engine.carried.is_bare)

    @cached_property
    def _worded_goals(self) -> WordedGoals:
        engine = self.engine
        return WordedGoals(
            self.clean, self.amounts, self.dates, engine.language.sentences, engine.table_words.names,
            lambda words: engine.carried.names_nothing(engine.indicators.tidy(words)),
        )  # fmt: skip

    def _record(self, row: RecordRow) -> ParagraphTrace:
        """A row of a table of records: each of its cells of words is read as of the row's own day."""
        return ParagraphTrace(row.paragraph, tuple(self._cells(row, NOTHING_AROUND, row)))

    def _cells(
        self, row: TaskRow | RecordRow, around: Around, record: RecordRow | None = None
    ) -> Iterator[SentenceTrace]:
        """What was read in the cells of words of a row, each like a paragraph of its own."""
        promised: dict[Span, str] = {}
        if isinstance(row, TaskRow) and not is_over(row, self.document, self.dates):
            promised.update(row.promised)
        for start, end in row.sentences:
            if self._may_hold(start, end):
                part = replace(row.paragraph, start=start, end=end, headings=self._headings(row))
                yield from self._sentences(part, around, record, column=promised.get((start, end), ""))

    def _headings(self, row: TaskRow | RecordRow) -> tuple[Heading, ...]:
        """The headings of a row; where nothing else says what its table is, its label does (实事项目)."""
        above = row.paragraph.headings
        label = row.labels if isinstance(row, TaskRow) else ""
        return (Heading(PLAIN, row.paragraph.start, row.paragraph.start, label), *above) if label else above

    def _sentences(
        self,
        paragraph: Paragraph,
        around: Around,
        record: RecordRow | None = None,
        *,
        promises_only: bool = False,
        column: str = "",
    ) -> list[SentenceTrace]:
        """The sentences of a paragraph that may hold something, settled together."""
        language = self.engine.language
        found = self._each_sentence(paragraph, around, record, column, promises_only=promises_only)
        return settled(found, language.indicators, language.dates.elsewhere, self.calendar.standing)

    def _each_sentence(
        self,
        paragraph: Paragraph,
        around: Around,
        record: RecordRow | None,
        column: str,
        *,
        promises_only: bool,
    ) -> Iterator[SentenceTrace]:
        self.calendar.enter_paragraph(paragraph.headings, around, goes_on=self._goes_on(paragraph))
        self._headings_before = paragraph.headings
        if record:
            self.calendar.enter_record(record.told_on, record.day)
        sentences = self.coder.sentences(paragraph.start, paragraph.end)
        above = self._stances_above(paragraph, sentences, column, of_record=record is not None)
        passes = not promises_only or self._promises.passes(paragraph, sentences, above, self._may_hold)
        for number, span in enumerate(sentences.spans):
            if number and not sentences.goes_on(number - 1):
                self.calendar.leave_full_sentence()
            if not self._may_hold(*span) and not self.calendar.joined:
                self.calendar.pass_over(self.clean, span[0])
                continue
            goes_on = sentences.goes_on(number)  # the sentence may name the list of the paragraphs after it
            if passes:
                yield self._sentence(
                    SentenceInContext(
                        sentences[number],
                        paragraph,
                        partial(above.of, number),
                        lambda: above.plans,
                        partial(sentences.following, number),
                    )
                )
            elif not sentences.has_date(number) and self.calendar.leave_undated(
                self.clean[slice(*span)], goes_on=goes_on
            ):
                continue
            self.calendar.leave_sentence(sentences[number], goes_on=goes_on)

    def _stances_above(
        self, paragraph: Paragraph, sentences: Sentences, column: str, *, of_record: bool
    ) -> StanceContext:
        """What stands above a paragraph and says whether it promises."""
        opening = self._results.over(paragraph) if self.sections.paper == "other" else None
        return StanceContext(
            self.engine.stances, self.sections, paragraph, self._title, sentences,
            of_record=of_record, column=column, announced=self._announced, opening=opening,
        )  # fmt: skip

    def _sentence(self, setting: SentenceInContext) -> SentenceTrace:
        """All that was read in a sentence, whatever its stance."""
        return self._reader.read(setting)

    def _goes_on(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph without a list's mark goes on with what the one before it has not ended."""
        forms = self.engine.language.sentences
        if LANGUAGE.headings.list_mark.match(self.clean, paragraph.start):
            return False
        if forms.adds_to_before.match(self.clean, paragraph.start):
            return paragraph.headings == self._headings_before
        end = paragraph.start
        while end and self.clean[end - 1] == "\n":
            end -= 1
        open_before = self.clean[end - 1 : end] == forms.goes_on
        return open_before or forms.part_of_before.match(self.clean, paragraph.start) is not None


def blocked_by(stretches: Sequence[DateMention] | Sequence[Paragraph]) -> Callable[[int], bool]:
    """A test whether a place is inside a date, or a paragraph; they are in order."""
    starts = [one.start for one in stretches]

    def blocked(place: int) -> bool:
        number = bisect_right(starts, place)
        return number > 0 and stretches[number - 1].end > place

    return blocked
