"""The interface for programs acts as a member: its role holds there without a word of its own."""

from __future__ import annotations

from typing import Any

import pytest
from api_world import Program, rules
from roles_world import LATER, OTHERS, OWN, Place, dumped

from tracker import api


@pytest.mark.parametrize(("name", "own"), [("edu", 200), ("guest", 403), ("nobody", 403)])
async def test_a_unit_by_the_interface_marks_its_own_target_and_no_other(
    place: Place, name: str, own: int
) -> None:
    with place.open(name) as ledger:
        program = Program(
            api.desk_of(ledger, rules, clock=lambda: LATER, profile=None, day=None), tokens=None, by="root"
        )
        before = dumped(place)
        tried: tuple[tuple[str, dict[str, Any]], ...] = (
            ("/v1/mark", {"ids": [place.ids[OTHERS]], "value": "1"}),
            ("/v1/mark", {"ids": [place.ids[OWN], place.ids[OTHERS]], "value": "1"}),
            ("/v1/undo", {}),
        )
        for path, said in tried:
            refused = await program.ask("POST", path, said)
            told = (refused.status, refused.json["code"])
            not_own = path == "/v1/undo" and told == (409, "stale")  # the last step is another's
            assert told == (403, "not_permitted") or not_own, refused.json
        assert {**dumped(place), "access": before["access"]} == before
        assert (await program.ask("GET", "/v1/targets")).status == 200
        done = await program.ask("POST", "/v1/mark", {"ids": [place.ids[OWN]], "value": "1"})
        assert done.status == own, done.json
        if own == 200:
            assert "edu" in str(dumped(place)["event"]) and "root" not in str(dumped(place)["event"])
            assert (await program.ask("POST", "/v1/undo", {})).status == 200
        assert program.faults == []
