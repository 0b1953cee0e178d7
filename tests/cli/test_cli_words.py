"""Typed words and options: codes in two languages, the language itself, the samples of the demonstration."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import i18n
from tracker.cli.arguments.code_words import read_code, read_codes
from tracker.cli.language import take_language
from tracker.errors import UsageError
from tracker.records import Light, Review, Status, Verdict
from tracker.services.ingest.samples import samples
from tracker.services.wording import light_word, review_word, status_word, verdict_word

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

_TABLES = ((Status, status_word), (Review, review_word), (Verdict, verdict_word), (Light, light_word))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("codes", "word"), _TABLES, ids=["status", "review", "verdict", "light"])
def test_a_code_and_its_word_on_the_screen_mean_the_same(
    codes: object, word: object, language: str, home: Path
) -> None:
    i18n.use(language)
    for code in get_args(codes):
        assert read_code(code, get_args(codes), "--x", word) == code  # type: ignore[arg-type]
        assert read_code(word(code), get_args(codes), "--x", word) == code  # type: ignore[arg-type, operator]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("未开始", "not_started"),
        ("推进中", "in_progress"),
        ("已完成", "done"),
        ("已调整", "revised"),
        ("已取消", "dropped"),
        ("In-Progress", "in_progress"),
        (" DONE ", "done"),
        ("cancelled", "dropped"),
    ],
)
def test_offices_words_work_on_an_english_screen_too(typed: str, code: str, home: Path) -> None:
    i18n.use("en")
    assert read_code(typed, get_args(Status), "--status", status_word) == code


def test_several_codes_may_stand_in_one_option(home: Path) -> None:
    found = read_codes(["红灯、黄", "grey,,green"], Light, "--light", light_word)
    assert found == ["red", "yellow", "grey", "green"]
    assert read_codes(None, Light, "--light") == []


@given(st.text(max_size=8))
def test_any_word_is_a_code_or_a_usage_error(typed: str) -> None:
    try:
        assert read_code(typed, get_args(Verdict), "--verdict") in get_args(Verdict)
    except UsageError as error:
        assert error.cure


@pytest.mark.parametrize(
    ("argv", "rest", "language"),
    [
        (["list", "--lang", "zh", "--json"], ["list", "--json"], "zh"),
        (["--lang=en", "list"], ["list"], "en"),
        (["show", "--", "--lang"], ["show", "--", "--lang"], "en"),
        ([], [], "en"),
    ],
)
def test_the_language_is_taken_off_the_line(
    argv: list[str], rest: list[str], language: str, home: Path
) -> None:
    assert take_language(argv) == rest
    assert i18n.language() == language


def test_the_option_wins_over_the_environment_and_that_over_the_locale(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setenv("TRACKER_LANG", "en")
    take_language([])
    assert i18n.language() == "en"
    monkeypatch.delenv("TRACKER_LANG")
    take_language([])
    assert i18n.language() == "zh"
    take_language(["--lang", "en"])
    assert i18n.language() == "en"


def test_every_sample_of_the_manifest_is_there_with_its_date() -> None:
    found = samples()
    assert found
    assert all(sample.path.is_file() and sample.date for sample in found)


@pytest.mark.parametrize("words", [[], ["--no-ui"]])
def test_the_demonstration_prints_list_and_report_and_leaves_nothing(
    words: list[str], tracker: Runner, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = set(tmp_path.iterdir())
    done = tracker("demo", "--as-of", "2024-06-30", *words)
    assert done.code == 0
    assert "新建幼儿园" in done.out
    assert "# Due-date report" in done.out
    assert "samples in a throw-away ledger" in done.err
    assert (
        "2023-12-district-review.txt · 一、已经办成的事" in done.out
    )  # the place of a result that was taken over
    assert set(tmp_path.iterdir()) == before
    assert not list(home.rglob("*.db"))
