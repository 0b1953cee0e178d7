"""The engine's steps: matching, the contest of rules, numbers that count nothing, what a rule says itself."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from extract_samples import book, candidates, document, reading, sentence, targets

from tracker.chinese import extraction_language
from tracker.chinese.dates.mentions import scan
from tracker.extract import extract
from tracker.extract.document_scan import blocked_by
from tracker.extract.matching.matcher import RuleMatcher, by_anchor
from tracker.extract.pipeline import engine_of
from tracker.extract.project_dates import milestones
from tracker.language.dates import Anchor
from tracker.records import Target
from tracker.rulebook.loading import load
from tracker.rulebook.model import Rulebook

LEXICONS = """\
lexicon: output_verb
says: 动作词
entries:
  - words: [修建, 造]
    gives: {measure: output}
"""
UNITS = """\
lexicon: measure_word
says: 量词
entries:
  - words: [座, 名]
    gives: {dimension: count}
  - words: ["%"]
    gives: {dimension: percent}
"""
CUES = """\
cues:
  - id: will
    says: 将
    where: sentence
    stance: target
    weight: 20
    phrases: [将]
    examples: [{text: 将修建}]
"""


def rules(*entries: str) -> str:
    return "rules:\n" + "".join(entries)


def rule(name: str, phrase: str, *more: str) -> str:
    lines = [f"says: {name}", f'phrases: ["{phrase}"]', *more]
    if not any(line.startswith("measure") for line in more):
        lines.append("measure: output")
    lines.append("examples: [{text: 将修建桥梁8座, gives: {stance: target}}]")
    return f"  - id: {name}\n" + "".join(f"    {line}\n" for line in lines)


def book_of(folder: Path, text: str) -> Rulebook:
    files = {
        "lexicon/output_verb.yaml": LEXICONS,
        "lexicon/measure_word.yaml": UNITS,
        "stance/a.yaml": CUES,
        "commitments/a.yaml": text,
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return load([folder])


def read(text: str, own: Rulebook) -> list[Target]:
    return list(extract(document(text), own, everything=True))


def test_the_rule_of_higher_priority_wins(tmp_path: Path) -> None:
    own = book_of(
        tmp_path,
        rules(
            rule("low", "{output_verb}{noun}{count}", "priority: 30"),
            rule("high", "{noun}{count}", "priority: 40"),
        ),
    )
    assert [one.rule for one in read("将修建桥梁8座。", own)] == ["high"]


def test_of_equal_priority_the_phrase_with_more_fixed_text_wins(tmp_path: Path) -> None:
    own = book_of(
        tmp_path,
        rules(
            rule("plain", "{noun}{count}", "priority: 30"),
            rule("closer", "{output_verb}{noun}{count}", "priority: 30"),
            rule("closest", "{output_verb}桥梁{count}", "priority: 30", "indicator: 桥梁"),
        ),
    )
    assert [one.rule for one in read("将修建桥梁8座。", own)] == ["closest"]
    assert [one.rule for one in read("将修建码头8座。", own)] == ["closer"]


def test_a_draft_does_not_run(tmp_path: Path) -> None:
    own = book_of(
        tmp_path, rules(rule("draft", "{output_verb}{noun}{count}", "status: draft", "priority: 30"))
    )
    assert read("将修建桥梁8座。", own) == []


def test_only_the_rule_that_says_so_is_a_guess(tmp_path: Path) -> None:
    """A low priority decides who wins, not how sure the reading is."""
    low = book_of(tmp_path / "low", rules(rule("low", "{output_verb}{noun}{count}", "priority: 1")))
    last = book_of(
        tmp_path / "last",
        rules(rule("low", "{output_verb}{noun}{count}", "priority: 90", "last_resort: true")),
    )
    (sure,), (guess,) = read("将修建桥梁8座。", low), read("将修建桥梁8座。", last)
    assert (sure.confidence or 0) > (guess.confidence or 0)


def test_each_number_has_a_winner_of_its_own(tmp_path: Path) -> None:
    own = book_of(tmp_path, rules(rule("build", "{output_verb}{noun}{count}", "priority: 30")))
    found = read("将修建桥梁8座，将造码头3座。", own)
    assert [(one.quote, one.indicator[-2:]) for one in found] == [("8座", "桥梁"), ("3座", "码头")]


def test_an_indicator_is_what_the_rule_writes(tmp_path: Path) -> None:
    own = book_of(
        tmp_path, rules(rule("build", "{output_verb}{noun}{count}", 'indicator: "{noun}"', "priority: 30"))
    )
    assert [one.indicator for one in read("将修建桥梁8座。", own)] == ["桥梁"]


def test_a_slot_takes_only_its_kind_of_amount(tmp_path: Path) -> None:
    own = book_of(tmp_path, rules(rule("share", "{noun}{percent}", "priority: 30", "measure: level")))
    assert [one.quote for one in read("将修建桥梁8座，完好率98%。", own)] == ["98%"]


def test_a_background_rule_takes_a_number_out_of_play(tmp_path: Path) -> None:
    own = book_of(
        tmp_path,
        rules(
            rule("build", "{output_verb}{noun}{count}", "priority: 30"),
            rule("staff", "{noun}{count}守桥人", "priority: 60", "stance: background"),
        ),
    )
    found = read("将修建桥梁8座，另有3名守桥人。", own)
    assert [(one.quote, one.stance) for one in found] == [("8座", "target"), ("3名", "background")]


def test_a_word_of_a_list_gives_what_a_template_refers_to(tmp_path: Path) -> None:
    own = book_of(
        tmp_path,
        rules(
            rule(
                "build",
                "{output_verb}{noun}{count}",
                'measure: "{output_verb.measure}"',
                'indicator: "{output_verb}{noun}"',
                "priority: 30",
            )
        ),
    )
    (found,) = read("将造桥梁8座。", own)
    assert (found.measure, found.indicator) == ("output", "造桥梁")


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ('comparator: ">="', "comparator", ">="),
        ("unit: 座桥", "unit", "座桥"),
        ("every: year", "every", "year"),
        ("topic: 交通", "topic", "交通"),
        ("lead_unit: 交通局", "lead_unit", "交通局"),
    ],
)
def test_what_a_rule_says_itself_stands(key: str, field: str, value: str, tmp_path: Path) -> None:
    own = book_of(tmp_path, rules(rule("build", "{output_verb}{noun}{count}", key, "priority: 30")))
    (found,) = read("将修建桥梁8座。", own)
    assert getattr(found, field) == value


def test_a_rule_with_a_value_of_its_own_needs_no_number(tmp_path: Path) -> None:
    own = book_of(
        tmp_path,
        rules(rule("all", "所有{noun}通车", "value: 100", 'unit: "%"', "measure: level", "priority: 30")),
    )
    (found,) = read("将实现所有村庄通车。", own)
    assert (str(found.value), found.unit, found.indicator) == ("100", "%", "村庄")


def test_matches_are_grouped_by_the_number_they_are_about() -> None:
    coded = sentence("到2026年，新建泵站8座，普及率达到98%。")
    grouped = by_anchor(engine_of(book()).quantities.matches(coded))
    assert set(coded.amounts) <= set(grouped)
    for matches in grouped.values():
        ranks = [match.rank for match in matches]
        assert ranks == sorted(ranks, reverse=True)


def test_a_sentence_without_what_a_phrase_needs_has_no_match() -> None:
    matcher = RuleMatcher(book().active(), book().lexicons, extraction_language.phrases)
    assert matcher.matches(sentence("。")) == []


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("到2026年，六项污染物浓度下降5%。", "六项"),
        ("到2026年，17个行业增加值增长8%。", "17个"),
    ],
)
def test_a_number_that_counts_nothing_new_is_left_out(text: str, idle: str) -> None:
    quotes = [one.quote for one in targets(text)]
    assert idle not in quotes
    assert len(quotes) == 1


def test_dates_are_not_read_as_amounts() -> None:
    clean = reading("到2026年12月底前，新建泵站8座。").clean
    blocked = blocked_by(scan(clean, Anchor(None, None, None)))
    inside, outside = clean.index("2026"), clean.index("8座")
    assert blocked(inside)
    assert not blocked(outside)
    assert [one.quote for one in targets("到2026年12月底前，新建泵站8座。")] == ["8座"]


def test_candidates_come_in_order_of_place_within_a_sentence() -> None:
    found = candidates("到2026年，新建泵站8座、水厂3座，普及率98%。")
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_headings_are_not_read_as_sentences() -> None:
    assert [one.quote for one in targets("二、2026年新建泵站8座\n")] in ([], ["8座"])
    assert targets("二、2026年工作安排\n三、2027年工作安排\n") == []


def test_a_semicolon_carries_the_stance_on() -> None:
    found = targets("全镇将新建泵站8座；改造水厂3座。")
    assert [one.quote for one in found] == ["8座", "3座"]


def test_a_semicolon_carries_the_stance_on_from_part_to_part() -> None:
    found = targets("全镇将加强养护；改造水厂3座；巩固成果；改造泵站5座；翻修码头2座。")
    assert [one.quote for one in found] == ["3座", "5座", "2座"]


def test_a_full_stop_carries_no_stance_on() -> None:
    found = targets("全镇将新建泵站8座。改造水厂3座。")
    assert [one.quote for one in found] == ["8座"]


@pytest.mark.parametrize("told", ["总投资2亿元", "可带动就业300人", "预计年纳税900万元"])
def test_what_a_project_costs_or_brings_is_not_due_when_its_works_are_done(told: str) -> None:
    found = candidates(f"东港泵站{told}。该工程预计2026年竣工。")
    assert [str(one.due.date) for one in found] == ["None", "2026-12-31"]
    found = candidates(f"东港泵站预计2026年竣工，{told}。")
    assert {str(one.due.date) for one in found} == {"2026-12-31"}


def test_only_what_has_no_date_of_its_own_is_due_with_its_project() -> None:
    found = candidates("东港泵站建筑面积2万平方米。水厂2025年底前完成投资3亿元。泵站预计2026年竣工。")
    assert [str(one.due.date) for one in found] == ["2026-12-31", "2025-12-31", "2026-12-31"]
    assert list(milestones([], re.compile("开工$"))) == []


def test_an_engine_of_single_rules_shares_all_but_the_rules_and_reads_as_one_of_its_own() -> None:
    whole = book()
    rules = whole.active()[:3]
    singles = [replace(whole, rules=(rule,), version=rule.id) for rule in rules]
    texts = [example.text + "。" for rule in rules for example in rule.examples]
    read = [[extract(document(text), single, everything=True) for text in texts] for single in singles]
    shared = engine_of(whole)
    assert engine_of(singles[0]).stances is shared.stances
    assert engine_of(singles[0]).quantities is not shared.quantities
    for single, found in zip(singles, read, strict=True):
        engine_of(Rulebook())  # nothing to share with
        assert [extract(document(text), single, everything=True) for text in texts] == found
    assert any(any(found) for found in read)


def test_a_rulebook_with_other_words_shares_no_engine() -> None:
    whole = book()
    shared = engine_of(whole)
    for other in (replace(whole, cues=whole.cues[1:]), replace(whole, lexicons=dict(whole.lexicons))):
        assert shared.of_rules(other) is None
