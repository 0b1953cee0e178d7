"""`tracker serve` on the command line: what it says, what it refuses, and what a visitor's program gets."""

from __future__ import annotations

import datetime as dt
import importlib.util
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from roles_world import SECRET, Place

from tracker.base import optional_libraries
from tracker.base.installation import command_for
from tracker.base.listening import listen
from tracker.tui import web

if TYPE_CHECKING:
    from cli_harness import Runner

    from tracker.base.listening import Listening

pytest_plugins = ("cli_harness",)


@dataclass
class Call:
    """What the server was started with; it answers nobody in these tests."""

    loopback: bool
    port: int
    token: str | None
    argv: list[str]
    environment: dict[str, str]
    door: Any = None
    tls: Any = None

    @property
    def words(self) -> list[str]:
        """The command line of a visitor's program, from its name on."""
        return self.argv[self.argv.index("tracker") + 1 :]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    made: list[Call] = []

    def serve(
        listening: Listening,
        *,
        token: str | None,
        argv: Sequence[str],
        environment: Mapping[str, str],
        door: Any = None,
        tls: Any = None,
    ) -> None:
        listening.sock.close()
        made.append(Call(listening.loopback, listening.port, token, list(argv), dict(environment), door, tls))

    monkeypatch.setattr(web, "serve", serve)
    monkeypatch.setattr(web, "require_library", lambda: None)
    monkeypatch.delenv("TRACKER_TOKEN", raising=False)
    return made


def test_it_listens_on_this_machine_without_a_token(tracker: Runner, calls: list[Call]) -> None:
    done = tracker("serve", "--port", "0")
    (call,) = calls
    assert (done.code, call.loopback, call.token) == (0, True, None)
    assert done.out == f"http://127.0.0.1:{call.port}/\n"
    assert "warning" not in done.err
    assert call.words == ["tui"]
    assert call.argv[0] == sys.executable


def test_what_tui_takes_is_passed_on_and_an_address_with_a_password_stays_off_the_command_line(
    tracker: Runner, calls: list[Call], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "tracker.cli.commands.serve._has_members", lambda _db: False
    )  # no such server is there
    url = "postgresql+psycopg://clerk:secret@db/tracker"
    rules = ("--rules", tmp_path / "a b", "--rules", tmp_path)
    done = tracker("--lang", "zh", "serve", "--port", "0", "--db", url, "--as-of", "下周五", *rules)
    (call,) = calls
    assert done.code == 0
    assert call.words == [
        "tui",
        "--as-of",
        "2024-07-05",
        "--rules",
        str(tmp_path / "a b"),
        "--rules",
        str(tmp_path),
    ]
    assert (call.environment["TRACKER_DB"], call.environment["TRACKER_LANG"]) == (url, "zh")
    assert dt.date.fromisoformat(call.words[2])


def test_a_database_named_before_the_command_goes_before_the_environment(
    tracker: Runner, calls: list[Call], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DB", "theirs.db")
    tracker("serve", "--port", "0")
    tracker("--db", "mine.db", "serve", "--port", "0")
    assert [call.environment["TRACKER_DB"] for call in calls] == ["theirs.db", "mine.db"]


def test_whoever_is_named_makes_the_changes_of_visitors(tracker: Runner, calls: list[Call]) -> None:
    tracker("serve", "--port", "0", "--by", "clerk")
    tracker("serve", "--port", "0")
    assert [call.environment.get("TRACKER_BY") for call in calls] == ["clerk", None]


def test_another_address_gets_a_token_of_its_own_and_a_warning(tracker: Runner, calls: list[Call]) -> None:
    for _again in range(2):
        done = tracker("serve", "--host", "0.0.0.0", "--port", "0")
        assert done.err.startswith("tracker: warning: 0.0.0.0 can be reached by other machines.")
        assert "ssh -L" in done.err
        match = re.fullmatch(r"http://[^/]+:\d+/\?token=([\w-]{43})\n", done.out)
        assert match is not None and match[1] == calls[-1].token
        assert "0.0.0.0" not in done.out, "no address that a browser could open"
    assert calls[0].token != calls[1].token


def test_a_token_is_taken_from_the_option_or_the_environment(
    tracker: Runner, calls: list[Call], monkeypatch: pytest.MonkeyPatch
) -> None:
    done = tracker("serve", "--port", "0", "--token", "sixteen signs & 名")
    assert calls[-1].token == "sixteen signs & 名"
    assert done.out.endswith("/?token=sixteen%20signs%20%26%20%E5%90%8D\n")
    monkeypatch.setenv("TRACKER_TOKEN", "from-the-environment")
    tracker("serve", "--host", "0.0.0.0", "--port", "0")
    assert calls[-1].token == "from-the-environment"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--token", "short"), "the token is too short — take at least 16 signs, or leave it out"),
        (("--host", "no such address"), "there is no address “no such address” — give an address of this"),
        (("--port", "65536"), "there is no port 65536 — choose one up to 65535 with --port"),
        (("--port", "-1"), "there is no port -1"),
        (("--demo", "--db", "x.db"), "--demo has a ledger and rules of its own — leave out --demo, or --db"),
        (("--demo", "--rules", "x"), "--demo has a ledger and rules of its own"),
        (("--as-of", "no day at all"), "no day at all"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_bad_usage_is_one_line_and_code_2(
    tracker: Runner, calls: list[Call], words: tuple[str, ...], said: str
) -> None:
    done = tracker("serve", *words)
    assert (done.code, done.out, calls) == (2, "", [])
    assert said in done.err and done.err.count("\n") == 1


def test_a_port_in_use_is_one_line_and_code_2(tracker: Runner, calls: list[Call]) -> None:
    first = listen("127.0.0.1", 0)
    try:
        done = tracker("serve", "--port", str(first.port))
    finally:
        first.sock.close()
    assert (done.code, calls) == (2, [])
    assert done.err == f"tracker: port {first.port} is used by another program — choose another with --port\n"


def test_without_the_extra_the_pip_command_is_named(tracker: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    real: Any = importlib.util.find_spec
    monkeypatch.setattr(
        optional_libraries, "find_spec", lambda name: None if name == "textual_serve" else real(name)
    )
    done = tracker("serve")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "tracker: the screen in a browser needs a library that is not installed — "
        f"run: {command_for('serve')}\n"
    )


def test_the_samples_need_no_ledger(
    tracker: Runner, calls: list[Call], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRACKER_DB", "own.db")
    assert tracker("serve", "--demo", "--port", "0", "--as-of", "2024-06-15").code == 0
    assert calls[-1].words == ["demo", "--as-of", "2024-06-15"]


def test_the_samples_have_shipped_rules_where_the_settings_name_others(
    tracker: Runner, calls: list[Call], tmp_path: Path
) -> None:
    (tmp_path / "tracker.toml").write_text('rules = ["own"]\n', encoding="utf-8")
    done = tracker("serve", "--demo", "--port", "0")
    assert (done.code, [call.words for call in calls]) == (0, [["demo"]]), done.err
    assert tracker("serve", "--demo", "--port", "0", "--rules", tmp_path).code == 2


def test_a_ledger_with_members_is_served_to_those_who_log_in(
    tracker: Runner, calls: list[Call], place: Place
) -> None:
    from tracker.tui.web.accounts import Accounts

    assert tracker("serve", "--port", "0", "--db", place.url).code == 0
    outside = tracker("serve", "--port", "0", "--host", "0.0.0.0", "--db", place.url)
    assert "nothing is encrypted on the way" in outside.err and "token" not in outside.out
    assert [type(call.door) for call in calls] == [Accounts, Accounts]
    assert tracker("serve", "--port", "0", "--demo").code == 0
    assert calls[-1].door is None


def test_only_an_administrator_serves_in_the_names_that_a_proxy_gives(
    tracker: Runner, calls: list[Call], place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tracker.tui.web.proxy_users import ProxyUsers

    line = ("serve", "--port", "0", "--db", place.url, "--proxy-user-header", "X-User")
    monkeypatch.setenv("TRACKER_PASSWORD", SECRET)
    for name in ("edu", "chief", "nobody", ""):
        monkeypatch.setenv("TRACKER_MEMBER", name)
        assert tracker(*line).code == 5, name
    monkeypatch.setenv("TRACKER_MEMBER", "root")
    assert "is no address of a proxy" in tracker(*line, "--proxy", "everywhere").err
    assert "need members" in tracker("serve", "--port", "0", "--proxy-user-header", "X-User").err
    alone = tracker("serve", "--port", "0", "--db", place.url, "--proxy", "10.0.0.5")
    assert alone.code == 2 and "--proxy-user-header" in alone.err
    assert calls == []
    assert tracker(*line, "--proxy", "10.0.0.5").code == 0
    assert isinstance(calls[0].door, ProxyUsers)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--tls-cert", "cert.pem"], "takes a certificate and its key"),
        (["--tls-cert", "cert.pem", "--tls-key", "none.pem"], "none.pem cannot be read"),
        (["--tls-cert", "cert.pem", "--tls-key", "cert.pem"], "is no certificate in PEM"),
    ],
)
def test_tls_files_that_are_none_are_told(
    tracker: Runner, calls: list[Call], tmp_path: Path, words: list[str], told: str
) -> None:
    (tmp_path / "cert.pem").write_text("no certificate", encoding="utf-8")
    outcome = tracker("serve", "--port", "0", *words)
    assert (outcome.code, calls) == (2, []) and told in outcome.err
