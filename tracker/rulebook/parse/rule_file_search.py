"""Which files make a rulebook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tracker.errors import UsageError
from tracker.i18n import _

SUFFIXES = (".yaml", ".yml")


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
                found[relative.as_posix()] = (number, path)
    return dict(sorted(found.items(), key=lambda item: (item[1][0], item[0])))
