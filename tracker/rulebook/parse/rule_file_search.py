"""Which files make a rulebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from tracker.errors import UsageError
from tracker.i18n import _

SUFFIXES = (".yaml", ".yml")
# Where shipped files lay before, and where they lie now: one's own file replaces them under either name.
# Word lists say their earlier names themselves (`formerly:`).
_PRESENT_PATHS = {
    "outcomes/harms.yaml": "outcomes/less_is_better.yaml",
    "outcomes/names.yaml": "outcomes/indicator_names.yaml",
    "outcomes/units.yaml": "outcomes/alike_measure_words.yaml",
    "sections/edges.yaml": "sections/glossary_and_contents.yaml",
    "stance/words.yaml": "stance/sentence_words.yaml",
}


def rule_files(folders: Sequence[Path]) -> dict[str, tuple[int, Path]]:
    """Relative path → number of its folder and its path, folder by folder; a later file of the name stands.

    Raises UsageError for a folder that is none.
    """
    found: dict[str, tuple[int, Path]] = {}
    for number, folder in enumerate(folders):
        if not folder.is_dir():
            reason = _("is a file") if folder.exists() else _("does not exist")
            message = _("rules folder {folder} {reason}").format(folder=folder, reason=reason)
            raise UsageError(message, _("name a folder that holds lexicon/, stance/ or commitments/"))
        for path in sorted(folder.rglob("*")):
            relative = path.relative_to(folder)
            hidden = any(part.startswith(".") for part in relative.parts)
            if path.suffix in SUFFIXES and not hidden and not path.is_dir():
                found[_place(relative.as_posix(), folder, found)] = (number, path)
    return dict(sorted(found.items(), key=lambda item: (item[1][0], item[0])))


def _place(relative: str, folder: Path, found: Mapping[str, object]) -> str:
    """The path that a file stands for: the present one where it replaces a file that was renamed."""
    present = _PRESENT_PATHS.get(relative, relative)
    return present if present in found and not (folder / present).exists() else relative
