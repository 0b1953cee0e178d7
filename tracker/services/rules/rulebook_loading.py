"""The rulebook to read documents by: from its files, or as it was kept when they said the same before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tracker.base.resources import rules_dir
from tracker.rulebook.model import Rulebook
from tracker.services.rules import rulebook_cache as rule_cache


def own_folder() -> Path:
    """The user's own folder of rules, which what is taught is kept in; it need not be there."""
    from platformdirs import user_data_path

    return user_data_path("tracker", appauthor=False) / "rules"


def folders(extra: Sequence[Path] = ()) -> list[Path]:
    """The shipped rules, the user's own, then the folders of `--rules`.

    A path in the working folder is shown from there.
    """
    own = own_folder()
    return [_near(rules_dir()), *([own] if own.is_dir() else []), *map(_near, extra)]


def load_book(extra: Sequence[Path] = (), *, cache: Path | None = None) -> Rulebook:
    """The shipped rules with the folders of `extra` over them. Raises RuleError with all problems.

    `cache` is the folder of kept rulebooks (None: the user's own). Only sound books are kept, so that
    problems and their places always come from the files themselves.
    """
    from tracker.rulebook.parse.files import rule_files

    places = folders(extra)
    names = [(f"{number}/{name}", path) for name, (number, path) in rule_files(places).items()]
    cache = cache or rule_cache.default_folder()
    key = rule_cache.key_of(names)
    kept = rule_cache.read(cache, key) if key else None
    if kept is not None:
        return kept.book
    return _loaded(places, names, key, cache)


def _loaded(places: Sequence[Path], names: list[tuple[str, Path]], key: str | None, cache: Path) -> Rulebook:
    from tracker.rulebook.loading import load

    book = load(places)
    if key and rule_cache.key_of(names) == key:  # no file was changed meanwhile
        rule_cache.write(cache, rule_cache.CachedRulebook(key=key, book=book))
    return book


def _near(path: Path) -> Path:
    try:
        return path.absolute().relative_to(Path.cwd())
    except ValueError:
        return path
