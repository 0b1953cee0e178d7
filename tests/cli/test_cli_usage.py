"""What the command line says of itself, and of a line that nobody can make sense of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from tracker import __version__, i18n
from tracker.cli.app import build_app
from tracker.services.settings import changes

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

_COMMANDS = {
    "ingest", "list", "due", "show", "mark", "add", "assign", "milestone", "document", "unit", "undo", "redo",
    "log", "review", "report", "letter", "publish", "fulfilment", "extract", "rules", "db", "tui", "serve",
    "member", "mcp", "demo", "watch", "doctor", "init", "settings", "completion", "man",
}  # fmt: skip


def test_version_is_the_packages(tracker: Runner) -> None:
    done = tracker("--version")
    assert (done.code, done.out, done.err) == (0, f"tracker {__version__}\n", "")


def test_every_command_of_the_contract_is_there() -> None:
    from typer.main import get_command

    assert set(get_command(build_app()).commands) == _COMMANDS  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", sorted(_COMMANDS))
def test_every_command_has_a_help_page(command: str, tracker: Runner) -> None:
    done = tracker(command, "--help")
    assert done.code == 0
    assert f"tracker {command}" in done.out
    assert not re.findall(r"<bool>|<str>|list\[str\]", done.out), "names say it, not the types of the program"
    assert done.err == ""


def test_no_placeholder_has_brackets_of_its_own() -> None:
    """The help page adds them where a value may be left out: [NAME], and not [[NAME]]."""
    from typer.main import get_command

    def leaves(command: Any) -> Iterator[Any]:
        yield command
        for below in getattr(command, "commands", {}).values():
            yield from leaves(below)

    params = [param for command in leaves(get_command(build_app())) for param in command.params]
    shown = [str(param.metavar) for param in params if param.param_type_name == "argument"]
    assert [one for one in shown if one.startswith("[") or one.endswith("...")] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lst"], "no such command: lst — did you mean list?"),
        (["frobnicate"], "no such command: frobnicate — see tracker --help"),
        (["review", "acept", "a"], "no such command: acept — did you mean accept?"),
        (
            ["list", "--staus", "done"],
            "no such option: --staus (did you mean --status, --sort?) — see tracker list --help",
        ),
        (["ingest"], "missing: PATH — see tracker ingest --help"),
        (["mark"], "missing: ID — see tracker mark --help"),
        (["list", "--limit", "many"], "unusable value for --limit: "),
        (["list", "--due-before"], "option --due-before lacks its value or has one too many — see tracker"),
        (["list", "--lang", "fr"], "unknown language “fr” — use --lang zh or --lang en"),
        (["list", "--status", "perhaps"], "--status does not know “perhaps” — use one of: not_started ("),
        (["list", "--sort", "shoe-size"], "--sort does not know “shoe-size” — use one of: due, status, "),
        (["list", "--light", "pink"], "--light does not know “pink” — use one of: blue ("),
        (["list", "--due-before", "someday soonish"], "someday soonish"),
        (["list", "--as-of", "13月45日"], "13月45日"),
        (["mark", "abc", "--value", "lots"], "lots"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_line_is_one_line_with_a_cure(words: list[str], said: str, tracker: Runner) -> None:
    done = tracker(*words)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("tracker: ")
    assert said in done.err
    assert done.err.count("\n") == 1
    assert " — " in done.err


def test_without_a_terminal_tracker_alone_hints_at_what_to_do(tracker: Runner) -> None:
    done = tracker()
    assert done.code == 0
    assert "tracker list" in done.out
    assert done.err == ""


def test_the_screen_asked_for_by_name_needs_a_terminal(tracker: Runner) -> None:
    done = tracker("tui")
    assert done.code == 2
    assert "needs a terminal" in done.err


@pytest.mark.parametrize("words", [["--lang", "zh", "--help"], ["list", "--help", "--lang=zh"]])
def test_help_pages_come_in_chinese_wherever_the_option_stands(words: list[str], tracker: Runner) -> None:
    done = tracker(*words)
    assert done.code == 0
    assert "选项" in done.out
    assert "Options" not in done.out


_HAN = re.compile(r"[\u4e00-\u9fff]")
_ENGLISH = re.compile(r"[A-Za-z]{2,}(?:[,;:]? [A-Za-z]{2,}){2,}")


def _help_texts(page: str) -> str:
    """A help page without its frame, usage line, names of options, placeholders, types and codes."""
    lines = [line for line in page.splitlines() if "tracker [" not in line and "Usage: " not in line]
    cells = [cell for line in lines for cell in re.split(r" {2,}|│", line)]
    return "\n".join(cell for cell in cells if not re.fullmatch(r"[A-Z|<>\[\]\w=:-]*", cell, re.ASCII))


def _every_command() -> list[list[str]]:
    from typer.main import get_command

    def below(command: Any, *words: str) -> Iterator[list[str]]:
        yield [*words]
        for name, child in getattr(command, "commands", {}).items():
            yield from below(child, *words, name)

    return list(below(get_command(build_app())))


_LANGUAGES = pytest.mark.parametrize(
    ("language", "other"), [("zh", _ENGLISH), ("en", _HAN)], ids=["zh", "en"]
)


@_LANGUAGES
def test_no_help_page_has_a_sentence_in_the_other_language(
    language: str, other: re.Pattern[str], tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    for words in _every_command():
        i18n.use("en" if language == "zh" else "zh")  # what an earlier command line left behind
        texts = _help_texts(tracker("--lang", language, *words, "--help").out)
        assert texts and other.findall(texts) == [], words


@pytest.mark.parametrize("chosen_by", ["TRACKER_LANG", "settings", "LC_ALL"])
@_LANGUAGES
def test_however_the_language_is_chosen_help_is_wholly_in_it(
    language: str, other: re.Pattern[str], chosen_by: str, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    if chosen_by in ("settings", "LC_ALL"):
        monkeypatch.delenv("TRACKER_LANG")
    if chosen_by == "settings":
        changes.set_language("zh" if language == "zh" else "en")
    elif chosen_by == "TRACKER_LANG":
        monkeypatch.setenv(chosen_by, language)
    elif chosen_by == "LC_ALL":
        monkeypatch.setenv(chosen_by, {"zh": "zh_CN.UTF-8", "en": "en_US.UTF-8"}[language])
    for words in ([], ["list"], ["review", "accept"]):
        i18n.use("en" if language == "zh" else "zh")
        texts = _help_texts(tracker(*words, "--help").out)
        assert texts and other.findall(texts) == [], words


@pytest.mark.parametrize("command", ["", *sorted(_COMMANDS), "review reject", "rules new", "db restore"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_help_text_is_cut_at_80_cells(
    command: str, language: str, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = tracker(*command.split(), "--help", "--lang", language)
    assert done.code == 0
    assert [line for line in done.out.splitlines() if line.rstrip(" │").endswith("…")] == []
    assert max(cell_len(line) for line in done.out.splitlines()) <= 80


def test_help_pages_are_english_again_after_a_chinese_one(tracker: Runner) -> None:
    tracker("--lang", "zh", "--help")
    done = tracker("--lang", "en", "--help")
    assert "Options" in done.out
    assert "选项" not in done.out


def test_errors_come_in_the_language_asked_for(tracker: Runner) -> None:
    assert "没有这个命令" in tracker("--lang", "zh", "lst").err


_WRONG_LINES = (
    ["lst"],
    ["list", "--staus", "done"],
    ["ingest"],
    ["mark"],
    ["db"],
    ["list", "--limit"],
    ["list", "--limit", "many"],
    ["list", "--limit", "1.5"],
    ["list", "--limit", "9" * 5000],
    ["list", "--limit", "-5"],
    ["list", "extra", "word"],
    ["list", "--json=3"],
    ["ingest", "--jobs", "0", "x"],
    ["ingest", "nowhere.txt"],
    ["watch", ".", "--every", "often"],
    ["watch", ".", "--every", "nan"],
    ["watch", ".", "--every", "0"],
    ["watch", ".", "--every", "1e9"],
    ["review", "suggestions", "--accept-above", "2"],
    ["serve", "--port", "99999999"],
    ["settings", "set"],
    ["settings", "set", "them", "x"],
    ["completion", "tcsh"],
    ["list", "--status", "perhaps"],
    ["list", "--sort", "shoe-size"],
    ["list", "--view", "none of them"],
    ["report", "--format", "papyrus"],
    ["rules", "schema", "foo"],
    ["init", "/proc/nowhere"],
    ["man", "/proc/nowhere"],
    ["--db", "no://such/base", "list"],
)


@pytest.mark.parametrize("words", _WRONG_LINES, ids=lambda words: " ".join(words)[:40])
@_LANGUAGES
def test_no_error_has_a_sentence_in_the_other_language(
    language: str, other: re.Pattern[str], words: list[str], tracker: Runner
) -> None:
    done = tracker("--lang", language, *words)
    assert done.code in (1, 2, 3, 4) and done.err.startswith("tracker: ")
    # Commands and lists of codes are the same in every language.
    told = re.sub(r"(?:tracker|pip|uv pip) [a-z]+(?: [a-z]+)*|[\w-]+(?:, [\w-]+)+", "", done.err)
    for word in words:
        told = told.replace(word, "")
    assert other.findall(told) == []


def test_a_double_dash_ends_the_search_for_the_language(tracker: Runner) -> None:
    done = tracker("show", "--", "--lang")
    assert "unknown language" not in done.err
