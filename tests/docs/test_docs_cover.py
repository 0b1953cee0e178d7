"""Nothing is left undocumented: every command, and every key of a rule file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tracker.rulebook import phrase
from tracker.rulebook.parse import outcome_shapes, section_shapes, shapes
from tracker.rulebook.parse.file_kinds import SHAPES

ROOT = Path(__file__).parents[2]


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _command_names() -> list[str]:
    from typer.main import get_command

    from tracker.cli.app import build_app

    def names(command: Any, path: str) -> list[str]:
        below = getattr(command, "commands", {})
        return [name for word, child in below.items() for name in names(child, f"{path} {word}")] or [path]

    return names(get_command(build_app()), "tracker")


@pytest.mark.parametrize("document", ["docs/guide.en.md", "docs/guide.zh.md"])
def test_every_command_is_documented(document: str) -> None:
    text = _read(document)
    missing = [name for name in _command_names() if name not in text]
    assert not missing


def _keys() -> set[str]:
    modules = (shapes, section_shapes, outcome_shapes)
    kinds = [kind for module in modules for kind in vars(module).values() if isinstance(kind, type)]
    return {name for kind in kinds if issubclass(kind, shapes.Shape) for name in kind.model_fields}


def test_every_key_of_a_rule_file_is_documented() -> None:
    text = _read("rules/README.md")
    assert {"phrases", "lexicon", "cues"} <= _keys()
    assert not {key for key in _keys() if f"`{key}`" not in text}


def test_every_slot_of_the_program_itself_is_documented() -> None:
    text = _read("rules/README.md")
    assert not {slot for slot in phrase.OPEN_SLOTS | phrase.READER_SLOTS if f"`{{{slot}}}`" not in text}


def test_every_word_list_is_documented_as_it_describes_itself() -> None:
    text = _read("rules/README.md").replace("：", ":").replace("，", ",")
    for path in sorted((ROOT / "rules" / "lexicon").glob("*.yaml")):
        says = re.search(r"^says: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert says and f"| `{path.stem}` | {says[1]} |" in text, path.stem


def test_every_rule_that_the_rules_guide_shows_is_one() -> None:
    """The examples of the guide are read by the same reader as the shipped files."""
    import yaml

    blocks = re.findall(r"^```yaml.*?\n(.*?)^```$", _read("rules/README.md"), re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 4
    for block in blocks:
        data = yaml.load(block, Loader=yaml.BaseLoader)
        fits = [shape for shape in SHAPES.values() if set(data) <= set(shape.model_fields)]
        assert any(shape.model_validate(data) for shape in fits), block


@pytest.mark.parametrize("document", ["docs/guide.en.md", "docs/guide.zh.md"])
def test_the_settings_that_the_guide_shows_are_a_settings_file(document: str) -> None:
    """And they show every key that there is."""
    from tracker.services.settings.settings_file import check
    from tracker.services.settings.settings_keys import Settings
    from tracker.tui.keys.user_keys import keymap

    (block,) = re.findall(r"^```toml\n(.*?)^```$", _read(document), re.MULTILINE | re.DOTALL)
    loaded = check(block, Path(document))
    assert loaded.settings.model_fields_set == set(Settings.model_fields)
    assert keymap(loaded) == {"mark": "K,f2"}


@pytest.mark.parametrize("document", ["docs/api.en.md", "docs/api.zh.md"])
def test_every_verb_for_programs_is_documented(document: str) -> None:
    from tracker.api.registry import VERBS

    rows = re.findall(r"^\| `(\w+)` \| `(\w+) /v1(\S+)` \|", _read(document), re.MULTILINE)
    assert rows == [(verb.name, verb.method, verb.path) for verb in VERBS]
