"""A filled ledger for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from accounts_world import At
from roles_world import Place
from serve_world import Served, started
from textual import app, pilot
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from tui_world import PATIENCE, fill, until_at_rest, url_of

from tracker.services.rules.rulebook_loading import own_folder
from tracker.tui.keys import type_ahead


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file of the test's own, which is not there yet."""
    path = tmp_path / "settings.toml"
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    return path


@pytest.fixture(autouse=True, scope="session")
def _rest_is_looked_up() -> Iterator[None]:
    """Let the pilot ask the event loop whether all is at rest: a sixth of what these tests take.

    By itself it sends a message to each widget on the screen, waits for all of them and then sleeps until the
    process takes little time, after every key.
    """
    with pytest.MonkeyPatch.context() as change:
        for module in (app, pilot):
            change.setattr(module, "wait_for_idle", until_at_rest)
        change.setattr(pilot.Pilot, "_wait_for_screen", until_at_rest)
        yield


@pytest.fixture(autouse=True, scope="session")
def _styles_parsed_once() -> Iterator[None]:
    """Parse each style sheet once in a process, not once in every app: a sixth of what these tests take."""
    parsed: dict[Any, Any] = {}
    parse = Stylesheet._parse_rules

    def parse_once(sheet: Stylesheet, *words: Any, **more: Any) -> Any:
        key = (words, *more.items(), *sorted(sheet._variables.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, *words, **more)
        return parsed[key]

    with pytest.MonkeyPatch.context() as change:
        change.setattr(Stylesheet, "_parse_rules", parse_once)
        change.setattr(RuleSet, "__hash__", object.__hash__)  # the same, and often asked
        yield


@pytest.fixture
def every_frame() -> None:
    """Draw each frame, as on a terminal."""


@pytest.fixture(autouse=True)
def _drawn_when_looked_at(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the frames between two keys, which go nowhere: a third of what a test of the screen takes.

    What a test looks at (`text_of`, a picture) is drawn as ever, and every frame where a test asks for it.
    """
    if "every_frame" in request.fixturenames:
        return
    draw = Compositor.render_update

    def drawn_whole_only(compositor: Compositor, full: bool = False, **more: Any) -> Any:
        if full:
            return draw(compositor, full, **more)
        compositor._dirty_regions.clear()
        return None

    monkeypatch.setattr(Compositor, "render_update", drawn_whole_only)


@pytest.fixture(autouse=True)
def _patient_type_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a key typed ahead wait for as long as the one before it takes.

    In use it waits a second at most. A first undo in a process (which imports as it goes) or a busy machine
    can take longer, and then the key goes by the state before. Tests assert the order, not the speed.
    """
    monkeypatch.setattr(type_ahead, "LONGEST", PATIENCE)


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    fill(url_of(folder))
    return folder / "ledger.db"


@pytest.fixture
def url(_filled: Path, tmp_path: Path) -> str:
    """A ledger with seven targets."""
    shutil.copy(_filled, tmp_path)
    return url_of(tmp_path)


@pytest.fixture
def broken_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a file of the user's own rules that cannot be read."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = own_folder() / "commitments" / "mine.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("commitments: [", encoding="utf-8")
    return file.name


@pytest.fixture(scope="session")
def _compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from fulfilment_world import fill_fulfilment

    folder = tmp_path_factory.mktemp("compared")
    fill_fulfilment(url_of(folder), folder)
    return folder / "ledger.db"


@pytest.fixture
def filled(_compared: Path, tmp_path: Path) -> str:
    """A ledger with a plan of five years, four reports of one place and two of another."""
    shutil.copy(_compared, tmp_path)
    return url_of(tmp_path)


@pytest.fixture
def served(url: str) -> Iterator[Served]:
    """`tracker serve` with the ledger of seven targets."""
    with started("--as-of", "2024-06-15", "--db", url) as running:
        yield running


@pytest.fixture
def at(place: Place) -> At:
    """A door on a ledger with members."""
    return At(place)
