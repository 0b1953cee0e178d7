"""What a paragraph that announces a list (将办好十件实事。) says of its items in other paragraphs."""

from __future__ import annotations

from tracker.document.outline import Paragraph
from tracker.extract.sentences.encoder import SentenceEncoder
from tracker.extract.stance.cues import CueMatcher, Verdict
from tracker.language.document import HeadingForms

_LONGEST_NUMBER = 5  # characters of a number that is a line of its own: （十二）


class AnnouncedLists:
    """Paragraphs in order: which are items, and what the last one before them said of them.

    An item begins with a list's mark or stands under a number alone. The first paragraph without either is
    no item any more, and may announce the next list.
    """

    def __init__(self, clean: str, stances: CueMatcher, coder: SentenceEncoder, forms: HeadingForms) -> None:
        self._clean, self._stances, self._coder, self._forms = clean, stances, coder, forms
        self._announcer: Paragraph | None = None
        self._said: Verdict | None = None

    def over(self, paragraph: Paragraph) -> Verdict | None:
        """What is announced of a paragraph; each is asked for once, in order."""
        if paragraph.is_heading:
            return None
        if not self._is_item(paragraph):
            self._announcer, self._said = paragraph, None
            return None
        if self._announcer is not None:
            sentences = self._coder.sentences(self._announcer.start, self._announcer.end)
            last = sentences.spans[-1]  # its code form hides what is in quotation marks
            code = sentences[len(sentences.spans) - 1].code
            self._said = self._stances.lead(code) or self._stances.lead(self._clean[slice(*last)])
            self._announcer = None
        return self._said

    def _is_item(self, paragraph: Paragraph) -> bool:
        forms, start = self._forms, paragraph.start
        if forms.list_mark.match(self._clean, start) or forms.said_item.match(self._clean, start):
            return True
        above = paragraph.headings[-1].text if paragraph.headings else ""
        return 0 < len(above) <= _LONGEST_NUMBER and self._forms.level(above) > 0
