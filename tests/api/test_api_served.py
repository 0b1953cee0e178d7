"""A real `tracker serve --api`, asked by clients that know its OpenAPI only, and by several at once."""

from __future__ import annotations

import http.client
import json
import socket
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from api_world import TOKEN, Served, started
from hypothesis import HealthCheck, Phase, given, settings

from tracker import cli

pytestmark = pytest.mark.slow

_EXAMPLES = 4  # of each verb, and as many that break its schema
_KNOWN = {"Authorization": f"Bearer {TOKEN}"}
_TAKE_NOTHING = ("GET /v1/documents", "POST /v1/undo")


@pytest.fixture(scope="module")
def served(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    db = tmp_path_factory.mktemp("served") / "own.db"
    db.write_bytes(samples.read_bytes())
    with started(db, "--by", "clerk", TRACKER_TOKEN=TOKEN) as running:
        yield running


def _ask(served: Served, method: str, path: str, said: Any = None, **headers: str) -> tuple[int, Any]:
    connection = http.client.HTTPConnection(urlsplit(served.url).netloc, timeout=30)
    try:
        body = None if said is None else json.dumps(said)
        connection.request(method, path, body, {"Content-Type": "application/json", **_KNOWN, **headers})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def test_a_client_made_from_the_openapi_meets_no_fault_and_no_answer_unlike_its_schema(
    served: Served,
) -> None:
    schemathesis = pytest.importorskip("schemathesis")
    from schemathesis.generation import GenerationMode
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    ids = [one["id"] for one in _ask(served, "GET", "/v1/targets")[1]["targets"]]
    schema = schemathesis.openapi.from_url(f"{served.url}openapi.json", headers=_KNOWN)
    told: Counter[tuple[str, int]] = Counter()
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) == 15

    def tried(operation: Any, mode: Any) -> None:
        quick = settings(
            max_examples=_EXAMPLES,
            phases=[Phase.generate],
            database=None,
            suppress_health_check=[*HealthCheck],
        )

        @quick
        @given(case=operation.as_strategy(generation_mode=mode))
        def sent(case: Any) -> None:
            if mode is GenerationMode.POSITIVE:
                _of_the_ledger(case, ids[told.total() % len(ids)])
            answer = case.call(headers=_KNOWN)
            told[operation.label, answer.status_code] += 1
            # what fits its schema may be refused for what it says, such as a mark without a word
            case.validate_response(answer, excluded_checks=[positive_data_acceptance])

        sent()

    for operation in operations:
        tried(operation, GenerationMode.POSITIVE)
        if operation.label not in _TAKE_NOTHING:
            tried(operation, GenerationMode.NEGATIVE)
    assert not [one for one in told if one[1] >= 500]
    answered = {label for label, status in told if status == 200}
    assert {"GET /v1/targets", "GET /v1/targets/{id}", "POST /v1/review", "POST /v1/extract"} <= answered


def _of_the_ledger(case: Any, target: str) -> None:
    """Let a request name what is there."""
    if isinstance(case.body, dict) and "ids" in case.body:
        case.body["ids"] = [target]
    for name, value in (("id", target), ("document", "1")):
        if name in (case.path_parameters or {}):
            case.path_parameters[name] = value


def test_marks_of_two_clients_at_once_are_all_kept(served: Served) -> None:
    targets = _ask(served, "GET", "/v1/targets?limit=2")[1]["targets"]
    notes = [f"note {number}" for number in range(16)]

    def mark(note: str) -> int:
        ids = [target["id"] for target in targets]
        return _ask(served, "POST", "/v1/mark", {"ids": ids, "note": note})[0]

    with ThreadPoolExecutor(4) as clients:
        assert {*clients.map(mark, notes)} == {200}
    for target in targets:
        shown = _ask(served, "GET", f"/v1/targets/{target['id']}")[1]
        assert {*notes} <= {event["note"] for event in shown["events"]}
        assert shown["version"] >= target["version"] + len(notes)
        assert {event["by"] for event in shown["events"] if event["note"] in notes} == {"clerk"}


def test_two_that_saw_the_same_cannot_both_be_first(served: Served) -> None:
    (target,) = _ask(served, "GET", "/v1/targets?limit=1")[1]["targets"]
    said = {"ids": [f"{target['id']}@{target['version']}"], "note": "mine"}
    with ThreadPoolExecutor(4) as clients:
        found = [*clients.map(lambda _number: _ask(served, "POST", "/v1/mark", said)[0], range(4))]
    assert sorted(found) == [200, 409, 409, 409]


def test_what_is_no_http_and_a_foreign_page_leave_it_answering(served: Served) -> None:
    place = urlsplit(served.url)
    assert place.hostname and place.port
    with socket.create_connection((place.hostname, place.port), timeout=30) as plain:
        plain.sendall(b"\x16\x03\x01 no http\r\n\r\n")
        assert plain.recv(64).startswith(b"HTTP/1.1 400")
    assert _ask(served, "GET", "/v1/documents", Origin="http://attacker.example")[0] == 403
    assert _ask(served, "GET", "/v1/documents", Authorization="")[0] == 401
    assert _ask(served, "GET", "/v1/documents")[0] == 200


def test_it_ends_by_ctrl_c_and_its_changes_stand_in_the_log(
    served: Served, capfd: pytest.CaptureFixture[str]
) -> None:
    page = _ask(served, "GET", "/v1/targets?limit=1")[1]
    said = {"ids": [page["targets"][0]["id"]], "note": "by a program"}
    assert _ask(served, "POST", "/v1/mark", said)[0] == 200
    code, err = served.interrupt()
    assert (code, "Traceback" in err, err.splitlines()[-1]) == (0, False, "Ended.")
    assert cli.execute(["log", "--limit", "1", "--json", "--db", str(served.db)]) == 0
    (change,) = json.loads(capfd.readouterr().out)["changes"]
    assert (change["by"], change["kind"], "by a program" in change["words"]) == ("clerk", "mark", True)
