"""Every role tries everything: what it may do is done, what it may not is refused, told and logged."""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from ledger_samples import opened, read_in, write_plan
from reading_samples import NO_BOOK, promises
from roles_world import (
    EDUCATION,
    LATER,
    OTHERS,
    OWN,
    ROLES,
    SECRET,
    SUPPORTED,
    Place,
    dumped,
    listed,
    marked,
    who,
)

import tracker
from tracker.errors import LedgerLocked, NotPermitted, TrackerError
from tracker.records import Target
from tracker.services.documents.correcting import correct
from tracker.services.ledger import maintenance
from tracker.services.ledger.export_import import export_ledger, import_ledger
from tracker.services.ledger.opening import Ledger
from tracker.services.members import register, screens
from tracker.services.offices import assigning
from tracker.services.offices import register as units
from tracker.services.results import suggestions
from tracker.services.targets import (
    change_log,
    editing,
    entering,
    marking,
    mentions,
    milestones,
    reviewing,
    undo_and_redo,
)
from tracker.services.targets.marking_column import mark_each
from tracker.services.targets.splitting import split

Act = Callable[[Ledger, Place, Path], object]
DAY = dt.date(2026, 1, 1)
TO_OURS = assigning.Assignment("EduB")


def drafts() -> list[Target]:
    return entering.drafts("修路", NO_BOOK, read=lambda *_a: [])


ACTS: dict[str, Act] = {
    "mark": lambda at, p, _f: marking.mark(at, [p.ids[OWN]], marked(), now=LATER),
    "mark each": lambda at, p, _f: mark_each(at, {p.ids[OWN]: marked()}, now=LATER),
    "milestone": lambda at, p, _f: milestones.add(at, p.ids[OWN], "roof", DAY, now=LATER),
    "extend": lambda at, p, _f: marking.mark(at, [p.ids[OWN]], marked(due=DAY, reason="rain"), now=LATER),
    "drop": lambda at, p, _f: marking.mark(at, [p.ids[OWN]], marked(status="dropped"), now=LATER),
    "review": lambda at, p, _f: reviewing.review(at, [p.ids[OWN]], "accepted", now=LATER),
    "edit": lambda at, p, _f: editing.edit(at, p.ids[OWN], {"place": "x"}, now=LATER),
    "merge": lambda at, p, _f: mentions.merge(at, [p.ids[OTHERS]], p.ids[OWN], now=LATER),
    "split": lambda at, p, _f: split(at, p.ids[OWN], ["one", "other"], now=LATER),
    "assign": lambda at, p, _f: assigning.assign(
        at, [p.ids[OTHERS]], assigning.Assignment("EduB"), now=LATER
    ),
    "assign by rules": lambda at, _p, _f: assigning.assign_by_rules(at, None, now=LATER),
    "enter": lambda at, _p, _f: entering.enter(
        at,
        "修路",
        entering.Source("会议"),
        entering.drafts("修路", NO_BOOK, read=lambda *_a: []),
        {},
        now=LATER,
    ),
    "ingest": lambda at, _p, f: read_in(at, write_plan(f, "今年新建9所车站。\n", "more.txt")),
    "correct": lambda at, _p, _f: correct(
        at, 1, head={"place": "江宁区"}, book=NO_BOOK, now=LATER, extract=promises
    ),
    "take a suggestion": lambda at, _p, _f: suggestions.accept(at, ["zz"], now=LATER),
    "leave a suggestion": lambda at, _p, _f: suggestions.reject(at, ["zz"], now=LATER),
    "register": lambda at, _p, _f: units.add(at, units.Unit(name="Parks"), now=LATER),
    "another name": lambda at, _p, _f: units.add(
        at, units.Unit(name=EDUCATION, short_names=("Water Bureau",)), now=LATER
    ),
    "undo others": lambda at, _p, _f: undo_and_redo.undo(at, now=LATER),
    "import": lambda at, _p, _f: import_ledger(at, export_ledger(at)),
    "restore": lambda at, p, f: maintenance.restore(
        p.url, maintenance.backup(p.url, f / "copy.db"), True, now=LATER, credentials=at.credentials
    ),
    "member": lambda at, _p, _f: register.add(at, "new", "administrator", password="x" * 9, now=LATER),
    "role": lambda at, _p, _f: register.change(at, "guest", "administrator", now=LATER),
    "remove": lambda at, _p, _f: register.remove(at, "guest", now=LATER),
    "another's password": lambda at, _p, _f: register.set_password(at, "root", "y" * 9, now=LATER),
    "own password": lambda at, _p, _f: register.set_password(at, at.credentials().name, "y" * 9, now=LATER),
    "vouch": lambda at, p, _f: screens.vouch_for(p.url, "root", now=LATER, credentials=at.credentials),
    "no verb": lambda at, _p, _f: at.write().__enter__(),
}
UNIT = {"mark", "mark each", "milestone", "own password"}
DAILY = UNIT | {
    *("extend", "drop", "review", "edit", "merge", "split", "assign", "assign by rules", "enter", "ingest"),
    *("correct", "take a suggestion", "leave a suggestion", "register", "another name", "undo others"),
}
MAY = {"guest": {"own password"}, "edu": UNIT, "chief": DAILY, "root": set(ACTS)}
STRANGERS = ("mark", "undo others", "own password", "restore", "vouch", "no verb")


@pytest.mark.parametrize(
    ("name", "act"),
    [
        *product(("guest", "edu", "chief"), ACTS),
        *product(("root",), sorted(ACTS.keys() - DAILY | {"mark", "review"})),
        *product(("nobody",), STRANGERS),
    ],
)
def test_a_role_may_do_this_and_nothing_else(place: Place, tmp_path: Path, name: str, act: str) -> None:
    before = dumped(place)
    with place.open(name) as ledger:
        try:
            ACTS[act](ledger, place, tmp_path)
            refused = None
        except NotPermitted as error:
            refused = error
        except TrackerError as error:  # allowed, but there is nothing to do it with
            assert not isinstance(error, NotPermitted)
            refused = None
    assert (refused is None) == (act in MAY.get(name, ()))
    if refused is not None:
        now = dumped(place)
        (refused_to, event) = now.pop("access")[-1][2:4]
        assert (refused_to, event in ("refused", "wrong")) == (name, True)
        before.pop("access")
        assert now == before, "nothing was changed"


def test_a_refusal_names_who_as_what_and_what_it_takes(place: Place) -> None:
    with place.open("guest") as ledger, pytest.raises(NotPermitted) as told:
        ACTS["mark"](ledger, place, Path())
    assert told.value.line() == (
        "guest (role: reader) may not mark progress — "
        "this takes one of these roles: unit that fills in / supervisor / administrator"
    )


@pytest.mark.parametrize("act", ["mark", "milestone", "mark each"])
def test_a_unit_fills_in_its_own_and_what_it_supports_alone(place: Place, tmp_path: Path, act: str) -> None:
    theirs = place._replace(ids={**place.ids, OWN: place.ids[OTHERS]})
    supported = place._replace(ids={**place.ids, OWN: place.ids[SUPPORTED]})
    with place.open("edu") as ledger:
        with pytest.raises(NotPermitted, match="edu fills in for Education Bureau only; “看护水塔站”"):
            ACTS[act](ledger, theirs, tmp_path)
        ACTS[act](ledger, supported, tmp_path)
        both = [place.ids[OWN], place.ids[OTHERS]]
        with pytest.raises(NotPermitted):
            marking.mark(ledger, both, marked(7), now=LATER)
        with pytest.raises(NotPermitted):
            marking.mark_many(ledger, both, marked(7), now=LATER)
        assert 7 not in [event.value for one in listed(ledger).values() for event in one.events]


def test_a_mention_belongs_to_the_units_of_the_target_that_is_listed(place: Place) -> None:
    """Else a unit could fill in what another answers for, by a document that names it."""
    with place.open("chief") as ledger:
        mentions.merge(ledger, [place.ids[OWN]], place.ids[OTHERS], now=LATER)
    with place.open("edu") as ledger, pytest.raises(NotPermitted):
        marking.mark(ledger, [place.ids[OWN]], marked(), now=LATER)
    with place.open("water") as ledger:
        marking.mark(ledger, [place.ids[OWN]], marked(), now=LATER)


def test_a_unit_takes_back_its_own_marks_alone(place: Place) -> None:
    with place.open("edu") as ledger:
        marking.mark(ledger, [place.ids[OWN]], marked(), now=LATER)
        undo_and_redo.undo(ledger, now=LATER)
        undo_and_redo.redo(ledger, now=LATER)
    with place.open("chief") as ledger:
        marking.mark(ledger, [place.ids[OWN]], marked(2), now=LATER)
    with place.open("edu") as ledger, pytest.raises(NotPermitted, match="their own changes only") as told:
        undo_and_redo.undo(ledger, now=LATER)
    assert told.value.cure == "ask a supervisor to take it back, or say how it stands by a new mark"
    with place.open("chief") as ledger:
        undo_and_redo.undo(ledger, now=LATER)
    with place.open("edu") as ledger, pytest.raises(NotPermitted, match="their own changes only"):
        undo_and_redo.redo(ledger, now=LATER)


def test_what_is_written_is_signed_by_the_member_whatever_name_was_given(place: Place) -> None:
    with place.open("edu") as ledger:
        ledger.author = "chief"
        (entry,) = marking.mark(ledger, [place.ids[OWN]], marked(by="root"), now=LATER)
        step = milestones.add(ledger, place.ids[OWN], "roof", DAY, now=LATER, by="root")
        assert [event.by for event in listed(ledger)[OWN].events] == ["edu"]
        assert [one.by for one in milestones.of(ledger, step.target_id)] == ["edu"]
        assert {one.by for one in change_log.log(ledger, entry.id, limit=2)} == {"edu"}


@pytest.mark.parametrize("name", ["root", "nobody", ""])
def test_a_wrong_password_opens_nothing_and_is_logged(place: Place, name: str) -> None:
    with place.open(name, "wrong") as ledger, pytest.raises(NotPermitted):
        marking.mark(ledger, [place.ids[OWN]], marked(), now=LATER)
    with place.open("root") as ledger:
        assert (register.accesses(ledger)[0].by, register.accesses(ledger)[0].verb) == (name, "mark")


def test_who_was_removed_or_lowered_meanwhile_may_do_no_more(place: Place) -> None:
    with place.open("chief") as ledger, place.open("root") as administrator:
        marking.mark(ledger, [place.ids[OWN]], marked(), now=LATER)
        register.change(administrator, "chief", "reader", now=LATER)
        with pytest.raises(NotPermitted, match="role: reader"):
            marking.mark(ledger, [place.ids[OWN]], marked(2), now=LATER)
        register.remove(administrator, "chief", now=LATER)
        with pytest.raises(NotPermitted, match="wrong"):
            marking.mark(ledger, [place.ids[OWN]], marked(2), now=LATER)


def test_a_ledger_of_members_is_brought_up_to_date_by_administrators_alone(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.ledger.HEAD", "a later one")
    with pytest.raises(NotPermitted, match="may not bring the ledger to a newer version"):
        maintenance.upgrade(place.url, LATER, who("chief"))
    maintenance.upgrade(place.url, LATER, who("root"))


def test_a_ledger_that_cannot_be_asked_just_now_is_not_replaced(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_url: str) -> None:
        raise LedgerLocked("the ledger is held by another program")

    copy = maintenance.backup(place.url, tmp_path / "copy.db")
    monkeypatch.setattr(maintenance, "info", held)
    with pytest.raises(LedgerLocked):
        maintenance.restore(place.url, copy, True, now=LATER, credentials=who("guest"))


def test_a_ledger_without_members_asks_nobody(tmp_path: Path) -> None:
    def never() -> None:
        raise AssertionError("asked for a password")

    with opened(tmp_path) as ledger:
        ledger.credentials = never  # type: ignore[assignment]
        read_in(ledger, write_plan(tmp_path))
        marking.mark(ledger, [listed(ledger)[OWN].id], marked(by="me"), now=LATER)
        assert [event.by for event in listed(ledger)[OWN].events] == ["me"]
        ledger.ask("members")


def test_programs_act_by_their_environment_or_not_at_all(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`import tracker`, and every other front end that opens the ledger by the services."""
    with tracker.open_ledger(place.url) as ledger:
        with pytest.raises(NotPermitted, match="nobody has said who makes this change"):
            ledger.mark(place.ids[OWN], value=1)
        monkeypatch.setenv("TRACKER_MEMBER", "edu")
        monkeypatch.setenv("TRACKER_PASSWORD", SECRET)
    with tracker.open_ledger(place.url) as ledger:
        ledger.mark(place.ids[OWN], value=1)
        with pytest.raises(NotPermitted, match="Education Bureau only"):
            ledger.mark(place.ids[OTHERS], value=1)


def test_every_change_of_the_program_says_what_it_is() -> None:
    """A `write()` without a verb is for administrators alone: here none is left to that."""
    silent = [
        f"{path.name}:{node.lineno}"
        for path in (Path(tracker.__file__).parent / "services").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "write"
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "ledger"
        and not node.args
    ]
    assert silent == []


def test_the_members_of_the_tests_have_every_role() -> None:
    assert set(ROLES.values()) == set(register.ROLES)
