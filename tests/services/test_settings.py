"""The settings file: what it says is what is read, mistakes have a place, and nothing written is lost."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import SettingsError, UsageError
from tracker.records import Query
from tracker.services.settings import changes, in_force, saved_views
from tracker.services.settings.settings_file import check, value_of
from tracker.services.settings.settings_keys import Settings, view_name
from tracker.services.settings.toml_positions import key_positions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# -- what is written is what is read


def _is_name(text: str) -> bool:
    try:
        return view_name(text) == text
    except ValueError:
        return False


_words = st.text(st.characters(codec="utf-8"), max_size=20)
_names = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(_is_name)
_queries = st.builds(
    Query,
    due_before=st.none() | st.dates(),
    light=st.sampled_from([(), ("red",), ("red", "yellow")]),
    status=st.sampled_from([(), ("done",)]),
    unit=st.none() | _words,
    search=st.none() | _words,
    sort=st.sampled_from(["due", "completion", "document"]),
    descending=st.booleans(),
)
_settings = st.builds(
    Settings,
    theme=st.sampled_from(changes.THEMES),
    language=st.sampled_from(changes.LANGUAGES),
    keys=st.dictionaries(
        _names, st.lists(st.sampled_from(["m", "f2", ",", '"', "\\"]), min_size=1, max_size=3)
    ),
    views=st.dictionaries(_names, _queries, max_size=4),
)


def written(settings: Settings) -> str:
    """Settings as the text of a file that says them."""
    document: dict[str, Any] = {"theme": settings.theme, "language": settings.language}
    document["keys"] = {command: list(keys) for command, keys in settings.keys.items()}
    document["views"] = {name: value_of(query) for name, query in settings.views.items()}
    return tomlkit.dumps(document)


@given(_settings)
def test_settings_come_back_from_their_own_text(settings: Settings) -> None:
    loaded = check(written(settings), Path("settings.toml"))
    assert loaded.settings == settings
    assert all(("views", name) in loaded.positions for name in settings.views)


def test_no_file_is_the_program_as_it_is(path: Path) -> None:
    assert changes.load(path).settings == Settings()
    assert not path.exists(), "reading does not write"


def test_each_change_touches_its_own_key_and_keeps_comments(path: Path) -> None:
    _write(path, '# mine\ntheme = "dark"  # for the evening\n\n[keys]\nmark = "k"\n')
    changes.set_language("zh", path)
    changes.set_theme("high-contrast", path)
    changes.set_keys("undo", ["z", "f8"], path)
    saved_views.save_view("逾期.1", Query(light=("red",), due_before=dt.date(2025, 1, 31)), path)
    text = path.read_text(encoding="utf-8")
    assert "# mine" in text and "# for the evening" in text and "due_before = 2025-01-31" in text
    settings = changes.load(path).settings
    assert (settings.theme, settings.language) == ("high-contrast", "zh")
    assert settings.keys == {"mark": ("k",), "undo": ("z", "f8")}
    changes.set_keys("mark", [], path)
    assert changes.load(path).settings.keys == {"undo": ("z", "f8")}


@pytest.mark.parametrize(
    "text",
    [
        'views = {a = {search = "x"}}\n',
        'views.a.search = "x"\nkeys.mark = "k"\n',
        '[views.a]\nsearch = "x"\n[keys]\n# end',
        '[keys]\n\n[views]\na.search = "x"\n',
    ],
)
def test_however_the_file_is_laid_out_changes_find_their_place(path: Path, text: str) -> None:
    _write(path, text)
    saved_views.save_view("b", Query(light=("red",)), path)
    changes.set_theme("dark", path)
    changes.set_keys("undo", ["f8"], path)
    saved_views.rename_view("b", "c d", path)
    settings = changes.load(path).settings
    assert settings.views == {"a": Query(search="x"), "c d": Query(light=("red",))}
    assert settings.theme == "dark" and settings.keys["undo"] == ("f8",)


def test_two_programs_at_once_lose_nothing(path: Path) -> None:
    def save(first: int) -> None:
        for number in range(8):
            saved_views.save_view(f"v{first}{number}", Query(search=f"{number}"), path)

    threads = [threading.Thread(target=save, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(changes.load(path).settings.views) == 32
    left = [file.name for file in path.parent.iterdir() if file.suffix == ".tmp"]
    assert not left


# -- saved views


def test_a_view_is_saved_renamed_in_its_place_and_deleted(path: Path) -> None:
    red = Query(light=("red",), sort="unit", descending=True)
    for name in ("a", "b", "c"):
        saved_views.save_view(name, red, path)
    saved_views.rename_view("b", "逾期", path)
    assert list(changes.load(path).settings.views) == ["a", "逾期", "c"]
    assert saved_views.view("逾期", path) == red
    saved_views.delete_view("a", path)
    assert list(changes.load(path).settings.views) == ["逾期", "c"]


def test_a_name_that_is_taken_is_kept_unless_replaced_on_purpose(path: Path) -> None:
    saved_views.save_view("a", Query(search="x"), path)
    with pytest.raises(UsageError, match="already"):
        saved_views.save_view("a", Query(), path)
    assert saved_views.view("a", path).search == "x"
    saved_views.save_view("a", Query(search="y"), path, force=True)
    assert saved_views.view("a", path).search == "y"
    saved_views.save_view("b", Query(), path)
    with pytest.raises(UsageError, match="already"):
        saved_views.rename_view("b", "a", path)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\u200bb"])
def test_a_name_that_cannot_be_is_refused(path: Path, name: str) -> None:
    with pytest.raises(UsageError):
        saved_views.save_view(name, Query(), path)
    assert not path.exists()


def test_an_unknown_view_names_the_nearest_one(path: Path) -> None:
    with pytest.raises(UsageError, match="no view") as none:
        saved_views.view("zzz", path)
    assert none.value.cure.startswith("known: ") and "Overdue" in none.value.cure
    saved_views.save_view("late in education", Query(), path)
    with pytest.raises(UsageError) as near:
        saved_views.view("late in educaton", path)
    assert near.value.cure == "did you mean late in education?"


# -- mistakes


@pytest.mark.parametrize(
    ("text", "where", "message", "cure"),
    [
        ('theme = "blue"\n', ":1:1", "“theme” cannot be “blue”", "known: auto, dark"),
        ('theme = "drak"', ":1:1", "“theme” cannot be “drak”", "did you mean dark?"),
        ('\n  them = "dark"\n', ":2:3", "unknown key “them”", "did you mean theme?"),
        ("theme = \n", ":1:9", "not valid TOML: Invalid value", "one key"),
        ('[keys]\nmark = "a"\nmark = "b"\n', ":3:", "not valid TOML", ""),
        ("# c\n[keys]\nmark = []\n", ":3:1", "“keys.mark” is an empty list", "give a key"),
        ("[keys]\nmark = [3]\n", ":2:1", "“keys.mark.0” is wrong", ""),
        ('[views."a b"]\nsearch = """\n[x]\n"""\nlight = ["pink"]\n', ":5:1", "views.a b.light.0", "red"),
        ('[views.a]\nserach = "x"\n', ":2:1", "unknown key “views.a.serach”", "did you mean search?"),
        ("views = 3\n", ":1:1", "must have keys of its own", "[views]"),
        ('views.a = "x"\n', ":1:1", "must have keys of its own", ""),
        ("theme = [\n'dark',\n", ":3:1", "not valid TOML", ""),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_cure(
    path: Path, text: str, where: str, message: str, cure: str
) -> None:
    _write(path, text)
    with pytest.raises(SettingsError) as told:
        changes.load(path)
    assert str(told.value).startswith(f"{path}{where}")
    assert message in str(told.value) and cure in told.value.cure
    with pytest.raises(SettingsError):
        changes.set_theme("dark", path)
    assert path.read_text(encoding="utf-8") == text, "a file with mistakes is left to its owner"


def test_all_mistakes_are_told_at_once(path: Path) -> None:
    with pytest.raises(SettingsError) as told:
        changes.load(_write(path, 'theme = "x"\nlanguage = "y"\n'))
    assert [problem.line for problem in told.value.problems] == [1, 2]


def test_a_change_that_is_not_approved_writes_nothing(path: Path) -> None:
    def refuse(_loaded: Any) -> None:
        raise UsageError("no")

    with pytest.raises(UsageError):
        changes.set_keys("mark", ["a"], path, approve=refuse)
    assert not path.exists()


def test_a_file_of_another_encoding_and_a_folder_are_told_in_one_line(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes('theme = "深"'.encode("gb18030"))
    with pytest.raises(UsageError, match="not UTF-8"):
        changes.load(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(UsageError, match="cannot use the settings file"):
        changes.load(path)


def test_a_byte_order_mark_and_windows_line_ends_are_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    path.write_bytes('\ufefftheme = "light"\r\nlanguage = "zh"\r\n'.encode())
    assert changes.load(path).settings.language == "zh"
    monkeypatch.setenv("TRACKER_CONFIG", str(path))
    assert in_force.language() == "zh"


def test_a_link_is_followed_and_not_replaced(path: Path, tmp_path: Path) -> None:
    _write(path, "")
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    changes.set_theme("light", link)
    assert link.is_symlink() and 'theme = "light"' in path.read_text()


def test_the_environment_names_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_CONFIG", str(tmp_path / "own.toml"))
    changes.set_theme("light")
    assert (tmp_path / "own.toml").is_file()
    monkeypatch.delenv("TRACKER_CONFIG")
    assert changes.default_path().name == "settings.toml"


# -- places


@given(_settings)
def test_every_key_is_found_where_it_stands(settings: Settings) -> None:
    text = written(settings)
    for keys, (line, column) in key_positions(text).items():
        rest = text.split("\n")[line - 1][column - 1 :]
        assert rest.startswith("[") or "=" in rest, keys


def test_brackets_and_quotes_in_values_do_not_shift_places() -> None:
    text = 'a = \'[\' # ]\n\'b c\'.d = [ # [\n  "]",\n]\n[x."y\\"z"]\ne = """\nf = 1\n"""\ng = {h = 1}\n'
    assert dict(key_positions(text)) == {
        ("a",): (1, 1),
        ("b c",): (2, 1),
        ("b c", "d"): (2, 1),
        ("x", 'y"z'): (5, 1),
        ("x", 'y"z', "e"): (6, 1),
        ("x", 'y"z', "g"): (9, 1),
    }
