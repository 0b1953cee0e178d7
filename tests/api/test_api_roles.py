"""Programs act as members: by the one the interface was started as, or each by the name of its token."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from api_world import TOKEN, Program, rules
from roles_world import EDUCATION, LATER, OTHERS, OWN, Place, dumped, listed

from tracker import api
from tracker.api.verb import VerbContext
from tracker.records import Mark
from tracker.services.ledger.opening import Ledger, open_ledger
from tracker.services.members import register
from tracker.services.members.programs import Bearer, Bounds
from tracker.services.targets import marking


def _desk(ledger: Ledger) -> VerbContext:
    return api.desk_of(ledger, rules, clock=lambda: LATER, profile=None, day=None)


@pytest.mark.parametrize(("name", "own"), [("edu", 200), ("guest", 403), ("nobody", 403)])
async def test_a_unit_by_the_interface_marks_its_own_target_and_no_other(
    place: Place, name: str, own: int
) -> None:
    with place.open(name) as ledger:
        program = Program(_desk(ledger), tokens=None, by="root")
        await _attack(program, place, name, own)


@pytest.fixture
def served(place: Place) -> Iterator[Program]:
    """Served by an administrator: a token for each member, and narrower ones."""
    with place.open("root") as ledger:
        ledger.permit()
        tokens = {_token(name): name for name in ROLES}
        yield Program(_desk(ledger), tokens={**tokens, **_NARROW}, by="root")


ROLES = ("root", "chief", "edu", "guest", "nobody")
_NARROW = {
    "root may read": Bearer("root", own_token=True, at_most=Bounds("reader")),
    "root as edu": Bearer("root", own_token=True, at_most=Bounds("unit", "EduB")),
    "edu as chief": Bearer("edu", own_token=True, at_most=Bounds("supervisor")),
    "edu as water": Bearer("edu", own_token=True, at_most=Bounds("unit", "Water Bureau")),
    "guest as root": Bearer("guest", own_token=True, at_most=Bounds("administrator")),
}


def _token(name: str) -> str:
    return f"{TOKEN}-{name}"


@pytest.mark.parametrize(
    ("token", "signed", "own"),
    [
        (_token("edu"), "edu", 200),
        (_token("guest"), "guest", 403),
        (_token("nobody"), "nobody", 403),
        ("root may read", "root", 403),
        ("root as edu", "root", 200),
        ("edu as chief", "edu", 200),
        ("edu as water", "edu", 200),
        ("guest as root", "guest", 403),
    ],
)
async def test_a_token_acts_as_the_member_whose_name_it_bears_or_with_less(
    served: Program, place: Place, token: str, signed: str, own: int
) -> None:
    await _attack(served, place, signed, own, authorization=f"Bearer {token}")


async def _attack(program: Program, place: Place, signed: str, own: int, **known: str) -> None:
    """Try another unit's target in every way, then the own one."""
    before = dumped(place)
    tried: tuple[tuple[str, dict[str, Any]], ...] = (
        ("/v1/mark", {"ids": [place.ids[OTHERS]], "value": "1"}),
        ("/v1/mark", {"ids": [place.ids[OWN], place.ids[OTHERS]], "value": "1"}),
        ("/v1/review", {"ids": [place.ids[OWN]], "decision": "rejected"}),
        ("/v1/assign", {"ids": [place.ids[OTHERS]], "lead": EDUCATION}),
        ("/v1/undo", {}),
    )
    for path, said in tried:
        refused = await program.ask("POST", path, said, **known)
        told = (refused.status, refused.json["code"])
        not_own = path == "/v1/undo" and told == (409, "stale")  # the last step is another's
        assert told == (403, "not_permitted") or not_own, (path, refused.json)
        assert refused.headers["content-type"] == "application/problem+json"
    now = dumped(place)
    assert signed in {row[2] for row in now["access"][len(before["access"]) :]}, "refusals are logged"
    assert {**now, "access": before["access"]} == before
    assert (await program.ask("GET", "/v1/targets", **known)).status == 200
    done = await program.ask("POST", "/v1/mark", {"ids": [place.ids[OWN]], "value": "1"}, **known)
    assert done.status == own, done.json
    if own == 200:
        with place.open("root") as ledger:
            assert [event.by for event in listed(ledger)[OWN].events] == [signed]
        assert (await program.ask("POST", "/v1/undo", {}, **known)).status == 200
    assert program.faults == []


async def test_tokens_of_a_supervisor_and_an_administrator_do_daily_work(
    served: Program, place: Place
) -> None:
    for name in ("chief", "root"):
        known = {"authorization": f"Bearer {_token(name)}"}
        said = {"ids": [place.ids[OTHERS]], "value": "1"}
        assert (await served.ask("POST", "/v1/mark", said, **known)).status == 200
    with place.open("root") as ledger:
        assert [event.by for event in listed(ledger)[OTHERS].events] == ["chief", "root"]


async def test_a_token_does_no_more_once_its_member_or_the_starter_was_lowered_or_removed(
    served: Program, place: Place
) -> None:
    known = {"authorization": f"Bearer {_token('edu')}"}
    said = {"ids": [place.ids[OWN]], "value": "1"}
    assert (await served.ask("POST", "/v1/mark", said, **known)).status == 200
    with place.open("root") as administrator:
        register.change(administrator, "edu", "reader", now=LATER)
        assert (await served.ask("POST", "/v1/mark", said, **known)).status == 403
        register.change(administrator, "edu", "unit", unit="EduB", now=LATER)
        assert (await served.ask("POST", "/v1/mark", said, **known)).status == 200
        register.remove(administrator, "edu", now=LATER)
        gone = await served.ask("POST", "/v1/mark", said, **known)
        assert (gone.status, "edu is no member" in gone.json["title"]) == (403, True)
        register.add(administrator, "second", "administrator", password="x" * 9, now=LATER)
        register.change(administrator, "root", "supervisor", now=LATER)
    for name in ("chief", "root"):
        known = {"authorization": f"Bearer {_token(name)}"}
        refused = await served.ask("POST", "/v1/mark", said, **known)
        assert (refused.status, refused.json["code"]) == (403, "not_permitted"), "nobody vouches for it now"


async def test_without_members_a_token_may_still_do_no_more_than_its_role(place: Place) -> None:
    """A program that only reads, and one that fills in for a unit, in the ledger of one person."""
    with place.open("root") as ledger:
        for name in ("chief", "edu", "water", "guest", "root"):
            register.remove(ledger, name, now=LATER)
    tokens = {
        "site": Bearer("site", own_token=True, at_most=Bounds("reader")),
        "bot": Bearer("bot", own_token=True, at_most=Bounds("unit", "EduB")),
        "free": Bearer("free", own_token=True),
    }
    with open_ledger(place.url, now=LATER) as ledger:
        program = Program(_desk(ledger), tokens=tokens)
        for token, own in (("site", 403), ("bot", 200)):
            await _attack(program, place, token, own, authorization=f"Bearer {token}")
        said = {"ids": [place.ids[OTHERS]], "value": "1"}
        assert (await program.ask("POST", "/v1/mark", said, authorization="Bearer free")).status == 200
        marking.mark(ledger, [place.ids[OTHERS]], Mark(note="by hand", by="me"), now=LATER)
    with open_ledger(place.url, now=LATER) as ledger:
        assert [event.by for event in listed(ledger)[OTHERS].events] == ["free", "me"]


@pytest.mark.parametrize(("name", "own"), [("edu", False), ("guest", True), ("", True)])
async def test_an_agent_acts_as_the_member_it_was_started_as(place: Place, name: str, own: bool) -> None:
    mcp: Any = pytest.importorskip("mcp")
    from tracker.api.mcp_server import server_of
    from tracker.api.registry import VERBS

    with place.open(name) if name else open_ledger(place.url, now=LATER) as ledger:
        before = dumped(place)
        server = server_of(VERBS, _desk(ledger), by="root", on_fault=str)
        async with mcp.Client(server) as client:
            for ids in ([place.ids[OTHERS]], [place.ids[OWN], place.ids[OTHERS]]):
                refused = await client.call_tool("mark_targets", {"ids": ids, "value": 1})
                assert (refused.is_error, refused.structured_content["code"]) == (True, "not_permitted")
            assert {**dumped(place), "access": before["access"]} == before
            done = await client.call_tool("mark_targets", {"ids": [place.ids[OWN]], "value": 1})
            assert done.is_error is own
            assert not (await client.call_tool("list_targets", {})).is_error
