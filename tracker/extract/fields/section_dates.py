"""The dates by which headings, and paragraphs that lead in a list, rule over what stands under them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from tracker.base.values import value
from tracker.document.outline import Heading, Paragraph
from tracker.language.dates import Anchor, DateMention
from tracker.language.document import HeadingForms
from tracker.language.due_dates import DateForms
from tracker.records import DuePrecision

LASTING: frozenset[DuePrecision] = frozenset({"year", "period"})
_YEAR = 4  # digits of a year
_HEADLINE = 40  # characters of an item that may be the headline of the paragraph behind it
_NEAR = 24  # characters before a date that may still be the headline of its paragraph


@value
class Around:
    """The dates around the beginning of a paragraph."""

    lead: DateMention | None = None  # that of the paragraph that leads in the list of this item
    lead_start: int = -1
    early: tuple[DateMention, ...] = ()  # those of its first sentence
    in_list: bool = False  # only items stand between the lead-in and this one, which is a full sentence


NOTHING_AROUND = Around()


class LeadIns:
    """Paragraphs in order: which name a date for what follows, and which are items after such a one.

    A date leads in where it opens its paragraph (到2026年，…) or is set for a goal in its first sentence
    (力争全年…). An item begins with a list's mark, or says that it is one (一是…). A short one may be the
    headline of the paragraph behind it. The first other paragraph without a mark, or a heading, ends the
    list.
    """

    def __init__(self, clean: str, dates: Sequence[DateMention], forms: HeadingForms, comma: str) -> None:
        self._clean, self._dates, self._forms, self._comma = clean, dates, forms, comma
        self._starts = [date.start for date in dates]
        self._lead: tuple[DateMention | None, int] = None, -1
        self._headed = False  # the paragraph before was a short item
        self._in_list = False  # only items stand behind the one that leads in, and no colon ends that

    def around(self, paragraph: Paragraph) -> Around:
        """The dates that matter for a paragraph; each paragraph is asked for once, in order."""
        early = self._early(paragraph)
        headed, is_item = self._headed, self._is_item(paragraph)
        self._headed = is_item and paragraph.end - paragraph.start <= _HEADLINE
        opens = next((date for date in early if self._leads(paragraph, date, first=date is early[0])), None)
        if is_item or (headed and not opens and not paragraph.is_heading):
            self._in_list = self._in_list and is_item
            return Around(*self._lead, early, self._in_list)
        self._lead = (opens, paragraph.start) if opens else (None, -1)
        self._in_list = (
            not self._clean[paragraph.start : paragraph.end].rstrip().endswith(self._forms.lead_in_end)
        )
        return Around(early=early) if early else NOTHING_AROUND

    def _is_item(self, paragraph: Paragraph) -> bool:
        marks = self._forms.list_mark, self._forms.said_item
        return any(mark.match(self._clean, paragraph.start) for mark in marks)

    def _early(self, paragraph: Paragraph) -> tuple[DateMention, ...]:
        first = bisect_left(self._starts, paragraph.start)
        if first == len(self._starts) or self._starts[first] >= paragraph.end:
            return ()
        start, end = self._starts[first], paragraph.end
        ends = [self._clean.find(mark, start, end) for mark in self._forms.sentence_ends]
        end = min((place for place in ends if place >= 0), default=end)
        return tuple(self._dates[first : bisect_left(self._starts, end)])

    def _leads(self, paragraph: Paragraph, date: DateMention, *, first: bool) -> bool:
        """Whether a date rules over the items behind its paragraph."""
        if date.precision not in LASTING or date.role == "since":
            return False
        of_goal = self._forms.before_goal.search(self._clean, paragraph.start, date.start) is not None
        return (of_goal or (first and self._opens(paragraph, date))) and not self._later(paragraph, date)

    def _opens(self, paragraph: Paragraph, date: DateMention) -> bool:
        """Whether a date with a comma behind it opens its paragraph, behind a short headline at most."""
        before = self._clean[paragraph.start : date.start].strip()
        ends = (*self._forms.sentence_ends, self._forms.lead_in_end)
        opens = not before or (len(before) <= _NEAR and before.endswith(ends))
        return opens and self._clean.startswith(self._comma, date.end)

    def _later(self, paragraph: Paragraph, date: DateMention) -> bool:
        """Whether a paragraph goes on to a later date, so that nobody knows which its list is about."""
        first, end = (bisect_left(self._starts, place) for place in (date.end, paragraph.end))
        return any(
            other.precision in LASTING and other.last and date.last and other.last > date.last
            for other in self._dates[first:end]
        )


class SectionDates:
    """The date of the section that a paragraph stands in."""

    def __init__(self, anchor: Anchor, forms: DateForms, is_past: Callable[[DateMention], bool]) -> None:
        self._anchor, self._forms, self._is_past = anchor, forms, is_past
        self._known: dict[str, tuple[DateMention, ...]] = {}
        # Where a heading of two dates starts, and which of them rules.
        self._mixed: tuple[int, DateMention | None] = -1, None

    def enter(self, headings: Sequence[Heading], around: Around) -> DateMention | None:
        """The date that rules over a paragraph under these headings."""
        lead = around.lead if around.lead and not self._is_past(around.lead) else None
        for heading in reversed(headings):
            dates = self.of(heading.text)
            if dates:
                if lead and around.lead_start > heading.start:
                    break
                return self._of_two(heading, dates, around.early) if len(dates) == 2 else dates[-1]
        return lead

    def of(self, text: str) -> tuple[DateMention, ...]:
        """The date by which a heading rules; two where it names a plan's period and a year: 十五五…和2026年….

        In this order; empty where it names none.
        """
        if text not in self._known:
            found = [
                date
                for date in self._forms.scan(text, self._anchor)
                if date.last
                and date.role != "since"
                and not self._is_past(date)
                and not self._forms.of_page.search(text, 0, date.start)
                and not self._forms.of_opening.match(text, date.end)
                and not self._forms.of_batch.match(text, date.end)
                and not self._states_later_level(text, date)
                and not self._is_stamp(text, date)
            ]
            plan = self._named_plan(text)
            kinds = [date.precision for date in found]
            if kinds == ["period", "year"] and found[0].last != found[1].last:
                self._known[text] = tuple(found)
            elif found and not self._tells_steps(text, found):
                self._known[text] = (found[-1],)
            else:
                self._known[text] = (plan,) if plan and not self._is_past(plan) else ()
        return self._known[text]

    def _is_stamp(self, text: str, date: DateMention) -> bool:
        """Whether a day only says when what a headline is about was issued, or up to when it tells:
        水利计划（2026年2月5日）, 进度表（截至6月30日）.
        """
        if self._forms.only_stamp.fullmatch(text) or self._forms.so_far.match(date.text):
            return True
        day = date.precision == "day" and date.role == "in" and date.text[:_YEAR].isdigit()
        forms = self._forms
        return (
            day
            and forms.before_stamp.search(text[: date.start]) is not None
            and forms.after_stamp.match(text, date.end) is not None
        )

    def _states_later_level(self, text: str, date: DateMention) -> bool:
        """Whether a headline states one figure of a year beyond the document's own: 2027年产值超20亿元."""
        own = self._anchor.period_end
        later = own is not None and date.last is not None and date.last > own
        return later and self._forms.states_level.match(text, date.end) is not None

    def _tells_steps(self, text: str, dates: Sequence[DateMention]) -> bool:
        """Whether a headline tells what is done in one year and in the next, and is about neither alone."""
        years = [date for date in dates if date.precision == "year"]
        between = [text[one.end : other.start] for one, other in pairwise(years)]
        steps = len({date.last for date in years}) > 1
        return steps and not any(map(self._forms.several.search, between))

    def _of_two(
        self, heading: Heading, dates: Sequence[DateMention], early: Sequence[DateMention]
    ) -> DateMention:
        """The plan's part comes first; it ends with the paragraph that begins to speak of the year."""
        start, now = self._mixed
        if start != heading.start or now is None:
            now = dates[0]
        said = {date.last for date in early}
        if dates[1].last in said and dates[0].last not in said:
            now = dates[1]
        self._mixed = heading.start, now
        return now

    def _named_plan(self, text: str) -> DateMention | None:
        """The period of a plan of several years that a headline is about."""
        first, last = self._forms.plan_period(text)
        return DateMention(0, len(text), text, first, last, "period", "in") if last else None
