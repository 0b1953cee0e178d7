"""Where only promises are wanted, paragraphs without evidence for one are passed over, and none is lost."""

from __future__ import annotations

from datetime import date

import pytest
from extract_samples import book, document
from hypothesis import given, settings
from made_up import PLANS

from tracker.document.outline import paragraphs
from tracker.extract.candidate import Candidate
from tracker.extract.document_scan import DocumentScan
from tracker.extract.matching.matcher import RuleMatcher
from tracker.extract.matching.prefilter import Triggers
from tracker.extract.pipeline import engine_of
from tracker.records import Document
from tracker.rulebook.phrase import FixedText, Phrase, Slot

REVIEW = "一、去年工作回顾\n"


def promises(one: Document, *, promises_only: bool) -> list[Candidate]:
    passages = DocumentScan(engine_of(book()), one, promises_only=promises_only).passages()
    found = [candidate for passage in passages for candidate in passage.candidates()]
    return [candidate for candidate in found if candidate.stance == "target"]


@given(PLANS)
@settings(max_examples=300)
def test_no_promise_is_lost(text: str) -> None:
    one = document(text)
    assert promises(one, promises_only=True) == promises(one, promises_only=False)


@given(PLANS)
def test_no_promise_is_lost_without_a_date_of_the_document(text: str) -> None:
    one = document(text, None)
    assert promises(one, promises_only=True) == promises(one, promises_only=False)


@given(PLANS)
@settings(max_examples=150)
def test_words_that_a_text_lacks_fire_no_cue_on_its_code(text: str) -> None:
    scan, stances = DocumentScan(engine_of(book()), document(text)), engine_of(book()).stances
    for paragraph in paragraphs(scan.clean):
        sentences = scan.coder.sentences(paragraph.start, paragraph.end)
        for number, sentence in enumerate(sentences):
            assert not (
                sentences.lacks(number, stances.promising.within) and stances.may_promise(sentence.code)
            )
            assert not (sentences.lacks(number, stances.leading.within) and stances.lead(sentence.code))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("产值将比2020年增长5%", "将增长"),
        ("产值力争由3%提高到5%", "力争提高"),
        ("出台《湖区规划》，全区落实。", "划，"),
    ],
)
def test_words_that_come_together_in_code_form_are_not_called_missing(text: str, words: str) -> None:
    scan = DocumentScan(engine_of(book()), document(text))
    sentences = scan.coder.sentences(0, len(scan.clean))
    assert words in sentences[0].code
    assert not sentences.lacks(0, Triggers([Phrase("", (FixedText(words),))], {}, coded=False).within)


def test_dates_and_amounts_are_no_words_of_a_text() -> None:
    told = Phrase("", (Slot("date"), FixedText("建成")))
    assert Triggers([told], {}, coded=False).within("2026年建成", 0, 8)
    assert Triggers([Phrase("", (Slot("date"),))], {}, coded=False).everywhere


def test_a_passed_over_paragraph_still_names_the_list_of_those_after_it() -> None:
    one = document("全镇民生实事已建成食堂6个。\n力争新建泵站8座。")
    (found,) = promises(one, promises_only=True)
    assert found.due.date == date(2024, 12, 31)
    assert [found] == promises(one, promises_only=False)


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences, in code form, that phrases are tried on from now on."""
    seen: list[str] = []
    matches = RuleMatcher.matches

    def noted(self: RuleMatcher, sentence: object, *, every: bool = False) -> object:
        seen.append(sentence.code)  # type: ignore[attr-defined]
        return matches(self, sentence, every=every)  # type: ignore[arg-type]

    monkeypatch.setattr(RuleMatcher, "matches", noted)
    return seen


@pytest.mark.parametrize(
    "text",
    [
        REVIEW + "新建泵站8座。\n改造管网9公里。",
        REVIEW + "2019年，新建泵站8座。",
        REVIEW + "力争新建泵站8座。",
        REVIEW + "年内新建泵站8座；力争改造管网9公里。",
        "新建泵站8座，居全国第一。",
    ],
)
def test_where_nothing_speaks_for_a_promise_no_phrase_is_tried(text: str, tried: list[str]) -> None:
    assert promises(document(text), promises_only=True) == []
    assert tried == []


@pytest.mark.parametrize(
    "text",
    [
        REVIEW + "到2030年底前，新建泵站8座。",
        REVIEW + "预期目标：新建泵站8座。",
        REVIEW + "今后要做到：已经开始准备；力争2030年内新建泵站8座。",
        "二、今年的工作安排\n新建泵站8座。",
        "一、2030年底前的任务\n新建泵站8座。",
    ],
)
def test_a_date_ahead_a_cue_a_heading_or_a_section_may_make_a_promise(text: str, tried: list[str]) -> None:
    promises(document(text), promises_only=True)
    assert tried
