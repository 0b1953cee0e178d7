"""Sentences without an anchor are passed over: they cost nothing, and nothing is lost with them."""

from __future__ import annotations

import pytest
from extract_samples import book, document, read
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import IDLE, LEXICONS, PLANS, RULES, TEXTS, rule

from tracker.chinese import extraction_language
from tracker.extract.candidate import Candidate
from tracker.extract.document_scan import DocumentScan
from tracker.extract.engine import Engine
from tracker.extract.matching.anchors import AnchorIndex
from tracker.extract.pipeline import engine_of
from tracker.extract.sentences.encoder import SentenceEncoder, Sentences
from tracker.records import Document
from tracker.rulebook.model import Rule, Rulebook
from tracker.rulebook.phrase import FixedText, Phrase, Slot, Template


def found(engine: Engine, text: Document, **how: bool) -> list[Candidate]:
    passages = DocumentScan(engine, text, **how).passages()
    return [candidate for passage in passages for candidate in passage.candidates()]


@given(PLANS)
@settings(max_examples=150)
def test_the_shipped_rules_find_the_same_in_all_sentences_as_in_those_with_an_anchor(text: str) -> None:
    engine, one = engine_of(book()), document(text)
    assert found(engine, one, whole=False) == found(engine, one, whole=True)


@given(TEXTS, st.lists(RULES, min_size=1, max_size=4, unique_by=lambda rule: rule.id))
@settings(max_examples=150)
def test_made_up_rules_find_the_same_in_all_sentences_as_in_those_with_an_anchor(
    text: str, rules: list[Rule]
) -> None:
    engine, one = Engine(Rulebook(LEXICONS, tuple(rules)), extraction_language), document(text)
    assert found(engine, one, whole=False) == found(engine, one, whole=True)


@pytest.fixture
def worked_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that are put into code form from now on."""
    seen: list[str] = []
    code = SentenceEncoder.code

    def noted(self: SentenceEncoder, start: int, end: int) -> object:
        seen.append(self._text[start:end])
        return code(self, start, end)

    monkeypatch.setattr(SentenceEncoder, "code", noted)
    return seen


def test_a_sentence_without_an_anchor_is_not_worked_on(worked_on: list[str]) -> None:
    text = "\n".join([IDLE * 30, IDLE * 5 + "到2026年，新建泵站8座。" + IDLE * 30, IDLE * 30])
    assert [one.quote for one in read(text)] == ["8座"]
    assert worked_on == ["到2026年，新建泵站8座。"]


def test_it_is_where_it_opens_a_paragraph_and_may_speak_of_the_rest(worked_on: list[str]) -> None:
    opening = "镇里将把这几件事一一办好。"
    read(opening + "新建泵站8座。")
    assert opening in worked_on


def test_a_paragraph_without_an_anchor_is_not_even_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    parted: list[int] = []
    sentences = SentenceEncoder.sentences

    def noted(self: SentenceEncoder, start: int, end: int) -> Sentences:
        parted.append(start)
        return sentences(self, start, end)

    monkeypatch.setattr(SentenceEncoder, "sentences", noted)
    read("\n".join([IDLE * 30, "新建泵站8座。" + IDLE, IDLE * 30]))
    assert parted == [len(IDLE * 30) + 1]


def test_words_that_set_an_amount_are_anchors(worked_on: list[str]) -> None:
    assert [one.rule for one in read(IDLE + "所有企业全部完成改造。" + IDLE)] == ["level-all"]
    assert worked_on[0] == "所有企业全部完成改造。"


def test_every_sentence_is_worked_on_when_a_rule_has_no_sure_words(worked_on: list[str]) -> None:
    loose = Phrase("{noun}{end}", (Slot("noun"), Slot("end")))
    engine = Engine(
        Rulebook(LEXICONS, (rule(loose, value=Template("1", (FixedText("1"),))),)), extraction_language
    )
    assert found(engine, document(IDLE * 3), whole=False)
    assert worked_on[:3] == [IDLE] * 3


@given(st.lists(st.integers(0, 50)), st.integers(0, 50), st.integers(0, 50))
def test_an_anchor_is_within_a_stretch_that_it_stands_in(places: list[int], start: int, end: int) -> None:
    half = len(places) // 2
    anchors = AnchorIndex(places[:half], places[half:])
    assert anchors.within(start, end) == any(start <= place < end for place in places)
