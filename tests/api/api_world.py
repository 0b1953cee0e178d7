"""Requests to the application without a socket, and a real `tracker serve --api`."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tracker.api.verb import VerbContext
from tracker.base.installation import command_for
from tracker.services.members.programs import Bearer
from tracker.services.rules.rulebook_loading import load_book

REASON = f"the extra api is not installed: {command_for('api')}"
NOW = dt.datetime(2024, 1, 15, 4, tzinfo=dt.UTC)
TOKEN = "a-token-of-some-length"
rules = cache(load_book)


@dataclass(frozen=True)
class Reply:
    """What a request got."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


Faults = list[BaseException]


class Program:
    """Asks an application as a program on this machine would."""

    def __init__(
        self,
        desk: VerbContext,
        *,
        loopback: bool = True,
        tokens: Mapping[str, str | Bearer] | None = None,
        by: str = "api",
        read_only: bool = False,
    ) -> None:
        pytest.importorskip("fastapi", reason=REASON)
        from tracker.api.http.app import application
        from tracker.api.http.tokens import Tokens
        from tracker.api.registry import offered

        self.faults: Faults = []
        self._app = application(
            offered(read_only=read_only),
            desk,
            loopback=loopback,
            tokens=Tokens(
                {
                    token: Bearer(whose, own_token=True) if isinstance(whose, str) else whose
                    for token, whose in (tokens or {}).items()
                },
                usual=by,
            ),
            on_fault=self._kept,
        )

    def _kept(self, fault: BaseException) -> str:
        self.faults.append(fault)
        return "please report it"

    async def ask(
        self, method: str, path: str, said: Any = None, *, body: Any = None, **headers: str
    ) -> Reply:
        """`said` is sent as JSON; a header `accept_language` is Accept-Language."""
        sent = body if body is not None else b"" if said is None else json.dumps(said).encode()
        named = {"host": "127.0.0.1:8000", "content-length": str(len(sent))}
        if said is not None or body is not None:
            named["content-type"] = "application/json"
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        where, _mark, query = path.partition("?")
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
            "scheme": "http", "path": where, "raw_path": where.encode(), "query_string": query.encode(),
            "root_path": "", "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8000),
            "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in named.items()],
        }  # fmt: skip
        waiting = [{"type": "http.request", "body": sent, "more_body": False}]
        got: list[Any] = []

        async def receive() -> Any:
            return waiting.pop() if waiting else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            got.append(message)

        await self._app(scope, receive, send)
        told = {name.decode(): value.decode("latin-1") for name, value in got[0]["headers"]}
        return Reply(got[0]["status"], told, b"".join(one.get("body", b"") for one in got[1:]))


@dataclass
class Served:
    """A running `tracker serve --api`, with what it has printed first."""

    process: subprocess.Popen[str]
    url: str
    db: Path

    def interrupt(self) -> tuple[int, str]:
        """Ctrl+C: the exit code, and what was said on stderr."""
        self.process.send_signal(signal.SIGINT)
        _out, err = self.process.communicate(timeout=30)
        return self.process.returncode, err


@contextmanager
def started(db: Path, *words: str, **environment: str) -> Iterator[Served]:
    """`tracker serve --api` with `words` on a free port; ended afterwards whatever happens."""
    pytest.importorskip("fastapi", reason=REASON)
    line = ["-m", "tracker", "serve", "--api", "--port", "0", "--lang", "en", "--db", str(db), *words]
    process = subprocess.Popen(
        [sys.executable, *line],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **environment},
    )
    assert process.stdout is not None
    try:
        url = process.stdout.readline().strip()
        assert url, process.communicate(timeout=30)[1]
        yield Served(process, url, db)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=30)
