"""The notes of a clean copy that name units and deadlines: labelled (完成时限：…) or in a bracket alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from tracker.extract.due import Due
from tracker.language.attribution import DutyForms
from tracker.language.dates import DateMention

_LABELS = ("lead", "host", "support", "person", "due")  # of units, the earlier one is in charge
_FEWEST_STACKED = 2  # deadlines on lines of their own


@dataclass(frozen=True, slots=True)
class DutyNote:
    """A note at [start, end) of the clean copy; `says` maps a label's kind to what stands behind it."""

    start: int
    end: int
    lead: str = ""
    due: Due | None = None
    rank: int = 9  # of the label that names the unit in charge: 0 is the surest
    bracketed: bool = False

    @property
    def weak(self) -> bool:
        """Whether it only names a host, as the foot of any web page does."""
        return self.rank == 1 and self.due is None and not self.bracketed

    def with_beside(self, other: DutyNote) -> DutyNote:
        """One note of this and of another right behind it, each with what the other leaves out."""
        lead, due = self.lead or other.lead, self.due or other.due
        return DutyNote(self.start, other.end, lead, due, min(self.rank, other.rank), bracketed=True)


@dataclass(frozen=True, slots=True)
class _Label:
    kind: str
    start: int
    value: int  # where the value begins
    end: int  # where it ends


class NoteFinder:
    """Finds the notes of one clean copy; `dates` are its dates in order, `heads` where a heading begins."""

    def __init__(
        self, clean: str, dates: Sequence[DateMention], forms: DutyForms, heads: Container[int] = ()
    ) -> None:
        self._clean, self._dates, self._forms, self._heads = clean, dates, forms, heads
        self._date_starts = [date.start for date in dates]

    def notes(self) -> list[DutyNote]:
        """All notes in order; none overlaps another."""
        read = (*self._labelled(), *self._dated_brackets(), *self._signed(), *self._stacked())
        found = sorted(read, key=lambda note: (note.start, -note.end))
        kept: list[DutyNote] = []
        for note in found:
            if kept and note.bracketed and kept[-1].bracketed and note.start == kept[-1].end:
                kept[-1] = kept[-1].with_beside(note)  # （责任单位：区教育局）（9月底前完成）
            elif not kept or note.start >= kept[-1].end:
                kept.append(note)
        return kept

    def _labels(self) -> Iterator[_Label]:
        clean, forms = self._clean, self._forms
        ends: set[int] = set()
        for words in forms.label_ends:
            place = clean.find(words)
            while place >= 0:
                ends.add(place + len(words))
                place = clean.find(words, place + 1)
        before = 0
        for end in sorted(ends):
            match = forms.label.search(clean, max(before, end - forms.longest_label), end)
            if match and match.end() == end:
                stop = forms.value_end.search(clean, end)
                before = end
                yield _Label(str(match.lastgroup), match.start(), end, stop.start() if stop else len(clean))

    def _labelled(self) -> Iterator[DutyNote]:
        """Neighbouring labels are one note, in a bracket or not."""
        run: list[_Label] = []
        for label in self._labels():
            if run and not self._is_beside(run[-1], label):
                yield from self._note(run)
                run = []
            run.append(label)
        if run:
            yield from self._note(run)

    def _is_beside(self, before: _Label, label: _Label) -> bool:
        """Whether a label goes on right behind the value of another, maybe in a bracket of its own."""
        between = self._clean[before.end : label.start]
        closed, opened = between[:1], between[1:2]
        brackets = len(between) == 2 and closed in self._forms.closings and opened in self._forms.openings
        return brackets or (len(between) <= 1 and "\n" not in between)

    def _note(self, run: Sequence[_Label]) -> Iterator[DutyNote]:
        stops = [*(label.start for label in run[1:]), run[-1].end]
        says = {
            label.kind: (label.value, min(label.end, stop))
            for label, stop in zip(reversed(run), reversed(stops), strict=True)
            if self._clean[label.value : min(label.end, stop)].strip()
        }
        if not says:
            return
        start, end = run[0].start, run[-1].end
        opening = self._opening(start)
        if opening >= 0:
            closing = self._forms.closings[self._forms.openings.index(self._clean[opening])]
            close = self._clean.find(closing, end, end + self._forms.longest_bracket)
            close = -1 if "\n" in self._clean[end : max(end, close)] else close
            start, end = opening, close + 1 if close >= 0 else end
        elif self._clean[end : end + 1] in self._forms.item_ends:
            end += 1
        rank = next((number for number, kind in enumerate(_LABELS[:-1]) if kind in says), 9)
        lead = self._unit(*says[_LABELS[rank]]) if rank in {0, 1, 3} else ""
        due = self._due(*says["due"]) if "due" in says else None
        yield DutyNote(start, end, lead, due, rank, bracketed=opening >= 0)

    def _unit(self, start: int, end: int) -> str:
        match = self._forms.unit.search(self._clean, start, end)
        return self._forms.in_charge.sub("", match[0]) if match else ""

    def _due(self, start: int, end: int) -> Due | None:
        """The last date of a stretch: a deadline; none where it says 持续推进 or 按要求."""
        first, last = bisect_left(self._date_starts, start), bisect_left(self._date_starts, end)
        dates = [date for date in self._dates[first:last] if date.last and date.role != "since"]
        if not dates or dates[-1].last is None:
            return None
        return Due(dates[-1].last, "inherited", dates[-1].precision, source="duty", said=dates[-1].text)

    def _dated_brackets(self) -> Iterator[DutyNote]:
        """（区住建局牵头，9月底前完成）: a bracket that begins with a unit, if any, and ends with a date."""
        for date in self._dates:
            close = self._forms.date_closes.match(self._clean, date.end)
            opening = self._opening(date.start) if close and date.last and date.role != "since" else -1
            if opening < 0 or close is None:
                continue
            before = self._clean[opening + 1 : date.start]
            if date.role in ("by", "before") and self._forms.before_deadline.fullmatch(before):
                due = self._due(date.start, date.end)
                yield DutyNote(opening, close.end(), due=due, bracketed=True)
                continue
            unit = self._forms.unit.match(self._clean, opening + 1, date.start)
            if unit and self._forms.unit_name.fullmatch(unit[0]):
                yield DutyNote(
                    opening, close.end(), self._forms.in_charge.sub("", unit[0]),
                    self._due(date.start, date.end), 0, bracketed=True,
                )  # fmt: skip

    def _signed(self) -> Iterator[DutyNote]:
        """。——区水务局: a unit behind a dash at the end of an item, or in a bracket on a line below it."""
        for match in self._forms.signed.finditer(self._clean):
            yield DutyNote(match.start() + 1, match.end(), match["unit"], None, 0, bracketed=True)
        for match in self._forms.led_line.finditer(self._clean):
            yield DutyNote(match.start(), match.end(), match["unit"], None, 0, bracketed=True)

    def _stacked(self) -> list[DutyNote]:
        """Cells of a table of tasks that was copied line by line: units, then the deadline of the task above.

        Where there are only few, or where they are headings, they are something else.
        """
        found: list[DutyNote] = []
        heading: list[DutyNote] = []
        for date in self._dates:
            end = self._clean.find("\n", date.end)
            end = len(self._clean) if end < 0 else end
            whole = self._clean[date.start - 1 : date.start] in ("", "\n")
            if not whole or not self._forms.deadline_line.match(self._clean, date.end, end):
                continue
            due = self._due(date.start, date.end)
            if due and (date.role != "in" or end > date.end) and due.precision != "day":
                start, lead = self._units_above(date.start)
                found.append(DutyNote(start, end, lead, due, 0, bracketed=True))
                heading += found[-1:] if date.start in self._heads else []
        if len({note.due for note in found}) > 1:  # else it does not matter whose they are
            found = [note for note in found if note not in heading]
        return found if len(found) >= _FEWEST_STACKED else []

    def _units_above(self, place: int) -> tuple[int, str]:
        """Where the lines of units above a line begin, and the first of them."""
        lead = ""
        while place:
            start = self._clean.rfind("\n", 0, place - 1) + 1
            line = self._clean[start : place - 1]
            if not self._forms.unit_line.fullmatch(line):
                break
            place, lead = start, line
        return place, lead

    def _opening(self, place: int) -> int:
        """Where the bracket opens that a place stands in, -1 for none."""
        floor = max(0, place - self._forms.longest_bracket)
        floor = max(floor, self._clean.rfind("\n", floor, place) + 1)
        opening = max(self._clean.rfind(mark, floor, place) for mark in self._forms.openings)
        closed = max(self._clean.rfind(mark, floor, place) for mark in self._forms.closings)
        return opening if opening > closed else -1
