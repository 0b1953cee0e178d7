"""Settings and profiles that would choke the parser are mistakes like others, told in one line."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tracker.base import toml
from tracker.errors import SettingsError, UsageError
from tracker.progress.light_thresholds import load_profile
from tracker.services.settings import in_force
from tracker.services.settings import settings_file as settings_file

_HOSTILE = {
    "nested too deeply": "a = " + "{a=" * 1500 + "1" + "}" * 1500,
    "nested": "a = " + "[" * 3000,
    "number is too long": "red_gap = " + "1" * 5000,
    "a number is too long": "red_gap = 1e99999999999999999999",
    "too many dots": ".".join("a" * 3000) + " = 1",
    "at most 256000": "#" * 256_001,
}


@pytest.mark.parametrize("told", _HOSTILE)
def test_hostile_toml_is_a_mistake_in_the_file(
    told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "office.toml"
    path.write_text(_HOSTILE[told], encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        load_profile(path)
    with pytest.raises(SettingsError, match=told if "1e9" not in _HOSTILE[told] else "unknown key"):
        settings_file.load(path)
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    assert in_force.language() is None


def test_what_is_sound_is_read_as_the_library_reads_it() -> None:
    text = 'theme = "dark"\n[views.a]\nsearch = "1.2.3"\n'
    assert toml.loads(text) == tomllib.loads(text)
