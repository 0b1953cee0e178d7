"""The verbs give what the command line prints and change what it changes, each change with who made it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from api_world import NOW, Program
from pydantic import BaseModel

from tracker import cli
from tracker.api import registry
from tracker.api.verb import VerbContext
from tracker.records import Query
from tracker.services.listing.agenda import agenda

DAY = NOW.date().isoformat()


def _call(desk: VerbContext, name: str, by: str = "bot", **said: Any) -> Any:
    """What a verb gives, as plain JSON."""
    (verb,) = [verb for verb in registry.VERBS if verb.name == name]
    answer = verb.call(desk, verb.takes.model_validate(said), by)
    assert _undocumented(answer) == []
    return json.loads(answer.model_dump_json(by_alias=True, exclude_unset=True))


def _undocumented(value: Any) -> list[str]:
    """Fields of an answer that its schema does not name."""
    if isinstance(value, BaseModel):
        own = [f"{type(value).__name__}.{name}" for name in value.model_extra or ()]
        return own + [one for name in type(value).model_fields for one in _undocumented(getattr(value, name))]
    if isinstance(value, tuple | list | dict):
        inside = value.values() if isinstance(value, dict) else value
        return [one for part in inside for one in _undocumented(part)]
    return []


def _printed(capfd: pytest.CaptureFixture[str], db: Path, *words: str) -> Any:
    """What a command prints as JSON."""
    assert cli.execute([*words, "--db", str(db), "--lang", "en"]) == 0
    return json.loads(capfd.readouterr().out)


def _first(desk: VerbContext, **said: Any) -> Any:
    return _call(desk, "list_targets", **said)["targets"][0]


def test_a_list_is_what_the_command_prints_page_by_page(
    desk: VerbContext, db: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    printed = _printed(capfd, db, "list", "--json", "--as-of", DAY, "--light", "red", "--light", "grey")
    said: dict[str, Any] = {"light": ["red", "grey"], "limit": 2}
    page = _call(desk, "list_targets", **said)
    found = page["targets"]
    while (offset := page["next_offset"]) is not None:
        page = _call(desk, "list_targets", **said, offset=offset)
        found += page["targets"]
    assert found == printed["targets"]
    assert (page["matching"], page["total"], page["as_of"]) == (len(found), printed["total"], DAY)
    assert _call(desk, "list_targets", search="nothing of the sort")["targets"] == []


def test_the_filters_of_the_command_are_there(desk: VerbContext) -> None:
    every = {row.entry.id for row in agenda(desk.ledger, Query(), as_of=NOW.date()).rows}
    filters: tuple[dict[str, Any], ...] = (
        {"due_within": 20},
        {"due_in": "this_year"},
        {"view": "Due in the next 30 days"},
        {"due_after": "2024-01-01", "due_before": "2024-12-31", "status": ["not_started", "in_progress"]},
    )
    for said in filters:
        some = {one["id"] for one in _call(desk, "list_targets", **said, limit=500)["targets"]}
        assert some < every, said
    assert _call(desk, "list_targets", review=["candidate"])["matching"] == 3
    without = _call(desk, "list_targets", no_unit=True, sort="value", descending=True, limit=500)["targets"]
    assert {one["lead_unit"] for one in without} == {None}
    values = [one["value"] for one in without if one["value"] is not None]
    assert values == sorted(values, reverse=True)


def test_one_target_and_the_log_are_what_the_commands_print(
    desk: VerbContext, db: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = _first(desk)["id"]
    assert _call(desk, "show_target", id=target[:4]) == _printed(
        capfd, db, "show", target, "--json", "--as-of", DAY
    )
    assert _call(desk, "list_changes", target=target)["changes"] == [
        *reversed(_printed(capfd, db, "log", target, "--json")["changes"])
    ]


def test_what_is_due_and_the_report_are_what_the_commands_print(
    desk: VerbContext, db: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    due = _printed(capfd, db, "due", "--within", "700d", "--json", "--as-of", DAY, "--with-candidates")
    assert _call(desk, "list_due", days=700, with_candidates=True) == due
    assert any(unit["due"] for unit in due["units"])
    report = _printed(capfd, db, "report", "--format", "json", "--as-of", DAY)
    assert _call(desk, "make_report") == report
    short = _call(desk, "make_report", counts_only=True)
    assert (short["counts"], short["total"]) == (report["counts"], report["total"])
    assert "targets" not in short and "changes" not in short


def test_documents_what_became_of_one_and_suggestions(
    desk: VerbContext, db: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _call(desk, "list_documents") == _printed(capfd, db, "document", "list", "--json")
    found = _call(desk, "show_fulfilment", document="1")
    assert found["counts"]["kept"] == 1
    kept = next(one for one in found["promises"] if one["outcome"] == "kept")
    assert kept["results"][0]["sentence"]
    assert kept["target"]["quote"] == _call(desk, "show_target", id=kept["id"])["quote"]
    _call(desk, "undo_last", by="")
    offered = _call(desk, "list_suggestions", limit=2)
    printed = _printed(capfd, db, "review", "suggestions", "--json")["suggestions"]
    assert offered["suggestions"] == printed[:2]
    assert offered["total"] == len(printed)


def test_suggestions_are_taken_and_left(desk: VerbContext) -> None:
    _call(desk, "undo_last", by="")
    first, second, *_rest = _call(desk, "list_suggestions")["suggestions"]
    (target,) = _call(desk, "accept_suggestions", ids=[first["id"]])["targets"]
    assert (target["id"], target["actual"]) == (first["target"], first["value"])
    left = _call(desk, "reject_suggestions", ids=[second["id"]], reason="another place")
    assert [one["id"] for one in left["suggestions"]] == [second["id"]]
    log = _call(desk, "list_changes", limit=2)["changes"]
    assert [(one["kind"], one["by"]) for one in log] == [("review", "bot"), ("mark", "bot")]


def test_targets_of_a_text_need_no_ledger(desk: VerbContext, db: Path) -> None:
    before = hashlib.sha256(db.read_bytes()).digest()
    text = "全区工作安排\r\n2027年底前，新建公园3个。"
    (found,) = _call(desk, "extract_targets", text=text, issued_on="2026-01-05")["targets"]
    assert (found["value"], found["due"]) == (3, "2027-12-31")
    assert text.replace("\r\n", "\n")[found["start"] : found["end"]] == found["quote"]
    assert hashlib.sha256(db.read_bytes()).digest() == before


def test_reading_does_not_write(desk: VerbContext, db: Path) -> None:
    before = hashlib.sha256(db.read_bytes()).digest()
    target = _first(desk)["id"]
    of = {
        "show_target": {"id": target},
        "show_fulfilment": {"document": "1"},
        "extract_targets": {"text": "a"},
    }
    for verb in registry.VERBS:
        if not verb.writes:
            _call(desk, verb.name, **of.get(verb.name, {}))
    assert hashlib.sha256(db.read_bytes()).digest() == before
    log = db.with_name(f"{db.name}-wal")
    assert not log.exists() or log.stat().st_size == 0


def test_a_mark_is_what_the_command_makes_with_who(desk: VerbContext) -> None:
    target = next(
        one for one in _call(desk, "list_targets")["targets"] if one["unit"] == "个" and one["actual"] is None
    )
    said = {"value": "2.50", "unit": "万个", "on": "2024-01-10", "note": "by phone", "problem": "rain"}
    (after,) = _call(desk, "mark_targets", ids=[f"{target['id']}@{target['version']}"], **said)["targets"]
    assert (after["actual"], after["data_as_of"], after["status"]) == (25000, "2024-01-10", "in_progress")
    shown = _call(desk, "show_target", id=target["id"])
    assert (shown["events"][-1]["note"], shown["events"][-1]["by"]) == ("by phone", "bot")
    assert shown["history"][0]["by"] == "bot"
    (more,) = _call(desk, "mark_targets", ids=[target["id"]], add=1, status="done")["targets"]
    assert (more["actual"], more["status"], more["data_as_of"]) == (25001, "done", DAY)


def test_a_due_date_moves_with_a_reason(desk: VerbContext) -> None:
    target = _first(desk)
    (after,) = _call(desk, "mark_targets", ids=[target["id"]], due="2030-01-31", reason="no. 7")["targets"]
    assert (after["due"], after["original_due"]) == ("2030-01-31", target["due"])


def test_a_review_and_a_unit(desk: VerbContext) -> None:
    target = _first(desk, review=["candidate"])
    (after,) = _call(desk, "review_targets", ids=[target["id"]], decision="rejected", reason="none")[
        "targets"
    ]
    assert after["review"] == "rejected"
    said = {"lead": "教育局", "supporting": "财政局，住建局", "person": "某人"}
    (given,) = _call(desk, "assign_targets", ids=[target["id"]], **said)["targets"]
    assert (given["lead_unit"], given["person"]) == ("教育局", "某人")
    assert [one["by"] for one in _call(desk, "list_changes", limit=2)["changes"]] == ["bot", "bot"]


async def test_one_who_was_slower_is_told_and_changes_nothing(program: Program) -> None:
    (target,) = (await program.ask("GET", "/v1/targets?limit=1")).json["targets"]
    seen = f"{target['id']}@{target['version']}"
    assert (await program.ask("POST", "/v1/mark", {"ids": [seen], "note": "first"})).status == 200
    log = (await program.ask("GET", "/v1/log")).json
    late = await program.ask("POST", "/v1/mark", {"ids": [seen], "note": "second"})
    assert (late.status, late.json["code"]) == (409, "stale")
    assert "first" in late.json["title"]
    assert (await program.ask("GET", "/v1/log")).json == log


async def test_only_ones_own_last_step_is_taken_back(desk: VerbContext) -> None:
    mine, theirs = Program(desk, by="mine"), Program(desk, by="theirs")
    (target,) = (await mine.ask("GET", "/v1/targets?limit=1")).json["targets"]
    await mine.ask("POST", "/v1/mark", {"ids": [target["id"]], "note": "a"})
    refused = await theirs.ask("POST", "/v1/undo")
    assert (refused.status, refused.json["code"]) == (409, "stale")
    assert "ask mine to take it back" in refused.json["cure"]
    done = await mine.ask("POST", "/v1/undo", {})
    assert (done.status, done.json["change"]["kind"], done.json["change"]["by"]) == (200, "undo", "mine")
    assert (await mine.ask("POST", "/v1/undo")).status == 409, "what came before is nobody's"


def test_every_verb_is_defined_once() -> None:
    names = [verb.name for verb in registry.VERBS]
    assert len(names) == len({*names}) == len({(verb.method, verb.path) for verb in registry.VERBS})
    assert all(verb.method == "POST" for verb in registry.VERBS if verb.writes)
    assert {verb.name for verb in registry.VERBS if verb.writes} == {
        "accept_suggestions", "assign_targets", "mark_targets", "reject_suggestions", "review_targets",
        "undo_last",
    }  # fmt: skip
