"""Papers and parts of them that plan the year in which they are issued, though no date says so."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.document.outline import Heading
from tracker.extract.fields.section_dates import LASTING
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.language.dates import LAST_MONTH_OF_LISTS, DateMention
from tracker.language.due_dates import DateForms
from tracker.records import Document


def plans_year_of_issue(
    document: Document, clean: str, dates: Sequence[DateMention], *, passage: bool = False
) -> bool:
    """Whether the year of issue is named ahead in several paragraphs, and no later one anywhere.

    A `passage` from inside a paper, whose head is not there, need not name it.
    """
    issued = document.issued_on
    if issued is None or issued.month > LAST_MONTH_OF_LISTS or document.period_end:
        return False
    ahead = [date for date in dates if date.role != "since" and date.last and date.last >= issued]
    if any(date.last and date.last.year > issued.year for date in ahead):
        return False
    if passage:
        return True
    told = [date for date in ahead if date.precision in LASTING and date.role != "within"]
    return bool(told) and "\n" in clean[told[0].start : told[-1].start]


class YearlyPapers:
    """Headings and sentences in order: whether what they say is of the year of issue.

    They are where a list of tasks that is drawn up anew for each year is named above, and what sets a goal
    in a document that plans that year (`of_year`). Of a `passage` from inside such a document, all is.
    """

    def __init__(self, document: Document, forms: DateForms, *, of_year: bool, passage: bool = False) -> None:
        self._title, self._forms, self._of_year = document.title or "", forms, of_year
        self._all = of_year and passage
        self._listed = False  # headings or sentences above name such a list
        self._listing: dict[str, bool] = {}  # whether they name one, by texts of headings and titles
        self._above: Sequence[Heading] | None = None

    def enter(self, headings: Sequence[Heading]) -> None:
        """A new paragraph under these headings."""
        if headings != self._above:
            told = (*(heading.text for heading in headings), self._title)
            self._listed = any(map(self._names_list, told))
        self._above = headings

    def leave(self, sentence: Sentence) -> None:
        """The sentence has been read: it may name the list of what follows."""
        self._listed = self._listed or self._names(sentence.code)

    def begins(self, text: str) -> bool:
        """Whether a list that no one has named so far is named in a text."""
        return not self._listed and self._names(text)

    def holds(self, sentence: Sentence | None) -> bool:
        """Whether a sentence is of the year of issue; None for what stands in a table."""
        if self._listed or self._all or sentence is None:
            return self._listed or self._all
        return self._names(sentence.code) or (
            self._of_year and self._forms.aims.search(sentence.code) is not None
        )

    def _names(self, text: str) -> bool:
        return self._forms.yearly_list.search(text) is not None

    def _names_list(self, text: str) -> bool:
        """Whether a heading or title names such a list; one heading stands over many paragraphs."""
        if text not in self._listing:
            self._listing[text] = self._names(text)
        return self._listing[text]
