"""`import tracker` keeps its word: names, arguments and fields stay, and none of it is loaded unasked."""

from __future__ import annotations

import ast
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
from public_surface import FILE, surface

import tracker


def test_the_public_names_and_what_they_take_are_as_written_down() -> None:
    """Something added: write the file anew. Something changed or gone: that is a new major version."""
    assert surface() == FILE.read_text(encoding="utf-8")


def test_a_changed_argument_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracker, "explain", lambda source: source)
    assert surface() != FILE.read_text(encoding="utf-8")


def test_the_types_name_just_what_is_loaded() -> None:
    """Each from the module that has it."""
    stub = ast.parse(Path(tracker.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    typed = {
        alias.asname: node.module
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert typed == tracker._HOME_OF
    assert {"__version__", *typed} == {*tracker.__all__}


def test_no_public_name_is_that_of_a_module() -> None:
    """Importing the module would put it in the place of the name."""
    modules = {module.name for module in pkgutil.iter_modules(tracker.__path__)}
    assert not modules & {*tracker.__all__}


def test_every_public_name_says_what_it_is() -> None:
    silent = [
        name for name in tracker.__all__ if name != "__version__" and not getattr(tracker, name).__doc__
    ]
    assert not silent


def test_importing_loads_nothing_and_a_name_only_what_it_needs() -> None:
    program = (
        "import sys, tracker; print(sorted(m for m in sys.modules if m.startswith('tracker')));"
        "tracker.TrackerError; print(*{'pydantic', 'sqlalchemy', 'typer', 'textual'} & {*sys.modules});"
        "tracker.read_document; print(*{'sqlalchemy', 'typer', 'textual'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["['tracker']", "", ""]


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'tracker' has no attribute 'targets'"):
        _ = tracker.targets  # type: ignore[attr-defined]
