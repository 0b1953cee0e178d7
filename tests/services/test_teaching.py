"""Teaching a rule from a sentence: drafted, tried on all documents without changing them, and kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from ledger_samples import NOW, opened

from tracker.errors import RuleError, UsageError
from tracker.records import Query
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import ingest
from tracker.services.listing.agenda import agenda
from tracker.services.rules.rulebook_loading import folders, load_book, own_folder
from tracker.services.teaching.taught_rule import changed, drafts
from tracker.services.teaching.trying import keep, try_rule

SENTENCE = "林区空置率压到6%以下"
DAY = dt.date(2025, 1, 10)
PLANS = {
    "a.txt": "2025年江城区林业工作计划\n一、主要任务\n林区空置率压到6%以下。\n今年新建防火道30公里。\n",
    "b.txt": "2025年河州区林业工作计划\n一、主要任务\n护林房闲置率压到8%以内，新建瞭望塔3座。\n",
}


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_book()


@pytest.mark.parametrize(
    ("words", "phrase", "indicator"),
    [
        ("全年评聘护林员900人次", "评聘{noun}{count}", "评聘{noun}"),
        ("年内加装路灯60盏", "{output_verb}{noun}{count}", "{output_verb}{noun}"),
        ("护林网格覆盖85%的林区", "{noun}{coverage_verb}{percent}", "{noun}{coverage_verb}"),
        ("选派300名护林员", "选派{count}{noun}", "选派{noun}"),
    ],
)
def test_the_likeliest_guess_is_a_verb_with_its_noun(
    words: str, phrase: str, indicator: str, book: Rulebook
) -> None:
    first = drafts(words, book)[0]
    assert (first.phrase, first.indicator) == (phrase, indicator)


def test_words_without_a_number_and_long_ones_teach_nothing(book: Rulebook) -> None:
    for words in ("尽快修好河边路灯", SENTENCE * 60):
        with pytest.raises(UsageError):
            drafts(words, book)


def test_a_rule_is_tried_on_every_document_and_kept_among_the_own_rules(
    book: Rulebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name, text in PLANS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with opened(tmp_path) as ledger:
        ingest(ledger, [str(tmp_path / name) for name in PLANS], book=book, now=NOW)
        before = [row.entry for row in agenda(ledger, _all(), as_of=DAY).rows]
        guess = drafts(SENTENCE, book, issued_on=DAY)[0]
        rule = changed(guess, "{noun}压到{percent}", "{noun}")
        steps: list[tuple[int, int]] = []
        tried = try_rule(ledger, rule, book, on_progress=lambda done, total: steps.append((done, total)))
        told = [
            {(d.document[5:8], d.target.indicator) for d in some} for some in (tried.appear, tried.vanish)
        ]
        assert told == [
            {("江城区", "林区空置率"), ("河州区", "护林房闲置率")},
            {("江城区", "林区空置率压"), ("河州区", "护林房闲置率压")},
        ]
        assert tried.appear[0].sentence == SENTENCE + "。" and tried.documents == 2
        assert steps[-1] == (4, 4) and tried.example[0].value == 6
        assert [row.entry for row in agenda(ledger, _all(), as_of=DAY).rows] == before
        with pytest.raises(UsageError, match="does not read its own sentence"):
            try_rule(ledger, changed(rule, "栽植{noun}{count}", "栽植{noun}"), book)
        with pytest.raises(RuleError):
            try_rule(ledger, changed(rule, "{nonsense}{percent}", "x"), book)
        path = keep(tried)
        assert path == own_folder() / "commitments" / f"{rule.id}.yaml" and own_folder() in folders()
        kept = load_book()
        assert kept.rule(rule.id) is not None and drafts(SENTENCE, kept)[0].id == f"{rule.id}-2"
        with pytest.raises(UsageError, match="exists already"):
            keep(tried)


def _all() -> Query:

    return Query()
