"""Earlier names of word lists (`formerly:`): one's own rules and lists that use them read as before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from tracker.rulebook.model import Cue, Rule
from tracker.rulebook.outcomes import OutcomeCue
from tracker.rulebook.parse.rule_file import RuleFile
from tracker.rulebook.phrase import Phrase, Slot, SlotRef, Template
from tracker.rulebook.sections import SectionCue

Named = TypeVar("Named", Rule, Cue, SectionCue, OutcomeCue)


@dataclass(frozen=True, slots=True)
class ReplacedList:
    """A file of a word list that a later folder replaces by one under an earlier name of the list."""

    path: str
    name: str
    formerly: tuple[str, ...]


def replaced_lists(files: Mapping[str, tuple[int, RuleFile]]) -> list[ReplacedList]:
    """The lists whose file was called lexicon/NAME.yaml before, where a later folder has a list NAME there.

    `files` gives the number of its folder and the file for each relative path.
    """
    return [
        ReplacedList(path, str(source.data.get("lexicon")), formerly)
        for path, (number, source) in files.items()
        if path.startswith("lexicon/") and isinstance(source.data, dict)
        if (formerly := _names(source.data.get("formerly")))
        and any(_is_later_list(files.get(f"lexicon/{name}.yaml"), name, number) for name in formerly)
    ]


def _names(formerly: object) -> tuple[str, ...]:
    return tuple(map(str, formerly)) if isinstance(formerly, list) else ()


def _is_later_list(file: tuple[int, RuleFile] | None, name: str, number: int) -> bool:
    if file is None or file[0] <= number:
        return False
    data = file[1].data
    return isinstance(data, dict) and data.get("lexicon") == name


def with_present_names(value: Named, names: Mapping[str, str]) -> Named:
    """A rule or cue whose phrases and templates name each list as it is called now.

    `names` gives the present name for each earlier one; the texts stay as they were written.
    """
    changed: dict[str, Any] = {
        one.name: new
        for one in fields(value)
        if (new := _renamed(old := getattr(value, one.name), names)) is not old
    }
    return replace(value, **changed) if changed else value


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """Phrases or a template under the present names; anything else, and what has no earlier name, itself."""
    if isinstance(value, tuple):
        renamed = tuple(_renamed(part, names) for part in value)
        return renamed if any(new is not old for new, old in zip(renamed, value, strict=True)) else value
    if isinstance(value, (Phrase, Template)):
        parts = _renamed(value.parts, names)
        return value if parts is value.parts else replace(value, parts=parts)
    if isinstance(value, Slot) and value.name in names:
        return replace(value, name=names[value.name])
    if isinstance(value, SlotRef) and value.slot in names:
        return replace(value, slot=names[value.slot])
    return value
