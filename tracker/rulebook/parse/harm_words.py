"""The indicators of which less is better, read without the rest of the rules: to judge asks for no more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from tracker.rulebook.parse.file_kinds import kind_of_folder
from tracker.rulebook.parse.outcome_shapes import OutcomeFileShape
from tracker.rulebook.parse.rule_file_search import rule_files
from tracker.rulebook.parse.yaml_reader import read

_KEY = b"\nharms:"


def harm_words(folders: Sequence[Path]) -> tuple[str, ...]:
    """The words of `harms` in all files of outcomes/, as a rulebook of these folders has them.

    A file with mistakes gives none: `rules check` is the place to hear of them.
    """
    found: dict[str, None] = {}
    for name, (_number, path) in rule_files(folders).items():
        if kind_of_folder(PurePosixPath(name).parts[0]) == "outcomes" and _KEY in _bytes(path):
            source, _raw = read(path)
            try:
                shape = OutcomeFileShape.model_validate(source.data)
            except ValidationError:
                continue
            found.update(dict.fromkeys(shape.harms))
    return tuple(found)


def _bytes(path: Path) -> bytes:
    try:
        return b"\n" + path.read_bytes() if path.is_file() else b""
    except OSError:
        return b""
