"""The rules on the screen: browse and filter them, try a sentence, and mistakes in rule files told."""

from __future__ import annotations

from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList, TextArea
from tui_world import AS_OF, NOW, make_app, settle, text_of

from tracker.services.rules.rule_files import load_book
from tracker.tui.app import TrackerApp
from tracker.tui.desk.desk import Desk
from tracker.tui.screens.rules import RulesScreen
from tracker.tui.screens.try_sentence import TrySentenceScreen
from tracker.tui.widgets.fitted_text import Fitted

RULE = """
topic: 教育
rules:
  - id: own-seats
    says: 学位数
    phrases: ["{output_verb}学位{quantity}"]
    indicator: 新增学位
    measure: output
    examples:
      - text: 新增学位300个
        gives: {value: 300}
"""


def _ids(pilot: Pilot[None]) -> list[str]:
    """What the list names: titles of shelves and ids of cards."""
    options = pilot.app.screen.query_one("#list", OptionList).options
    return [str(option.prompt).split()[0] for option in options]


def _whole(pilot: Pilot[None], name: str) -> str:
    """A text of the screen without its line ends."""
    return str(pilot.app.screen.query_one(name, Fitted).render()).replace("\n", "")


async def _try(pilot: Pilot[None], text: str) -> str:
    """Open the screen for a sentence, paste one, and give what it answers."""
    await settle(pilot)
    await pilot.press("b")
    await settle(pilot)
    await pilot.press("z")
    await settle(pilot)
    return await _paste(pilot, text)


async def _paste(pilot: Pilot[None], text: str) -> str:
    pilot.app.screen.query_one(TextArea).select_all()
    pilot.app.post_message(events.Paste(text))
    await settle(pilot)
    return str(pilot.app.screen.query_one("#answer", Fitted).render())


async def test_every_rule_cue_and_topic_of_the_book_is_listed_with_its_card(url: str) -> None:
    book = load_book()
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        listed = set(_ids(pilot))
        assert {rule.id for rule in book.rules} | {cue.id for cue in book.cues} <= listed
        assert {topic.topic for topic in book.topics} <= listed
        first = next(rule for rule in book.rules if rule.id == _ids(pilot)[1])
        shown = text_of(pilot)
        assert f"{first.path}:{first.line}" in shown and first.examples[0].text in shown


async def test_filter_narrows_by_phrase_and_example_and_escape_brings_all_back(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        everything = _ids(pilot)
        await pilot.press("slash", "老", "旧", "小", "区", "z")
        await settle(pilot)
        assert _ids(pilot) == [], "a letter is text here"
        await pilot.press("backspace")
        await settle(pilot)
        assert "output-noun-count" in _ids(pilot) and len(_ids(pilot)) < 10
        await pilot.press("escape")
        await settle(pilot)
        assert _ids(pilot) == everything
        await pilot.press("escape")
        await settle(pilot)
        assert not isinstance(pilot.app.screen, RulesScreen)


async def test_a_sentence_is_explained_field_by_field_with_rule_word_and_date(url: str) -> None:
    async with make_app(url).run_test(size=(120, 40)) as pilot:
        answer = await _try(pilot, "到2025年，新建幼儿园8所以上。")
        assert "1 target is read here" in answer and "a promise" in answer
        for words in (
            "output-noun-count",
            "rules/commitments/output.yaml",
            "新建幼儿园",
            "“8所以上”",
            "2025-12-31",
        ):
            assert words in answer
        card = str(pilot.app.screen.query_one("#rule", Fitted).render())
        assert "动作词加事物加数量" in card, "the rule that won stands beside it"


async def test_where_nothing_is_read_it_says_why_not(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        answer = await _try(pilot, "第3届大会召开。")
        assert "No target is read here" in answer and "no amount: an ordinal" in answer
        answer = await _paste(pilot, "天气不错。")
        assert "there is no number, and no dated event" in answer
        answer = await _paste(pilot, "建设学校" * 2000)
        assert "too long" in answer and isinstance(pilot.app.screen, TrySentenceScreen)


async def test_the_date_of_the_text_decides_what_this_year_is(url: str) -> None:
    async with make_app(url).run_test(size=(80, 40)) as pilot:
        answer = await _try(pilot, "今年改造老旧小区35个。")
        assert "2024-12-31" in answer
        await pilot.press("tab", "ctrl+u", *"2021")
        await pilot.press("minus", "0", "1", "minus", "0", "9")
        await settle(pilot)
        assert "2021-12-31" in str(pilot.app.screen.query_one("#answer", Fitted).render())
        await pilot.press("ctrl+u")
        await settle(pilot)
        assert "give the date of the text" in str(pilot.app.screen.query_one("#answer", Fitted).render())


async def test_enter_on_a_rule_tries_its_first_example(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        rule = load_book().rule(_ids(pilot)[1])
        await pilot.press("enter")
        await settle(pilot)
        assert rule is not None
        assert pilot.app.screen.query_one(TextArea).text == rule.examples[0].text
        assert rule.id in str(pilot.app.screen.query_one("#answer", Fitted).render())


async def test_what_is_pasted_is_text_whatever_it_holds(url: str) -> None:
    async with make_app(url).run_test(size=(80, 24)) as pilot:
        answer = await _try(pilot, "[/red]\x1b[31m新建[bold]学校3所。\x07")
        assert "[/red]" in answer and "[bold]" in answer
        assert not {"\x1b", "\x07"} & set(text_of(pilot))
        assert "␛" in pilot.app.screen.query_one(TextArea).text


async def test_mistakes_in_rule_files_are_told_line_by_line_and_gone_when_mended(
    url: str, tmp_path: Path
) -> None:
    file = tmp_path / "own" / "commitments" / "seats.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(RULE.replace("says: 学位数", "sayz: 学位数"), encoding="utf-8")
    desk = Desk(url, as_of=AS_OF, clock=lambda: NOW, rules=(tmp_path / "own",))
    async with TrackerApp(desk).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("b")
        await settle(pilot)
        shown = _whole(pilot, "#card")
        assert "seats.yaml:4" in shown and "nothing of them is in use" in shown
        assert "seats.yaml:5" in shown and "sayz" in shown, "every mistake, not only the first"
        await pilot.press("z")
        await settle(pilot)
        await _paste(pilot, "新增学位300个。")
        assert "seats.yaml:4" in _whole(pilot, "#answer")
        file.write_text(RULE, encoding="utf-8")
        await pilot.press("ctrl+r")
        await settle(pilot)
        answer = _whole(pilot, "#answer")
        assert "own-seats" in answer and "lower priority" in answer, "it says by what it lost"
        await pilot.press("escape")
        await settle(pilot)
        assert _ids(pilot)[:2] == ["教育", "own-seats"], "rules with a topic stand first"
