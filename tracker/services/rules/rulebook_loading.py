"""The rulebook to read documents by: from its files, or as it was kept when they said the same before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.base.resources import rules_dir
from tracker.errors import RuleError
from tracker.services.rules.rule_packs import RulePack, at_fault, installed, tell_of

if TYPE_CHECKING:
    from tracker.rulebook.model import Rulebook

# The last one read in this process, by what its files say. A screen, a server and a script ask for the rules
# again and again; with the same book the engine that was made ready for it serves again too.
_READ: dict[str, Rulebook] = {}


def own_folder() -> Path:
    """The user's own folder of rules, which what is taught is kept in; it need not be there."""
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "rules"


def folders(extra: Sequence[Path] = (), *, without: str = "") -> list[Path]:
    """The shipped rules, the packs that were installed, the user's own, then the folders of `--rules`.

    A path in the working folder is shown from there. `without` names a pack to leave out.
    """
    return _folders(extra, [pack for pack in installed() if pack.name != without])


def _folders(extra: Sequence[Path], packs: Sequence[RulePack]) -> list[Path]:
    own = own_folder()
    installed_ones = [pack.folder for pack in packs]
    return [_near(rules_dir()), *installed_ones, *([own] if own.is_dir() else []), *map(_near, extra)]


def load_book(extra: Sequence[Path] = (), *, cache: Path | None = None) -> Rulebook:
    """The shipped rules with the folders of `extra` over them. Raises RuleError with all problems.

    A pack with mistakes is told of and left out. `cache` is the folder of kept rulebooks (None: the user's
    own). Only sound books are kept, so that problems and their places always come from the files themselves.
    """
    from tracker.services.rules.rulebook_cache import default_folder

    packs = installed()
    while True:
        try:
            return _cached(_folders(extra, packs), cache or default_folder())
        except RuleError as error:
            faults = at_fault(packs, error.problems)
            if not faults:
                raise
            tell_of(faults)
            packs = [pack for pack in packs if pack.name not in faults]


def _cached(places: Sequence[Path], cache: Path) -> Rulebook:
    from tracker.rulebook.parse.rule_file_search import rule_files
    from tracker.services.rules import rulebook_cache as rule_cache

    names = [(f"{number}/{name}", path) for name, (number, path) in rule_files(places).items()]
    key = rule_cache.key_of(names)
    if key and key in _READ:
        return _READ[key]
    kept = rule_cache.read(cache, key) if key else None
    if kept is not None:
        _remember(kept.key, kept.book)
        return kept.book
    return _loaded(places, names, key, cache)


def _loaded(places: Sequence[Path], names: list[tuple[str, Path]], key: str | None, cache: Path) -> Rulebook:
    from tracker.rulebook.loading import load
    from tracker.services.rules import rulebook_cache as rule_cache

    book = load(places)
    if key and rule_cache.key_of(names) == key:  # no file was changed meanwhile
        rule_cache.write(cache, rule_cache.CachedRulebook(key=key, book=book))
        _remember(key, book)
    return book


def _remember(key: str, book: Rulebook) -> None:
    _READ.clear()
    _READ[key] = book


def _near(path: Path) -> Path:
    try:
        return path.absolute().relative_to(Path.cwd())
    except ValueError:
        return path
