"""Settings that stand for options: of a project and of a person, who goes first, and changing them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.services.settings import in_force
from tracker.services.settings.project import project_file
from tracker.store.read.quick_names import names

if TYPE_CHECKING:
    from cli_harness import Runner

pytest_plugins = ("cli_harness",)

_RULE = """\
rules:
  - id: own-hold
    says: a rate that is held
    phrases: ["{noun}守住{percent}"]
    indicator: "{noun}"
    measure: level
    priority: first
    examples:
      - text: 今年热线接通率守住九成五。
        date: 2024-01-15
        gives: {indicator: 热线接通率, value: 95, unit: "%"}
"""


@pytest.fixture
def own(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings file of the person, not there yet."""
    path = home / "own.toml"
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    return path


@pytest.fixture
def project(tmp_path: Path, own: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project; the working folder lies two below it."""
    folder = tmp_path / "work"
    assert tracker("init", folder).code == 0
    below = folder / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    return folder


def _say(project: Path, line: str) -> None:
    path = project / "tracker.toml"
    path.write_text(f"{path.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")


def _in_force(tracker: Runner) -> dict[str, tuple[object, str]]:
    listed = json.loads(tracker("settings", "list", "--json").out)
    return {one["key"]: (one["value"], one["origin"]) for one in listed}


def test_a_project_is_used_from_below_and_not_from_beside_it(
    project: Path, plan: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tracker("ingest", plan).code == 0
    assert tracker("list").code == 0
    assert len(names(str(project / "ledger.db"), "targets", "")) == 3
    monkeypatch.chdir(project.parent)
    assert "there is no ledger at" in tracker("list").err


def test_the_ledger_of_the_line_and_of_the_environment_go_before(
    project: Path, plan: Path, tracker: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("--db", tmp_path / "one.db", "ingest", plan)
    tracker("ingest", plan, "--db", tmp_path / "two.db")
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "three.db"))
    tracker("ingest", plan)
    assert [len(names(str(tmp_path / f"{n}.db"), "targets", "")) for n in ("one", "two", "three")] == [3] * 3
    assert names(str(project / "ledger.db"), "targets", "") == []


def test_who_issued_and_whose_it_is_come_from_the_settings_where_documents_are_read(
    project: Path, plan: Path, tracker: Runner
) -> None:
    _say(project, 'place = "江门市"\nauthor = "Li Hua"')
    plan = plan.with_name("a.txt")
    plan.write_text("工作要点\n\n到2025年，新建幼儿园8所以上。\n", encoding="utf-8")
    tracker("ingest", plan)
    assert "江门市" in tracker("document", "show", "1").out
    assert "Li Hua" in tracker("log").out
    assert tracker("list", "--search", "幼儿园").code == 0, "the place of the settings is no filter"
    tracker("document", "set", "1", "--issuer", "海棠区教育局", "--by", "Wang")
    assert "Wang" in tracker("log").out
    _say(project, 'issuer = "海棠区政府"')
    other = plan.with_name("b.txt")
    other.write_text("工作安排\n\n到2026年，新建公园3个。\n", encoding="utf-8")
    tracker("ingest", other)
    assert "海棠区政府" in tracker("document", "show", "2").out


def test_a_name_in_the_settings_leaves_the_commands_of_db_alone(
    project: Path, tracker: Runner, tmp_path: Path
) -> None:
    _say(project, 'author = "Li Hua"')
    assert str(project / "ledger.db") in tracker("db", "info").out
    assert tracker("db", "export", tmp_path / "all.json").code == 0
    done = tracker("--db", tmp_path / "other.db", "db", "import", tmp_path / "all.json")
    assert done.code == 0
    assert str(tmp_path / "other.db") in tracker("--db", tmp_path / "other.db", "db", "info").out


def test_rules_of_the_settings_are_read_with_and_named_ones_instead(
    project: Path, tracker: Runner, tmp_path: Path
) -> None:
    (project / "rules" / "commitments" / "own-hold.yaml").write_text(_RULE, encoding="utf-8")
    text = tmp_path / "a.txt"
    text.write_text("今年热线接通率守住九成五。\n", encoding="utf-8")
    assert "own-hold" in tracker("extract", text).out
    assert "own-hold" in tracker("rules", "list").out
    assert "own-hold" not in tracker("extract", text, "--rules", tmp_path / "work" / "a").out


def test_cut_offs_of_the_settings_are_used_and_named_ones_go_before(
    project: Path, plan: Path, tracker: Runner
) -> None:
    tracker("ingest", plan)
    _say(project, 'profile = "odd.toml"')
    assert "odd.toml" in tracker("list").err, "it is looked for in the folder of the project"
    assert tracker("list", "--profile", "yinchuan").code == 0


def test_the_project_goes_before_the_person_and_each_says_so(
    project: Path, own: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("settings", "set", "author", "Wang")
    tracker("settings", "set", "profile", "xuancheng")
    tracker("settings", "set", "--by", "nobody")
    tracker("settings", "set", "author", "Li Hua", "--project")
    found = _in_force(tracker)
    assert found["author"] == ("Li Hua", str(project / "tracker.toml"))
    assert found["profile"] == ("xuancheng", str(own))
    assert found["issuer"] == ("", "")
    assert found["rules"] == ([str(project / "rules")], str(project / "tracker.toml"))
    monkeypatch.setenv("TRACKER_BY", "Zhou")
    assert _in_force(tracker)["author"] == ("Zhou", "TRACKER_BY")
    monkeypatch.delenv("TRACKER_BY")
    tracker("settings", "unset", "author", "--project")
    assert tracker("settings", "get", "by").out == "Wang\n"


def test_files_are_kept_so_that_they_are_found_from_everywhere(
    project: Path, own: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("settings", "set", "--project", "database", "../../other.db")
    assert 'database = "other.db"' in (project / "tracker.toml").read_text(encoding="utf-8")
    tracker("settings", "set", "rules", "more", "../x")
    monkeypatch.chdir(project.parent)
    assert _in_force(tracker)["rules"][0] == [str(project / "a/b/more"), str(project / "a/x")]


def test_only_what_names_a_file_is_seen_from_a_folder(project: Path, tracker: Runner) -> None:
    tracker("settings", "set", "--project", "profile", "limits/strict")
    tracker("settings", "set", "--project", "issuer", "office.toml")
    said = (project / "tracker.toml").read_text(encoding="utf-8")
    assert 'profile = "a/b/limits/strict"' in said and 'issuer = "office.toml"' in said


def test_comments_of_a_project_outlive_a_change(project: Path, tracker: Runner) -> None:
    before = (project / "tracker.toml").read_text(encoding="utf-8")
    tracker("settings", "set", "--project", "place", "江门市")
    after = (project / "tracker.toml").read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


def test_a_password_in_an_address_is_not_shown(own: Path, tracker: Runner) -> None:
    tracker("settings", "set", "database", "postgresql://li:secret@host/ledger")
    assert "secret" not in tracker("settings", "list").out + tracker("settings", "get", "db").out
    assert "li:***@host" in tracker("settings", "get", "db").out
    told = tracker("db", "info", "--db", "postgresql+psycopg://li:secret@127.0.0.1:1/ledger")
    assert "li:***@127.0.0.1:1/ledger" in told.out + told.err and "secret" not in told.out + told.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["set", "them", "x"], "there is no setting “them” — did you mean theme?"),
        (["set", "profile", "foo"], "“profile” cannot be “foo”"),
        (["set", "author", "a", "b"], "“author” takes one value"),
        (
            ["set", "--project", "place", "x"],
            "there is no tracker.toml here or above — make one: tracker init",
        ),
    ],
)
def test_what_cannot_be_set_is_told_and_nothing_is_written(
    words: list[str], said: str, own: Path, tracker: Runner
) -> None:
    done = tracker("settings", *words)
    assert done.code == 2 and said in done.err
    assert not own.exists()


@pytest.mark.parametrize(
    "text", ["database = 5", "database = ", "[database]", 'database = "x"\nthem = 1', "rules = [1]", "x"]
)
def test_a_project_with_a_mistake_stops_commands_with_its_place(
    text: str, project: Path, plan: Path, tracker: Runner
) -> None:
    (project / "tracker.toml").write_text(text, encoding="utf-8")
    done = tracker("ingest", plan)
    assert done.code == 2
    assert done.err.startswith(f"tracker: {project / 'tracker.toml'}:")
    assert names(str(project / "ledger.db"), "targets", "") == []
    assert tracker("list", "--help").code == 0
    assert tracker("completion", "bash").code == 0


def test_an_own_file_that_names_a_ledger_but_cannot_be_read_stops_them_too(
    own: Path, plan: Path, tracker: Runner
) -> None:
    own.write_text('database = "x.db"\ntheme = ', encoding="utf-8")
    done = tracker("ingest", plan)
    assert (done.code, done.out) == (2, "") and done.err.startswith(f"tracker: {own}:2:")
    own.write_text("theme = ", encoding="utf-8")
    assert tracker("ingest", plan).code == 0, "a mistake of the screen's settings is told by the screen"


def test_the_language_of_a_project_goes_before_that_of_the_person(
    project: Path, own: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRACKER_LANG")
    tracker("settings", "set", "language", "en")
    assert "选项" not in tracker("list", "--help").out
    _say(project, 'language = "zh"')
    assert "选项" in tracker("list", "--help").out


def test_a_new_project_refuses_to_overwrite_anything(project: Path, tracker: Runner) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    done = tracker("init", project)
    assert done.code == 2 and "exists already — choose another folder" in done.err
    (project / "tracker.toml").unlink()
    assert tracker("init", project).code == 2, "its ledger is there"
    kept = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert kept == {path: data for path, data in before.items() if path.name != "tracker.toml"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_new_project_holds_is_sound(language: str, tmp_path: Path, own: Path, tracker: Runner) -> None:
    done = tracker("--lang", language, "init", tmp_path / "new")
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert [Path(line).name for line in done.out.splitlines()] == [
        "tracker.toml",
        "ledger.db",
        "own-sample.yaml",
    ]
    assert tracker("db", "check", "--db", tmp_path / "new" / "ledger.db").code == 0


@pytest.mark.slow
def test_the_rule_of_a_new_project_holds_beside_every_shipped_one(
    tmp_path: Path, own: Path, tracker: Runner
) -> None:
    assert tracker("--lang", "zh", "init", tmp_path / "new").code == 0
    assert tracker("rules", "check", "--rules", tmp_path / "new" / "rules").code == 0


def test_a_project_that_was_broken_off_is_none(
    tmp_path: Path, own: Path, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.services.rules import draft

    def broken(*_words: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(draft, "write", broken)
    assert tracker("init", tmp_path / "new").code == 2
    assert not (tmp_path / "new" / "tracker.toml").exists()


def test_no_project_is_taken_from_a_folder_that_everybody_may_write_to(
    project: Path, tracker: Runner
) -> None:
    assert project_file() == project / "tracker.toml"
    project.chmod(0o777)
    assert project_file() is None
    (project / "open").mkdir()
    (project / "open").chmod(0o777)
    assert "everybody may write to" in tracker("init", project / "open").err


def test_without_any_file_nothing_is_set(own: Path) -> None:
    assert [in_force.setting(key) for key in in_force.KEYS] == [None] * len(in_force.KEYS)
