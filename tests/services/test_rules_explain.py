"""`rules explain` in words and in JSON: readable at 80 columns, by text and by FILE:LINE."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from tracker.errors import DocumentError, NothingFound, UsageError
from tracker.rulebook.model import Rulebook
from tracker.services.rules import catalogue, explain_words, rule_files
from tracker.services.rules.explain_lines import Piece, lines_of

ISSUED = dt.date(2024, 2, 1)
REPORT = """海源镇2024年工作报告

一、去年工作回顾
新建公厕31座。
二、2024年工作安排
新建泵站5座。还要新建凉亭4座。
"""


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return rule_files.load_book()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "报告.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def said(text: str, book: Rulebook, issued_on: dt.date | None = ISSUED) -> list[str]:
    return list(rule_files.explain(text, book, issued_on=issued_on).lines())


def test_a_block_for_each_number_with_its_fields_indented(book: Rulebook) -> None:
    lines = said("到2026年，全镇修建公厕9座", book)
    assert lines[0] == "到2026年，全镇修建公厕9座。"
    assert lines[1].split() == ["date", "到2026年", "→", "2026-12-31"]
    block = lines[lines.index("9座  target") :]
    rows = {line.split()[0]: line for line in block[1:] if line.startswith("  ") and line[2] != " "}
    assert list(rows)[:6] == ["rule", "indicator", "value", "comparator", "unit", "measure"]
    assert rows["unit"].endswith("← “座”, " + _line("measure_word", "座", book))
    assert "← “到2026年” in the sentence" in rows["due"]
    assert rows["stance"].split()[1] == "target"


def _line(lexicon: str, word: str, book: Rulebook) -> str:
    path, line, _column = book.lexicons[lexicon].lines[word]
    return f"{path}:{line}"


def test_every_place_of_a_cue_has_words(book: Rulebook) -> None:
    assert {cue.where for cue in book.cues} <= set(explain_words._WHERE)
    assert {cue.where for cue in book.cues} <= set(catalogue._WHERE)


def test_nothing_is_wider_than_80_cells(book: Rulebook) -> None:
    text = (
        "到2026年，全镇力争每年新建标准化口袋公园、社区健身广场、滨水慢行步道等公共活动空间不少于15处以上，"
        "其中“一镇一品”示范点3个，居民步行十分钟可达公园绿地的比例由72.5%提高到88%左右。"
    )
    lines = said(text, book)
    assert len(lines) > 20
    assert [line for line in lines if cell_len(line) > 80] == []


def test_losers_say_why_they_lost(book: Rulebook) -> None:
    lines = said("到2026年，全镇修建公厕9座", book)
    lost = [line for line in lines if line.startswith("  lost")]
    assert lost and "lower priority" in lost[0]


def test_a_number_that_is_no_target_is_told_in_one_line(book: Rulebook) -> None:
    assert "31%  what another number is compared with" in said("到2026年，绿地率由31%提高到36%。", book)


def test_a_sentence_with_nothing_in_it_says_so(book: Rulebook) -> None:
    assert said("大家都很高兴。", book) == ["大家都很高兴。", "  no number and no event"]


def test_without_a_date_the_open_words_are_pointed_out(book: Rulebook) -> None:
    assert said("今年修建公厕9座", book, None)[-1].endswith("give one with --date.")
    assert not said("今年修建公厕9座", book)[-1].endswith("give one with --date.")
    assert not said("到2026年，修建公厕9座", book, None)[-1].endswith("give one with --date.")


def test_a_place_in_a_file_shows_the_headings_above_it(report: Path, book: Rulebook) -> None:
    explanation = rule_files.explain(f"{report}:4", book)
    lines = list(explanation.lines())
    assert lines[0] == "新建公厕31座。"
    assert any("一、去年工作回顾" in line and "result (heading-review)" in line for line in lines)
    assert "31座  reported result" in lines
    assert explanation.line == 4


def test_a_line_with_two_sentences_explains_both(report: Path, book: Rulebook) -> None:
    texts = [sentence.text for sentence in rule_files.explain(f"{report}:6", book).sentences]
    assert texts == ["新建泵站5座。", "还要新建凉亭4座。"]


def test_a_heading_line_says_what_it_decides(report: Path, book: Rulebook) -> None:
    lines = list(rule_files.explain(f"{report}:5", book).lines())
    assert lines[0] == "二、2024年工作安排"
    assert "target (heading-plan), 2024-12-31" in lines[-1] + lines[-2]


@pytest.mark.parametrize(
    ("line", "words"),
    [(2, "line 2 of {file} is empty"), (99, "{file} has no line 99"), (0, "{file} has no line 0")],
)
def test_a_line_that_is_not_there_is_nothing_found(
    line: int, words: str, report: Path, book: Rulebook
) -> None:
    with pytest.raises(NothingFound) as caught:
        rule_files.explain(f"{report}:{line}", book)
    assert str(caught.value) == words.format(file=report)
    assert caught.value.cure


def test_a_file_that_is_not_there_is_no_text(tmp_path: Path, book: Rulebook) -> None:
    with pytest.raises(DocumentError, match="does not exist"):
        rule_files.explain(f"{tmp_path}/gone.txt:3", book)


def test_a_text_that_ends_like_a_place_is_a_text(book: Rulebook) -> None:
    assert said("到2026年，师生比达到1:12", book)[0] == "到2026年，师生比达到1∶12。"


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_text_is_bad_usage(text: str, book: Rulebook) -> None:
    with pytest.raises(UsageError) as caught:
        rule_files.explain(text, book)
    assert caught.value.line() == "there is no text — give a sentence, or FILE:LINE"


def test_a_whole_book_on_the_command_line_is_bad_usage(book: Rulebook) -> None:
    with pytest.raises(UsageError, match="the text is too long: 5001 characters"):
        rule_files.explain("长" * 5001, book)


def test_the_json_is_versioned_and_says_the_same(report: Path, book: Rulebook) -> None:
    answer = rule_files.explain(f"{report}:6", book).as_json()
    assert json.loads(json.dumps(answer)) == answer
    assert (answer["schema"], answer["doc"], answer["line"], answer["rules"]) == (
        1,
        "报告.txt",
        6,
        book.version,
    )
    sentences = answer["sentences"]
    assert isinstance(sentences, list)
    assert REPORT[sentences[1]["start"] : sentences[1]["end"]].strip() == "还要新建凉亭4座。"
    (found,) = sentences[0]["found"]
    assert (found["quote"], found["outcome"]) == ("5座", "target")
    assert found["attempts"][0]["lost_by"] is None
    (target,) = found["targets"]
    assert (target["value"], target["unit"]) == (5, "座")
    assert target["origins"]["unit"] == {
        "kind": "word", "words": "座", "name": "measure_word", "place": _line("measure_word", "座", book)
    }  # fmt: skip


def test_a_typed_text_has_no_document(book: Rulebook) -> None:
    answer = rule_files.explain("到2026年，修建公厕9座", book, issued_on=ISSUED).as_json()
    assert (answer["doc"], answer["line"], answer["issued_on"]) == (None, None, "2024-02-01")


def test_a_place_too_long_for_its_line_is_not_broken() -> None:
    place = f"/srv/{'folder/' * 9}rules/lexicon/measure_word.yaml:9"
    rows = list(lines_of(Piece("field", name="unit", value="座", source=f"← “座”, {place}")))
    assert [row.strip() for row in rows[1:]] == ["← “座”,", place]
