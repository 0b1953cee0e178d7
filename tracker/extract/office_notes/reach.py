"""Which items the notes on units and deadlines belong to.

A note behind words in a paragraph rules over the words before it, back to the note before; one that opens
a paragraph rules over the rest of it. Notes on lines of their own rule over the item above them, which is as
much of the outline as they do not share with their neighbours; right under a heading, over what follows it.
Headings that are units themselves rule over what stands under them, where it says no other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import attrgetter

from tracker.document.outline import Paragraph
from tracker.extract.due import Due
from tracker.extract.office_notes.notes import DutyNote
from tracker.language.attribution import DutyForms

_LIST = 3  # items that each name their host
_OWNERS = 2  # headings that are units, by which a list of tasks is parted


@dataclass(frozen=True, slots=True)
class Duty:
    """Who answers for what stands at [start, end) of the clean copy, and by when."""

    start: int
    end: int
    lead: str
    due: Due | None
    given: bool = False  # noted on a line under an item, or behind its full stop, in no bracket


@dataclass(frozen=True, slots=True)
class _Group:
    """Neighbouring paragraphs, `first` to `last`, that hold notes and nothing else."""

    first: int
    last: int
    notes: tuple[DutyNote, ...]


class DutyMap:
    """The duties of one document, by place; `items` are the headings that are items themselves."""

    def __init__(
        self, clean: str, outline: Sequence[Paragraph], notes: Sequence[DutyNote], forms: DutyForms
    ) -> None:
        self.notes = [(note.start, note.end) for note in notes]
        self.items: set[int] = set()
        self.idle: set[int] = set()  # paragraphs of notes alone
        self._clean, self._outline, self._forms = clean, outline, forms
        self._set([*self._under_owners(), *(self._read(notes) if notes else ())])

    def add(self, duties: Iterable[Duty]) -> None:
        """Take in what a table says of its rows."""
        self._set([*self._duties, *duties])

    def _set(self, duties: Sequence[Duty]) -> None:
        self._duties = sorted(duties, key=lambda duty: duty.start)
        self._starts = [duty.start for duty in self._duties]
        self._ends = list(accumulate((duty.end for duty in self._duties), max))  # the farthest so far

    def lead_at(self, place: int) -> str:
        """The unit in charge of a place: of several, that of the duty that begins last; empty without one."""
        return next((duty.lead for duty in self._over(place, place + 1) if duty.lead), "")

    def due_at(self, place: int) -> Due | None:
        """The deadline that rules over a place: of several, that of the duty that begins last."""
        return next((duty.due for duty in self._over(place, place + 1) if duty.due), None)

    def due_of_item(self, start: int) -> Due | None:
        """The deadline of the item that begins at a place; None within an item, and where none is said."""
        first, last = bisect_left(self._starts, start), bisect_right(self._starts, start)
        return next((duty.due for duty in self._duties[first:last] if duty.due), None)

    def dated_within(self, start: int, end: int) -> bool:
        """Whether a deadline rules over any part of a stretch."""
        return any(duty.due for duty in self._over(start, end))

    def is_given(self, place: int) -> bool:
        """Whether a place is in an item that is given to a unit."""
        duty = next(self._over(place, place + 1), None)
        return duty is not None and duty.given

    def _over(self, start: int, end: int) -> Iterator[Duty]:
        """The duties that rule over any part of a stretch, the one that begins last first."""
        number = bisect_left(self._starts, end) - 1
        while number >= 0 and self._ends[number] > start:
            if self._duties[number].end > start:
                yield self._duties[number]
            number -= 1

    def _under_owners(self) -> Iterator[Duty]:
        """What stands under headings that are units; one such heading alone divides no tasks."""
        owners: dict[int, str] = {}
        for headings, _under in groupby(self._outline, key=attrgetter("headings")):
            for heading in headings:
                if heading.start not in owners:
                    named = self._forms.owner_heading.fullmatch(heading.text.strip())
                    owners[heading.start] = named["unit"] if named else ""
        if sum(map(bool, owners.values())) < _OWNERS:
            return
        for paragraph in self._outline:
            owner = next((o for h in reversed(paragraph.headings) if (o := owners[h.start])), "")
            if owner:
                yield Duty(paragraph.start, paragraph.end, owner, None)

    def _read(self, notes: Sequence[DutyNote]) -> Iterator[Duty]:
        starts = [paragraph.start for paragraph in self._outline]
        inside: dict[int, list[DutyNote]] = {}
        for note in notes:
            inside.setdefault(bisect_right(starts, note.start) - 1, []).append(note)
        groups: list[_Group] = []
        for number, own in inside.items():
            if not self._is_alone(self._outline[number], own):
                yield from self._inline(self._outline[number], own)
            elif groups and groups[-1].last == number - 1:
                groups[-1] = _Group(groups[-1].first, number, (*groups[-1].notes, *own))
            else:
                groups.append(_Group(number, number, tuple(own)))
        hosts = [group for group in groups if all(note.weak for note in group.notes)]
        if len(hosts) < _LIST:  # the foot of a page names its host once, a list of tasks with each item
            groups = [group for group in groups if group not in hosts]
        self.idle.update(
            self._outline[n].start for group in groups for n in range(group.first, group.last + 1)
        )
        for place, group in enumerate(groups):
            yield from self._beside(
                group,
                groups[place - 1] if place else None,
                groups[place + 1] if place + 1 < len(groups) else None,
            )

    def _is_alone(self, paragraph: Paragraph, notes: Sequence[DutyNote]) -> bool:
        place, left = paragraph.start, ""
        for note in notes:
            left += self._clean[place : note.start]
            place = note.end
        left += self._clean[place : paragraph.end]
        return not self._forms.number_before.sub("", left).strip(self._forms.between_notes)

    def _inline(self, paragraph: Paragraph, notes: Sequence[DutyNote]) -> Iterator[Duty]:
        place = paragraph.start
        for number, note in enumerate(notes):
            before = self._clean[place : note.start]
            if self._forms.number_before.sub("", before).strip():
                ended = before.rstrip()[-1] in self._forms.item_ends
                given = ended and bool(note.lead) and not note.bracketed
                first = self._item_start(place, note) if self._is_in_list(note) else place
                yield Duty(first, note.start, note.lead, note.due, given=given)
            elif not number:
                following = notes[1].start if len(notes) > 1 else paragraph.end
                yield Duty(note.end, following, note.lead, note.due)
            place = note.end

    def _is_in_list(self, note: DutyNote) -> bool:
        """Whether a deadline in brackets stands in the midst of a list, each item of which has its own."""
        alone = note.bracketed and note.due is not None and not note.lead
        return alone and self._clean[note.end : note.end + 1] in self._forms.list_goes_on

    def _item_start(self, place: int, note: DutyNote) -> int:
        """Where the clause begins in which such a note stands, from a place on."""
        return max(place, self._clean.rfind(self._forms.clause_mark, place, note.start) + 1)

    def _beside(self, group: _Group, before: _Group | None, after: _Group | None) -> Iterator[Duty]:
        outline = self._outline
        named = min(group.notes, key=lambda note: note.rank)
        due = next((note.due for note in reversed(group.notes) if note.due), None)
        following = self._under(group, after)
        if following > group.last and self._is_title(group.first - 1):
            start, end = outline[group.last].end, outline[following].end
        else:
            start, end = self._opening(group, before, after), outline[group.first].start
            above = group.first - 1
            while above >= 0 and outline[above].start >= start:
                if above == group.first - 1 or not self._is_title(above):
                    self.items.add(outline[above].start)
                above -= 1
            if self._goes_on(group, after, following):
                yield Duty(outline[group.last].end, outline[following].end, named.lead, due)
        yield Duty(start, end, named.lead, due, given=bool(named.lead))

    def _goes_on(self, group: _Group, after: _Group | None, following: int) -> bool:
        """Whether the item of a group goes on behind it, up to a paragraph, with a part that has a label:
        牵头单位：区民政局 / 推进计划：….

        The next group then belongs to another item, or only says by when.
        """
        if following == group.last:
            return False
        begun = self._outline[group.last + 1]
        same = after is not None and self._path(group)[-1:] == self._path(after)[-1:]
        other = not same or (after is not None and not any(note.lead for note in after.notes))
        return other and self._forms.part_label.match(self._clean, begun.start, begun.end) is not None

    def _is_title(self, number: int) -> bool:
        """Whether a paragraph is a heading that ends like one, not a short item with its full stop."""
        if number < 0 or not self._outline[number].is_heading:
            return False
        return self._clean[self._outline[number].end - 1] not in self._forms.item_ends

    def _under(self, group: _Group, after: _Group | None) -> int:
        """The last paragraph below a group that stands under the same heading as the group."""
        heading = self._path(group)[-1:]
        last, stop = group.last, after.first if after else len(self._outline)
        while last + 1 < stop and heading:
            following = self._outline[last + 1]
            if heading[0] not in (h.start for h in following.headings):
                break
            last += 1
        return last

    def _opening(self, group: _Group, before: _Group | None, after: _Group | None) -> int:
        """Where the item above a group begins."""
        path = self._path(group)
        shared = [_common(path, self._path(other)) for other in (before, after) if other]
        depth = max(shared, default=max(0, len(path) - 1))
        opening = path[min(depth, len(path) - 1)] if path else self._outline[max(0, group.first - 1)].start
        return max(opening, self._outline[before.last].end if before else 0)

    def _path(self, group: _Group) -> list[int]:
        return [heading.start for heading in self._outline[group.first].headings]


def _common(path: Sequence[int], other: Sequence[int]) -> int:
    """How many headings two paths share from the outermost on."""
    return next(
        (n for n, (own, its) in enumerate(zip(path, other, strict=False)) if own != its),
        min(len(path), len(other)),
    )
