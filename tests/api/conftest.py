"""The samples as a ledger, and who works with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from api_world import NOW, Program, rules

from tracker import i18n
from tracker.api.verb import VerbContext
from tracker.cli.throw_away import fill
from tracker.services.ledger.opening import open_ledger


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger in use, which no test changes: samples read, marked, reviewed but for three."""
    path = tmp_path_factory.mktemp("samples") / "made.db"
    i18n.use("en")
    fill(f"sqlite:///{path.as_posix()}")
    return path


@pytest.fixture
def db(samples: Path, tmp_path: Path) -> Path:
    """A ledger of the test's own."""
    path = tmp_path / "own.db"
    shutil.copy(samples, path)
    return path


@pytest.fixture
def desk(db: Path) -> Iterator[VerbContext]:
    with open_ledger(str(db), create=False, now=NOW) as ledger:
        yield VerbContext(ledger, rules, lambda: NOW)


@pytest.fixture
def program(desk: VerbContext) -> Program:
    """A program at a ledger of the test's own."""
    return Program(desk)


@pytest.fixture(scope="session")
def _idle(samples: Path) -> Iterator[Program]:
    with open_ledger(str(samples), create=False, now=NOW) as ledger:
        yield Program(VerbContext(ledger, rules, lambda: NOW))


@pytest.fixture
def idle(_idle: Program) -> Program:
    """A program that changes nothing, for all tests together."""
    _idle.faults.clear()
    return _idle
