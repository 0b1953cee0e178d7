"""Words that people stumbled over stay out of the texts, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from update_catalog import committed, forms

from tracker.tui.commands import documents, screen_keys
from tracker.tui.commands.command import Command

_HALF = re.compile(r"[\u4e00-\u9fff”》][,;:?!()]|[,;:?!()][\u4e00-\u9fff“《]")
_TYPED = ("主机:8786", "文件:行号", "键: 值")  # what is typed just so
_CLUMSY = ("Sure", "let go", "let go of", "as usual", "taken from the text before", "xuancheng", "yinchuan")


def _texts() -> Iterator[tuple[str, str]]:
    """Each text of the program in English and in Chinese."""
    for message in committed():
        for english in forms(message.id) if message.id else ():
            for chinese in forms(message.string):
                yield english, chinese


def _chinese(english: str) -> set[str]:
    return {chinese for text, chinese in _texts() if text == english}


def test_chinese_has_full_width_punctuation() -> None:
    wrong = []
    for _english, chinese in _texts():
        rest = chinese
        for typed in _TYPED:
            rest = rest.replace(typed, "")
        if _HALF.search(rest):
            wrong.append(chinese)
    assert wrong == []


@pytest.mark.parametrize("words", _CLUMSY)
def test_english_says_it_as_people_do(words: str) -> None:
    said = re.compile(rf"\b{re.escape(words)}\b")
    assert [english for english, chinese in _texts() if said.search(english) or said.search(chinese)] == []


def test_a_figure_holds_as_of_a_day_and_is_due_by_one() -> None:
    assert _chinese("As of") == {"截至"}
    assert _chinese("as of {date}") == {"截至 {date}"}
    assert [chinese for _english, chinese in _texts() if "截止到" in chinese] == []
    # 截止 is a last day: that of an answer alone.
    assert [chinese for _english, chinese in _texts() if re.search("截止(?!日)|截止日期", chinese)] == []


def test_the_program_counts_targets_by_one_word_and_formal_papers_by_theirs() -> None:
    assert [chinese for _english, chinese in _texts() if re.search(r"\} ?项目标", chinese)] == []
    told = ("{count} target assigned", "{count} target accepted", "{count} overdue at the top (Home)")
    assert [chinese for english in told for chinese in _chinese(english) if "条" not in chinese] == []


def test_status_and_narrative_have_words_of_their_own() -> None:
    assert _chinese("Status") == {"状态"}
    assert _chinese("Progress so far") == {"进展情况"}
    for english, chinese in _texts():
        if re.search(r"\bstatus\b", english, re.IGNORECASE):
            assert "进展情况" not in chinese, english


def test_the_register_of_units_has_one_name() -> None:
    from pathlib import Path

    guide = Path(__file__).parent.parent.joinpath("docs", "guide.zh.md").read_text(encoding="utf-8")
    assert [text for text in (guide, *(chinese for _english, chinese in _texts())) if "名册" in text] == []
    assert "单位名录" in guide


def test_reading_a_text_is_another_word_than_reading_it_in() -> None:
    def name(command: Command) -> set[str]:
        return _chinese(command.label)

    read_in = next(one for one in screen_keys.AGENDA.commands if one.name == "read")
    assert name(documents.READ_TEXT) == {"阅读"}
    assert name(read_in) == {"读入"}
