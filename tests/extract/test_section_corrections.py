"""What people say of the role of a section: tied to its words, and stronger than what was read."""

from __future__ import annotations

import datetime as dt

from extract_samples import book

from tracker.extract import extract, read_with_sections
from tracker.extract.pipeline import outlined
from tracker.records import Corrections, Document, SectionAnchor, SectionCorrection, SectionRole

TEXT = (
    "县里办实事\n"
    "一、2025年工作回顾\n"
    "建成公园2座，修缮校舍12所。\n"
    "二、今年的工作安排\n"
    "新建幼儿园8所。\n"
    "（一）水利\n"
    "修建水库3座。\n"
    "三、今年的其他任务\n"
    "新建幼儿园8所。\n"
)


def _document(text: str = TEXT, *said: SectionCorrection) -> Document:
    return Document(
        name="news.txt",
        text=text,
        title="县里办实事",
        issued_on=dt.date(2026, 1, 20),
        corrections=Corrections(sections=said),
    )


def _said(text: str, words: str, role: SectionRole, last: str | None = None) -> SectionCorrection:
    """The correction that a person makes at the heading with these words, or from sentence to sentence."""
    seen = outlined(text)
    place = seen.at(text.index(words), text.index(words) + 1)
    if last is None:
        return SectionCorrection(role=role, first=seen.anchors.of_heading(place))
    first, end = seen.anchors.of_stretch(place, seen.at(text.rindex(last), len(text)) + 1)
    return SectionCorrection(role=role, first=first, last=end)


def _values(document: Document) -> list[int]:
    found: list[int] = []
    for target in extract(document, book()):
        found += [int(target.value)] * len(target.spans) if target.value is not None else []
    return sorted(found)


def test_a_correction_reaches_as_far_as_the_heading_it_is_tied_to() -> None:
    assert _values(_document()) == [3, 8, 8]
    said = _said(TEXT, "二、今年的工作安排", "review")
    assert _values(_document(TEXT, said)) == [8], "of the third heading"
    read, _found = read_with_sections(_document(TEXT, said), book())
    (corrected,) = [one for one in read.sections if one.corrected]
    assert TEXT[corrected.start : corrected.end].splitlines()[0] == "二、今年的工作安排"
    assert TEXT[corrected.start : corrected.end].splitlines()[-1] == "修建水库3座。"


def test_it_counts_in_papers_that_follow_no_order_and_against_their_headings() -> None:
    said = _said(TEXT, "一、2025年工作回顾", "plan")
    assert _values(_document(TEXT, said))[-1] == 12


def test_a_later_correction_rules_over_one_before_it() -> None:
    whole, inner = _said(TEXT, "二、今年的工作安排", "review"), _said(TEXT, "（一）水利", "plan")
    assert _values(_document(TEXT, whole, inner)) == [3, 8]
    assert _values(_document(TEXT, inner, whole)) == [8]


def test_from_sentence_to_sentence() -> None:
    said = _said(TEXT, "新建幼儿园", "review", last="新建幼儿园")
    assert _values(_document(TEXT, said)) == []


def test_it_holds_where_the_heading_got_another_number_or_other_spaces_and_text_before_it() -> None:
    said = _said(TEXT, "二、今年的工作安排", "review")
    moved = TEXT.replace("二、今年的工作安排", "五、 今年的工作安排").replace("一、", "说在前面。\n四、")
    assert _values(_document(moved, said)) == [8]


def test_of_equal_sentences_the_one_that_was_meant() -> None:
    second = _said(TEXT, "三、今年的其他任务", "review")
    anchor = outlined(TEXT).anchors.of_heading(outlined(TEXT).at(TEXT.rindex("新建"), len(TEXT)))
    assert anchor == SectionAnchor(words="新建幼儿园8所。", nth=1)
    for said in (second, SectionCorrection(role="review", first=anchor)):
        assert _values(_document(TEXT, said)) == [3, 8]


def test_it_waits_while_its_words_are_gone() -> None:
    said = _said(TEXT, "二、今年的工作安排", "review")
    other = TEXT.replace("今年的工作安排", "2026年的工作安排")
    assert _values(_document(other, said)) == [3, 8, 8]
    assert outlined(other).anchors.stretch(said) is None


def test_a_document_of_one_line_is_corrected_sentence_by_sentence() -> None:
    text = "今年县里办实事。新建幼儿园8所。修建水库3座。"
    said = _said(text, "新建", "review", last="新建")
    assert _values(_document(text, said)) == [3]
