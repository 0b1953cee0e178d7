"""Plugins that do not work: one line each with name and cure, and everything else goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from plugin_packages import Plug, tracker, write_package

from tracker import cli

READER = """
from tracker.plugins import FormatReader, ParsedText
READER = FormatReader("E-mail", {suffixes}, "", lambda data, where, suffix: {result})
"""
POINT = "[tracker.readers]\none = broken_reader:READER\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    home.mkdir()
    (home / "plan.txt").write_text("某区2024年工作要点\n\n新建公园3个。\n", encoding="utf-8")
    (home / "a.eml").write_text("letter\n", encoding="utf-8")
    monkeypatch.chdir(home)
    monkeypatch.setenv("TRACKER_LANG", "en")
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "ledger.db"))
    return home


@pytest.mark.parametrize(
    ("module", "why"),
    [
        ("raise OSError('no modem')", "OSError: no modem"),
        ("import no_such_library", "ModuleNotFoundError: No module named 'no_such_library'"),
        ("raise SystemExit(9)", "SystemExit: 9"),
        ("", "AttributeError: "),
        ("READER = 'eml'", "TypeError: it is no FormatReader"),
        (READER.format(suffixes=("eml",), result="None"), "ValueError: endings are lower case"),
        (READER.format(suffixes=(".eml", ".txt"), result="None"), "ValueError: .txt is read already"),
    ],
    ids=["raises", "lacks a library", "leaves", "is not there", "is no reader", "no dot", "taken"],
)
def test_a_broken_reader_is_one_line_and_the_rest_is_read(
    module: str, why: str, plug: Plug, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plug("broken-reader", POINT, module)
    assert cli.execute(["extract", str(home)]) == 3
    done = capsys.readouterr()
    assert '"value": 3' in done.out
    told = [line for line in done.err.splitlines() if "plugin" in line]
    assert len(told) == 1
    assert told[0].startswith(f"tracker: the plugin one of broken-reader was left out ({why}")
    assert told[0].endswith(" broken-reader") and "uninstall" in told[0]
    assert "Traceback" not in done.err


@pytest.mark.parametrize(("result", "why"), [("1 / 0", "ZeroDivisionError: "), ("'text'", "TypeError: ")])
def test_a_reader_that_fails_costs_its_document_only(
    result: str, why: str, plug: Plug, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plug("broken-reader", POINT, READER.format(suffixes=(".eml",), result=result))
    assert cli.execute(["extract", "a.eml", "plan.txt"]) == 3
    done = capsys.readouterr()
    assert '"value": 3' in done.out
    assert f"a.eml: the plugin one of broken-reader cannot read it ({why}" in done.err
    assert "uninstall" in done.err


def test_two_readers_of_one_name_are_one_and_a_line(
    plug: Plug, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("a-reader", "年内新建公园5个，便民。"), ("b-reader", "年内新建公园7个，便民。")):
        module = READER.format(suffixes=(".eml",), result=f"ParsedText(text='{text}')")
        plug(name, f"[tracker.readers]\none = {name.replace('-', '_')}:READER\n", module)
    cli.execute(["extract", "a.eml"])
    done = capsys.readouterr()
    assert '"value": 5' in done.out
    assert done.err.startswith(
        "tracker: the plugin one of b-reader was left out (a-reader has one of this name)"
    )


FORMAT = """
from tracker.plugins import ReportFormat
FORMAT = ReportFormat("{name}", ".{name}", "text/plain", "a test", lambda report, options=None: {result})
"""


@pytest.mark.parametrize(
    ("name", "result", "line"),
    [
        ("wiki", "1 / 0", "the plugin wiki of broken-format cannot write the report (ZeroDivisionError: "),
        ("wiki", "5", "the plugin wiki of broken-format cannot write the report (TypeError: it is no str"),
        ("html", "''", "the plugin wiki of broken-format was left out (ValueError: its name is not that"),
    ],
)
def test_a_broken_format_is_one_line(
    name: str, result: str, line: str, plug: Plug, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    module = FORMAT.format(name=name, result=result)
    plug("broken-format", "[tracker.report_formats]\nwiki = broken_format:FORMAT\n", module)
    assert cli.execute(["ingest", "plan.txt"]) == 0
    assert cli.execute(["report", "--with-candidates", "--format", "wiki"]) == 2
    assert line in capsys.readouterr().err
    assert cli.execute(["report", "--with-candidates"]) == 0


def test_a_plugin_is_not_looked_for_where_none_is_needed(
    plug: Plug, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    groups = ("readers", "report_formats", "rules", "languages")
    points = "".join(f"[tracker.{group}]\none = broken:X\n" for group in groups)
    plug("broken", points, "raise OSError('imported')")
    for words in (["--version"], ["--help"], ["ingest", "plan.txt"], ["list"], ["report", "--help"], ["log"]):
        assert cli.execute(words) == 0
    assert "imported" not in capsys.readouterr().err


def test_a_broken_language_is_one_line_and_chinese_is_read(home: Path, tmp_path: Path) -> None:
    """In a process of its own: the language is chosen once."""
    points = "[tracker.languages]\nelvish = broken_language:LANGUAGE\n"
    packages = write_package(tmp_path / "packages", "broken-language", points, "LANGUAGE = 'elvish'")
    done = tracker(packages, "extract", "plan.txt", home=home, TRACKER_DOCUMENTS="elvish")
    assert done.returncode == 0 and '"value": 3' in done.stdout
    assert done.stderr.startswith(
        "tracker: the plugin elvish of broken-language was left out (TypeError: it is no Language) — "
    )


def test_broken_rules_of_a_package_are_not_installed(
    plug: Plug,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    plug("broken-rules", "[tracker.rules]\nmoor = broken_rules:FOLDER\n", "FOLDER = 'nowhere'")
    assert cli.execute(["rules", "install", "moor"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "the plugin moor of broken-rules was left out (ValueError: there is no folder nowhere)" in told.err
