"""The command for a missing optional part fits how the program was installed."""

from __future__ import annotations

import importlib.metadata
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tracker.base import installation
from tracker.base.installation import command_for, command_without


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment of Python's with nothing in it that tells who made it."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "python"))
    monkeypatch.setattr(installation, "_url", lambda: "")
    monkeypatch.setattr(installation, "find_spec", lambda _name: object())
    return tmp_path


def test_pip_of_this_interpreter_is_named_even_where_another_comes_first(environment: Path) -> None:
    assert command_for("docx") == f"{environment}/bin/python -m pip install 'policy-target-tracker[docx]'"


def test_an_interpreter_below_this_folder_is_named_from_here(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(environment)
    assert command_for("pdf").startswith("bin/python -m pip install ")


def test_an_interpreter_that_its_name_finds_is_named_by_it(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = environment / "bin" / "python"
    python.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(python.parent) + os.pathsep + os.environ["PATH"])
    assert command_for("pdf").startswith("python -m pip install ")


def test_an_environment_without_pip_is_filled_by_uv(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "find_spec", lambda _name: None)
    said = command_for("xlsx")
    assert said == f"uv pip install --python {environment}/bin/python 'policy-target-tracker[xlsx]'"


def test_a_uv_tool_is_installed_again_with_what_it_had(
    environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    receipt = environment / "uv-receipt.toml"
    receipt.write_text(
        '[tool]\nrequirements = [{ name = "policy-target-tracker", extras = ["pdf"] }, { name = "rich" }]\n'
    )
    assert command_for("docx") == "uv tool install 'policy-target-tracker[pdf,docx]'"
    monkeypatch.setattr(installation, "_url", lambda: "file:///srv/tracker.whl")
    assert command_for("docx").endswith("'policy-target-tracker[pdf,docx] @ file:///srv/tracker.whl'")


def test_pipx_gets_the_libraries_themselves(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (environment / "pipx_metadata.json").write_text(json.dumps({}))

    class Installed:
        requires = ('python-docx<2,>=1.1; extra == "docx"', 'xlrd<3; extra == "xls"', "rich>=13")

    def named(name: str) -> Any:
        assert name == "policy-target-tracker"
        return Installed

    monkeypatch.setattr(importlib.metadata, "distribution", named)
    assert command_for("docx") == "pipx inject policy-target-tracker 'python-docx<2,>=1.1'"


def test_a_package_is_taken_out_by_who_brought_it(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert command_without("tracker-eml") == f"{environment}/bin/python -m pip uninstall tracker-eml"
    monkeypatch.setattr(installation, "find_spec", lambda _name: None)
    said = command_without("tracker-eml")
    assert said == f"uv pip uninstall --python {environment}/bin/python tracker-eml"
    (environment / "pipx_metadata.json").touch()
    assert command_without("tracker-eml") == "pipx uninject policy-target-tracker tracker-eml"
    receipt = '[tool]\nrequirements = [{ name = "policy-target-tracker", extras = ["docx"] }]\n'
    (environment / "uv-receipt.toml").write_text(receipt, encoding="utf-8")
    assert command_without("tracker-eml") == "uv tool install 'policy-target-tracker[docx]'"
    (environment / "uv-receipt.toml").write_text("", encoding="utf-8")
    assert command_without("tracker-eml") == "uv tool install policy-target-tracker"


def test_what_installed_the_program_is_told(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    direct: dict[str, Any] = {}
    monkeypatch.setattr(installation, "_direct", lambda: direct)
    assert installation.installed_by() == "pip"
    monkeypatch.setattr(installation, "find_spec", lambda _name: None)
    assert installation.installed_by() == "uv"
    direct["dir_info"] = {"editable": True}
    assert installation.installed_by() == "uv, editable"
    (environment / "pipx_metadata.json").touch()
    assert installation.installed_by() == "pipx, editable"
    (environment / "uv-receipt.toml").touch()
    assert installation.installed_by() == "uv tool, editable"


def test_the_libraries_that_an_extra_lacks_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {"docx", "pdf", "serve"} <= {*installation.extras()}
    assert not {"all", "dev"} & {*installation.extras()}
    monkeypatch.setattr(installation, "_libraries", lambda _extra: ["rich<16,>=13", "no-such-library[x]>=1"])
    assert installation.missing("pdf") == ["no-such-library"]
