"""Rule packs: folders of rules that people installed, between the shipped rules and their own.

They lie in `rule-packs` of the user's data folder: a folder there holds a copy of its rules; a file
`NAME.plugin` stands for the entry point NAME among `tracker.rules`, whose package keeps the rules itself.
What a package offers is in force only once it was installed here: no reading hangs on what else there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint
from os import PathLike
from pathlib import Path
from types import ModuleType
from typing import Any

from tracker.errors import Problem
from tracker.i18n import _

SUFFIX = ".plugin"
_NAME = re.compile(r"[\w][\w.-]*")


@dataclass(frozen=True, slots=True)
class RulePack:
    """An installed pack of rules; `package` is empty for a copied folder."""

    name: str
    folder: Path
    package: str = ""


def packs_folder() -> Path:
    """Where installed packs lie; it need not be there."""
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "rule-packs"


def is_name(text: str) -> bool:
    """Whether a pack can be called so."""
    return _NAME.fullmatch(text) is not None and not text.endswith(SUFFIX)


def installed() -> list[RulePack]:
    """The packs by name. One whose package is gone or broken is told of and left out."""
    folder = packs_folder()
    return [*_found(folder)] if folder.is_dir() else []


def _found(folder: Path) -> Iterator[RulePack]:
    for path in sorted(folder.iterdir()):
        if path.is_dir() and is_name(path.name):
            yield RulePack(path.name, path)
        elif path.suffix == SUFFIX and is_name(path.stem):
            pack = _of_package(path.stem)
            if pack is not None:
                yield pack


def _of_package(name: str) -> RulePack | None:
    from tracker.base.entry_points import RULES, complain, loaded, offered

    for point in offered(RULES):
        if point.name == name:
            return loaded(point, pack_of)
    complain(
        _("the rule pack {name} was left out (its package is not installed)").format(name=name),
        _("install the package again, or run: tracker rules uninstall {name}").format(name=name),
    )
    return None


def pack_of(point: EntryPoint, value: Any) -> RulePack:
    """The pack of an entry point: a package that holds rule files, or the path of their folder.

    Raises TypeError for anything else, ValueError for a folder that is none.
    """
    from tracker.base.entry_points import package_of

    if isinstance(value, ModuleType):
        value = next(iter(getattr(value, "__path__", ())), None)
    if not isinstance(value, str | PathLike):
        raise TypeError(_("it is neither a package nor a path"))
    folder = Path(value)
    if not folder.is_dir():
        raise ValueError(_("there is no folder {folder}").format(folder=folder))
    return RulePack(point.name, folder, package_of(point))


def at_fault(packs: list[RulePack], problems: tuple[Problem, ...]) -> dict[str, Problem]:
    """The packs that mistakes of rule files lie in, each with its first; empty when others have some too."""
    found: dict[str, Problem] = {}
    for problem in problems:
        path = Path(problem.path).absolute()
        owner = next((pack for pack in packs if path.is_relative_to(pack.folder.absolute())), None)
        if owner is None:
            return {}
        found.setdefault(owner.name, problem)
    return found


def tell_of(faults: dict[str, Problem]) -> None:
    """Have a line told for each pack that was left out for its mistakes."""
    from tracker.base.entry_points import complain

    for name, problem in faults.items():
        words = _("the rule pack {name} was left out ({place}: {message})")
        complain(
            words.format(name=name, place=problem.where(), message=problem.message),
            _("correct the file, or run: tracker rules uninstall {name}").format(name=name),
        )
