"""`tracker member`, and roles on the command line: who is not known or may not do it changes nothing."""

from __future__ import annotations

import io
import json
import re
import sys

import pytest
from cli_harness import Runner
from roles_world import OTHERS, OWN, SECRET, Place, dumped

from tracker.services.ledger.opening import Credentials

pytest_plugins = ("cli_harness",)


@pytest.fixture
def at(place: Place, home: object, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.setenv("TRACKER_DB", place.url)
    return place


def be(monkeypatch: pytest.MonkeyPatch, name: str, password: str = SECRET) -> None:
    monkeypatch.setenv("TRACKER_MEMBER", name)
    monkeypatch.setenv("TRACKER_PASSWORD", password)


def test_a_unit_marks_its_own_target_and_no_other(
    at: Place, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    be(monkeypatch, "edu")
    assert tracker("mark", at.ids[OWN], "--value", "1", "--by", "chief").code == 0
    refused = tracker("mark", at.ids[OTHERS], "--value", "1")
    assert (refused.code, refused.out) == (5, "")
    assert refused.err.startswith("tracker: edu fills in for Education Bureau only; “看护水塔站” (")
    assert "edu" in tracker("log").out and "chief" not in tracker("log").out
    assert re.search(r"edu was refused: mark progress \[" + at.ids[OTHERS], tracker("member", "log").out), (
        "the administrator sees who tried"
    )


@pytest.mark.parametrize(
    "line",
    [
        ("mark", "ID", "--value", "1"),
        ("mark", "ID", "--due", "2030-01-01", "--reason", "x"),
        ("milestone", "add", "ID", "roof", "--due", "2025-09-01"),
        ("assign", "ID", "--lead", "Education Bureau"),
        ("review", "accept", "ID"),
        ("unit", "add", "Education Bureau", "--short", "Water Bureau"),
        ("undo",),
        ("member", "role", "edu", "administrator"),
        ("member", "remove", "root"),
    ],
)
@pytest.mark.parametrize("name", ["edu", ""])
def test_no_other_command_gets_a_unit_to_anothers_target(
    at: Place, tracker: Runner, monkeypatch: pytest.MonkeyPatch, line: tuple[str, ...], name: str
) -> None:
    if name:
        be(monkeypatch, name)
    before = dumped(at)
    words = [at.ids[OTHERS] if word == "ID" else word for word in line]
    refused = tracker(*words)
    assert refused.code == 5 and refused.err.count("\n") == 1, refused
    assert {**dumped(at), "access": before["access"]} == before


def test_a_name_alone_proves_nothing(at: Place, tracker: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_BY", "root")
    for password in ("", "guessed"):
        monkeypatch.setenv("TRACKER_PASSWORD", password)
        assert tracker("mark", at.ids[OWN], "--value", "1").code == 5
    monkeypatch.setenv("TRACKER_SESSION", "guessed")
    assert "the session has ended" in tracker("mark", at.ids[OWN], "--value", "1").err


def test_reading_asks_for_no_name(at: Place, tracker: Runner) -> None:
    assert tracker("list").code == tracker("show", at.ids[OWN]).code == tracker("report").code == 0


def test_a_password_is_asked_for_once_and_only_where_somebody_can_type(
    at: Place, tracker: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.cli import identity

    asked: list[str] = []

    def answer(words: str) -> str:
        asked.append(words)
        return SECRET

    monkeypatch.setattr(identity, "_typed", None)
    monkeypatch.setattr(identity, "_at_terminal", lambda: True)
    monkeypatch.setattr(identity, "_ask", answer)
    monkeypatch.setenv("TRACKER_BY", "edu")
    assert tracker("list").code == 0 and not asked
    assert tracker("mark", at.ids[OWN], "--value", "1").code == 0
    assert tracker("mark", at.ids[OWN], "--value", "2").code == 0
    assert asked == ["Password of edu: "]


def typed(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(words))


def test_members_are_added_listed_changed_and_removed(
    tracker: Runner, cheap_passwords: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(*line: str, password: str = "") -> str:
        typed(monkeypatch, password + "\n")
        outcome = tracker("member", *line)
        return outcome.out or outcome.err

    assert "the first member is an administrator" in said("add", "li", "--role", "reader", "--no-password")
    first = ("add", "Wang Fang", "--role", "administrator", "--password-stdin")
    assert "everybody may do everything" in said("list")
    assert "too short" in said(*first, password="short")
    assert said(*first, password=SECRET) == "Wang Fang: administrator\n"
    be(monkeypatch, "Wang Fang")
    assert said("add", "li", "--role", "unit", "--no-password").startswith("tracker: who fills in for a unit")
    assert said("add", "li", "--role", "unit", "--unit", "Parks", "--no-password") == (
        "li: unit that fills in of Parks\n"
    )
    assert "is a member already" in said("add", "li", "--role", "reader", "--no-password")
    assert said("role", "li", "supervisor") == "li: supervisor\n"
    assert "is the last administrator" in said("remove", "Wang Fang")
    assert "is the last administrator" in said("role", "Wang Fang", "reader")
    assert said("password", "--password-stdin", password="another one") == "Wang Fang has a new password\n"
    assert "wrong" in said("remove", "li"), "the old password is one no longer"
    be(monkeypatch, "Wang Fang", "another one")
    assert [one["name"] for one in json.loads(said("list", "--json"))["members"]] == ["Wang Fang", "li"]
    assert said("remove", "li") == "li is no longer a member\n"
    assert said("remove", "Wang Fang") == "Wang Fang is no longer a member\n"
    log = said("log")
    assert "Wang Fang took in Wang Fang (administrator)" in log and "Wang Fang made li supervisor" in log
    assert SECRET not in log and "another one" not in log


def test_a_password_is_never_shown() -> None:
    assert SECRET not in repr(Credentials("edu", SECRET, session=SECRET))
