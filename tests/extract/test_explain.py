"""Explanations: every number and event accounted for, every field with what gave it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from extract_samples import PIECES
from hypothesis import given
from hypothesis import strategies as st

from tracker.extract import extract
from tracker.extract.explain.explanation import explain
from tracker.extract.explain.explanation_model import FindingExplained, SentenceExplained
from tracker.extract.explain.field_origins import Origin
from tracker.extract.matching.matcher import PhraseMatch, RuleMatcher
from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.records import Document, Span
from tracker.rulebook.model import Rulebook
from tracker.services.rules.rule_files import load_book

ISSUED = dt.date(2024, 2, 1)


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_book()


def document(text: str, issued_on: dt.date | None = ISSUED) -> Document:
    return Document(name="d", text=text, issued_on=issued_on)


def one(text: str, book: Rulebook) -> SentenceExplained:
    (sentence,) = explain(document(text), book)
    return sentence


def thing(text: str, words: str, book: Rulebook) -> FindingExplained:
    return next(
        found
        for sentence in explain(document(text), book)
        for found in sentence.things
        if found.words == words
    )


def origin(found: FindingExplained, name: str) -> Origin:
    (_, fields) = found.targets[0]
    return next(field.origin for field in fields if field.name == name)


def test_the_rules_meet_each_sentence_once(book: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    met: Counter[tuple[RuleMatcher, Span]] = Counter()
    matches = RuleMatcher.matches

    def counted(matcher: RuleMatcher, sentence: Sentence, *, every: bool = False) -> list[PhraseMatch]:
        met[matcher, (sentence.start, sentence.end)] += 1
        return matches(matcher, sentence, every=every)

    monkeypatch.setattr(RuleMatcher, "matches", counted)
    text = "2026年6月底前，西港码头投入使用。东港码头投入使用。到2026年，全镇修建公厕不少于9座。"
    outcomes = [thing.outcome for sentence in explain(document(text), book) for thing in sentence.things]
    assert outcomes == ["target", "undated", "target"]
    assert set(met.values()) == {1}


def test_each_field_names_the_word_the_rule_or_the_date_that_gave_it(book: Rulebook) -> None:
    found = thing("到2026年，全镇修建公厕不少于9座。", "不少于9座", book)
    assert found.outcome == "target"
    assert origin(found, "indicator").kind == "rule"
    assert (origin(found, "comparator").words, origin(found, "comparator").name) == ("不少于", "bound_before")
    assert (origin(found, "unit").words, origin(found, "unit").name) == ("座", "measure_word")
    assert (origin(found, "measure").words, origin(found, "measure").name) == ("修建", "output_verb")
    assert (origin(found, "due").kind, origin(found, "due").words) == ("sentence", "到2026年")
    assert origin(found, "unit").place.startswith("rules/lexicon/measure_word.yaml:")


def test_the_winner_comes_first_with_the_words_in_its_slots(book: Rulebook) -> None:
    first, *others = thing("到2026年，全镇修建公厕9座。", "9座", book).attempts
    assert first.lost == ""
    assert dict(first.slots) == {"output_verb": "修建", "noun": "公厕", "things": "9座"}
    assert others and all(attempt.lost for attempt in others)


def test_losers_lose_by_priority_before_anything_else(book: Rulebook) -> None:
    attempts = thing("到2026年，全镇修建公厕9座。", "9座", book).attempts
    for attempt in attempts[1:]:
        lower = attempt.rule.priority < attempts[0].rule.priority
        assert (attempt.lost == "priority") == lower


def test_a_cue_that_decides_the_stance_is_named_with_its_words_and_line(book: Rulebook) -> None:
    found = thing("全镇累计建成公厕31座。", "31座", book)
    assert found.outcome == "result"
    decisive = found.said[0]
    assert (decisive.stance, decisive.where) == ("result", "clause")
    assert decisive.words in "全镇累计建成公厕31座。"
    assert decisive.place.startswith("rules/stance/")


def test_all_that_speaks_for_a_stance_is_shown_the_strongest_first(book: Rulebook) -> None:
    said = thing("到2026年，全镇力争修建公厕9座。", "9座", book).said
    assert len(said) > 1
    assert [one.weight for one in said] == sorted((one.weight for one in said), reverse=True)


def test_a_background_rule_explains_itself(book: Rulebook) -> None:
    found = thing("让全县60万各族群众过上好日子。", "60万", book)
    assert found.outcome == "background-rule"
    assert found.attempts[0].rule.stance == "background"
    assert found.said == ()


@pytest.mark.parametrize(
    ("text", "words", "outcome"),
    [
        ("到2026年，绿地率由31%提高到36%。", "31%", "baseline"),
        ("到2026年，修建6栋18层公寓。", "18层", "object"),
        ("到2026年，继续办好第12小学。", "12", "no-amount"),
        ("到2026年，推进“智慧3个中心”建设。", "3个", "name"),
        ("8天。", "8天", "unread"),
    ],
)
def test_a_number_that_is_no_target_says_why(text: str, words: str, outcome: str, book: Rulebook) -> None:
    assert thing(text, words, book).outcome == outcome


def test_headings_above_a_line_say_what_they_decide(book: Rulebook) -> None:
    text = "一、2025年工作安排\n修建公厕9座。\n二、工作回顾\n修建公厕31座。\n"
    promise, review = (s for s in explain(document(text), book) if not s.is_heading)
    (plan,), (back,) = promise.above, review.above
    assert plan.said is not None and plan.said.stance == "target"
    assert plan.when is not None and plan.when.date.last == dt.date(2025, 12, 31)
    assert back.said is not None and back.said.stance == "result"
    assert promise.things[0].targets[0][0].due == dt.date(2025, 12, 31)
    assert origin(promise.things[0], "due").kind == "heading"
    assert (promise.things[0].outcome, review.things[0].outcome) == ("target", "result")


def test_a_heading_is_explained_as_one(book: Rulebook) -> None:
    heading, _ = explain(document("一、2025年工作安排\n修建公厕9座。"), book)
    assert heading.is_heading
    assert heading.above[-1].text == "一、2025年工作安排"


def test_only_the_sentences_that_touch_the_span_are_explained(book: Rulebook) -> None:
    text = "今年修建公厕9座。今年修建凉亭4座。\n今年修建码头2座。"
    at = text.index("凉亭")
    assert [s.text for s in explain(document(text), book, (at, at + 2))] == ["今年修建凉亭4座。"]


def test_a_due_date_from_before_names_its_place(book: Rulebook) -> None:
    text = "到2027年底，水网基本成形。修建泵站5座。"
    found = thing(text, "5座", book)
    assert (origin(found, "due").kind, origin(found, "due").words) == ("paragraph", "到2027年底")


def test_an_event_without_a_number_is_explained_too(book: Rulebook) -> None:
    found = thing("到2026年，东港码头投入使用。", "投入使用", book)
    assert found.outcome == "target"
    assert found.targets[0][0].kind == "milestone"
    assert thing("东港码头投入使用。", "投入使用", book).outcome == "undated"


def test_a_period_word_gives_the_recurrence(book: Rulebook) -> None:
    found = thing("今年起每月开展巡河4次。", "4次", book)
    assert (origin(found, "every").words, origin(found, "every").name) == ("每月", "every")


def test_a_year_behind_a_slash_is_told_by_the_words_of_the_amount(book: Rulebook) -> None:
    found = thing("到2026年，全县污泥处理能力达到30万立方米/年。", "30万立方米/年", book)
    assert origin(found, "every").words == "30万立方米/年"


def test_a_row_of_a_table_is_explained_by_its_table(book: Rulebook) -> None:
    text = "指标\t单位\t2020年\t2025年\n供水普及率\t%\t90\t98\n泵站\t座\t5\t8\n"
    plan = document(text, dt.date(2021, 3, 1))
    row = next(one for one in explain(plan, book) if one.text.startswith("供水"))
    assert {found.words: found.outcome for found in row.things} == {"90": "table", "98": "target"}
    (target, fields) = row.things[1].targets[0]
    assert (target.indicator, target.unit) == ("供水普及率", "%")
    assert {field.origin.kind for field in fields} == {"table"}


@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_explanations_say_what_the_extraction_does(book: Rulebook, text: str) -> None:
    told = [
        target
        for sentence in explain(document(text), book)
        for found in sentence.things
        for target, _ in found.targets
    ]
    spans = {
        (span, t.indicator, t.stance, t.due)
        for t in extract(document(text), book, everything=True)
        for span in t.spans
    }
    assert {((t.start, t.end), t.indicator, t.stance, t.due) for t in told} == spans


@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_every_number_is_accounted_for_once(book: Rulebook, text: str) -> None:
    for sentence in explain(document(text), book):
        if sentence.is_heading:
            continue
        numbers = [f for f in sentence.things if any(char.isdigit() for char in f.words)]
        spans = sorted(f.span for f in numbers if not (f.targets and f.targets[0][0].kind == "milestone"))
        assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_a_number_that_only_a_rule_sets_is_explained_by_the_rule(book: Rulebook) -> None:
    found = thing("年底前所有自然村通硬化路。", "所有自然村通硬化路", book)
    assert found.outcome == "target"
    assert (origin(found, "value").kind, origin(found, "value").words) == ("rule", "100")
    assert origin(found, "unit").kind == "rule"


def test_a_bound_that_a_rule_knows_is_explained_by_the_rule(book: Rulebook) -> None:
    found = thing("到2026年，每个镇至少新建2个凉亭。", "2个", book)
    assert (origin(found, "comparator").kind, origin(found, "comparator").words) == ("rule", ">=")


def test_a_date_behind_a_number_speaks_for_the_promise(book: Rulebook) -> None:
    said = thing("新建凉亭8座于2026年底前完工。", "8座", book).said
    assert (said[0].stance, said[0].cue, said[0].words) == ("target", "due-date", "2026年底前")
