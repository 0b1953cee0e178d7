from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from progress_samples import pace, target

from tracker.errors import UsageError
from tracker.progress.light_thresholds import Profile, load_profile, shipped


def test_the_shipped_profiles_load_and_default_equals_the_class() -> None:
    assert shipped() == ("default", "xuancheng", "yinchuan")
    assert [load_profile(name).name for name in shipped()] == list(shipped())
    assert load_profile() == load_profile("default") == Profile()


def test_profiles_differ_in_the_light_of_the_same_figure() -> None:
    goal = target("8", comparator=">=")
    lights = {
        name: [pace(goal, n, profile=load_profile(name)).light for n in ("0", "3", "3.9")]
        for name in shipped()
    }
    assert lights == {
        "default": ["red", "yellow", "yellow"],
        "xuancheng": ["yellow", "yellow", "yellow"],
        "yinchuan": ["red", "yellow", "green"],
    }


def test_a_file_names_only_what_differs(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_bytes("\ufeffred_gap = 20.5\n".encode())
    profile = load_profile(path)
    assert (profile.name, profile.red_gap, profile.due_soon_days) == ("ours", Decimal("20.5"), 30)
    assert load_profile(str(path)) == profile


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("red_gap = ", "not valid TOML"),
        ("redgap = 3", "redgap: unknown key"),
        ("red_gap = 'many'", "red_gap: "),
        ("red_gap = nan", "red_gap: "),
        ("red_gap = -1", "red_gap: "),
        ("due_soon_days = 2.5", "due_soon_days: "),
        ("due_soon_workdays = -1", "due_soon_workdays: "),
        ("about = 1", "about: "),
        ("yellow_gap = 40", "yellow_gap is larger than red_gap"),
        ("[red_gap]\nx = 1", "red_gap: "),
    ],
)
def test_a_bad_profile_names_file_and_key(tmp_path: Path, text: str, names: str) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_profile(path)
    assert names in str(caught.value) and "bad.toml" in str(caught.value)
    assert caught.value.cure


def test_other_bad_profiles_are_one_line_with_a_cure(tmp_path: Path) -> None:
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    for asked in ("nowhere", tmp_path / "missing.toml", "./missing.toml", tmp_path, binary):
        with pytest.raises(UsageError) as caught:
            load_profile(asked)
        assert caught.value.cure and "\n" not in caught.value.line()
