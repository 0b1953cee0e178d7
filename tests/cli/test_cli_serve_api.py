"""`tracker serve --api` and `tracker mcp` on the command line: what they say, refuse and pass on."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from roles_world import SECRET

from tracker import api
from tracker.base import optional_libraries
from tracker.base.installation import command_for
from tracker.services.members.programs import Bearer, Bounds

if TYPE_CHECKING:
    from cli_harness import Runner
    from roles_world import Place

    from tracker.api.verb import VerbContext
    from tracker.base.listening import Listening

pytest_plugins = ("cli_harness",)
TOKEN = "a-token-of-some-length"


@dataclass
class Call:
    """What was started; it answers nobody in these tests."""

    ledger: str
    as_of: str
    by: str
    read_only: bool
    loopback: bool = True
    port: int = 0
    tokens: Mapping[str, Bearer] | None = None


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    made: list[Call] = []

    def http(
        desk: VerbContext,
        listening: Listening,
        *,
        tokens: Mapping[str, Bearer],
        by: str,
        read_only: bool,
        **_more: Any,
    ) -> None:
        listening.sock.close()
        where = (listening.loopback, listening.port)
        made.append(Call(desk.ledger.name, str(desk.as_of(None)), by, read_only, *where, tokens))

    def mcp(desk: VerbContext, *, by: str, read_only: bool, **_more: Any) -> None:
        made.append(Call(desk.ledger.name, str(desk.as_of(None)), by, read_only))

    monkeypatch.setattr(api, "serve_http", http)
    monkeypatch.setattr(api, "serve_mcp", mcp)
    monkeypatch.setattr(api, "require_http", lambda: None)
    monkeypatch.setattr(api, "require_mcp", lambda: None)
    monkeypatch.delenv("TRACKER_TOKEN", raising=False)
    return made


def test_it_listens_on_this_machine_without_a_token(tracker: Runner, calls: list[Call], ledger: Path) -> None:
    done = tracker("serve", "--api", "--port", "0")
    (call,) = calls
    assert (done.code, call.loopback, call.tokens, call.by, call.read_only) == (0, True, {}, "api", False)
    assert done.out == f"http://127.0.0.1:{call.port}/\n"
    assert f"http://127.0.0.1:{call.port}/openapi.json" in done.err
    assert (call.ledger, call.as_of) == (str(ledger), "2024-06-30")


def test_another_address_gets_a_token_of_its_own_and_a_warning(
    tracker: Runner, calls: list[Call], ledger: Path
) -> None:
    done = tracker("serve", "--api", "--host", "0.0.0.0", "--port", "0", "--by", "clerk")
    assert done.err.startswith("tracker: warning: 0.0.0.0 can be reached by other machines.")
    match = re.fullmatch(r"http://[^/]+:\d+/\nAuthorization: Bearer ([\w-]{43})\n", done.out)
    assert match is not None and calls[0].tokens == {match[1]: Bearer("clerk")}
    again = tracker("serve", "--api", "--host", "0.0.0.0", "--port", "0", "--token", TOKEN)
    assert calls[1].tokens == {TOKEN: Bearer("api")}
    assert TOKEN not in again.out + again.err, "who gave it knows it"


def test_each_program_may_have_its_own_token(
    tracker: Runner, calls: list[Call], ledger: Path, tmp_path: Path
) -> None:
    file = tmp_path / "tokens.toml"
    file.write_text(
        f'"ledger bot" = "{TOKEN}"\nother = {{ token = "{TOKEN}2", role = "reader" }}\n'
        f'third = {{ token = "{TOKEN}3", role = "unit", unit = " Water  Bureau" }}\n',
        encoding="utf-8",
    )
    assert tracker("serve", "--api", "--port", "0", "--tokens", file, "--read-only").code == 0
    assert calls[0].tokens == {
        TOKEN: Bearer("ledger bot", own_token=True),
        f"{TOKEN}2": Bearer("other", own_token=True, at_most=Bounds("reader")),
        f"{TOKEN}3": Bearer("third", own_token=True, at_most=Bounds("unit", "Water Bureau")),
    }
    assert calls[0].read_only


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('a = "short"', "the token is too short"),
        (f'a = "{TOKEN} x"', "a header cannot carry this token"),
        (f'a = "{TOKEN}名"', "a header cannot carry this token"),
        (f'a = "{TOKEN}"\nb = "{TOKEN}"', "a and b have the same token — give each program its own"),
        ("a = 3", "“a” in"),
        ('[a]\nb = "x"', "“a” in"),
        (f'[a]\ntoken = "{TOKEN}"\nrole = 3', "“a” in"),
        (f'[a]\ntoken = "{TOKEN}"\nroles = "reader"', "“a” in"),
        (f'[a]\ntoken = "{TOKEN}"\nrole = "boss"', "“boss” of the token of a is no role — choose one of"),
        (f'[a]\ntoken = "{TOKEN}"\nrole = "unit"', "has a unit without the role unit, or that role without"),
        (f'[a]\ntoken = "{TOKEN}"\nunit = "Water Bureau"', "has a unit without the role unit"),
        ("", "there are no tokens in"),
        ("no toml", "cannot read the tokens in"),
        (None, "cannot read the tokens in"),
    ],
)
def test_a_file_of_tokens_that_is_none_is_told(
    tracker: Runner, calls: list[Call], ledger: Path, tmp_path: Path, text: str | None, said: str
) -> None:
    file = tmp_path / "tokens.toml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    done = tracker("serve", "--api", "--port", "0", "--tokens", file)
    assert (done.code, done.out, calls) == (2, "", [])
    assert said in done.err and done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("starter", "bearer", "words", "code", "said"),
    [
        ("root", "edu", (), 0, ""),
        (
            "root",
            "website",
            (),
            2,
            "a token bears the name website, which is no member of this ledger — add it",
        ),
        ("chief", "edu", (), 5, "chief (role: supervisor) may not serve"),
        ("", "edu", (), 5, "nobody has said who makes this change"),
        ("", "website", ("--read-only",), 0, ""),
    ],
)
def test_with_members_tokens_bear_their_names_and_an_administrator_serves(
    tracker: Runner,
    calls: list[Call],
    place: Place,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    starter: str,
    bearer: str,
    words: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    """Else whoever knows a password of the ledger could serve in the name of anybody."""
    if starter:
        monkeypatch.setenv("TRACKER_MEMBER", starter)
        monkeypatch.setenv("TRACKER_PASSWORD", SECRET)
    file = tmp_path / "tokens.toml"
    file.write_text(f'{bearer} = "{TOKEN}"\n', encoding="utf-8")
    done = tracker("serve", "--api", "--port", "0", "--db", place.url, "--tokens", file, *words)
    assert (done.code, len(calls)) == (code, int(code == 0)), done.err
    assert said in done.err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("serve", "--read-only"), 2, "--tokens and --read-only are for programs — add --api"),
        (("serve", "--api", "--token", "short"), 2, "the token is too short"),
        (("serve", "--api", "--token", "sixteen signs and blanks"), 2, "a header cannot carry this token"),
        (("serve", "--api", "--host", "no such address"), 2, "there is no address"),
        (("serve", "--api", "--demo", "--db", "x.db"), 2, "--demo has a ledger and rules of its own"),
        (("serve", "--api", "--db", "none.db"), 4, "there is no ledger at none.db"),
        (("serve", "--api", "--rules", "none"), 2, "none"),
        (("mcp", "--db", "none.db"), 4, "there is no ledger at none.db"),
        (("mcp", "--demo", "--db", "x.db"), 2, "--demo has a ledger and rules of its own"),
        (("mcp", "--as-of", "no day at all"), 2, "no day at all"),
        (("mcp", "--profile", "none"), 2, "there is no profile called none"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_bad_usage_is_one_line(
    tracker: Runner, calls: list[Call], ledger: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done = tracker(*words, *(("--port", "0") if words[0] == "serve" else ()))
    assert (done.code, done.out, calls) == (code, "", [])
    assert said in done.err and done.err.count("\n") == 1


def test_an_agent_gets_what_the_options_and_the_environment_say(
    tracker: Runner, calls: list[Call], ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tracker("mcp").out == ""
    monkeypatch.setenv("TRACKER_BY", "clerk")
    tracker("mcp", "--as-of", "2024-01-15", "--read-only")
    assert [(call.by, call.as_of, call.read_only) for call in calls] == [
        ("", "2024-06-30", False),
        ("clerk", "2024-01-15", True),
    ]


@pytest.mark.parametrize("words", [("serve", "--api", "--port", "0"), ("mcp",)], ids=" ".join)
def test_the_samples_have_shipped_rules_where_the_settings_name_others(
    tracker: Runner, calls: list[Call], ledger: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "tracker.toml").write_text('rules = ["own"]\n', encoding="utf-8")
    done = tracker(*words, "--demo")
    assert (done.code, len(calls)) == (0, 1), done.err
    assert Path(calls[0].ledger).name == "demo.db"


@pytest.mark.parametrize(
    ("words", "module", "extra", "what"),
    [
        (("serve", "--api"), "fastapi", "api", "programs"),
        (("serve", "--api"), "uvicorn", "api", "programs"),
        (("mcp",), "mcp", "mcp", "agents"),
    ],
)
def test_without_the_extra_the_command_that_installs_it_is_named(
    tracker: Runner,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    module: str,
    extra: str,
    what: str,
) -> None:
    real: Any = importlib.util.find_spec
    monkeypatch.setattr(optional_libraries, "find_spec", lambda name: None if name == module else real(name))
    done = tracker(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        f"tracker: the interface for {what} needs a library that is not installed — "
        f"run: {command_for(extra)}\n"
    )
