"""Installing rule packs, from a folder or from a package, and taking them away."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tracker.base.did_you_mean import did_you_mean
from tracker.base.system_errors import reason_of
from tracker.errors import NothingFound, UsageError
from tracker.i18n import _
from tracker.services.rules.rule_packs import SUFFIX, RulePack, installed, is_name, pack_of, packs_folder
from tracker.services.rules.rulebook_loading import folders


def install(what: str, *, name: str = "", force: bool = False) -> list[RulePack]:
    """Put the rules of a folder, or those that an installed package offers, in force from now on.

    A folder is copied and called `name`, or as it is itself; of a package all entry points of `tracker.rules`
    are taken, or the one that `what` names. Raises UsageError for what is neither, for a bad name and for one
    that is taken unless `force` is given, RuleError for rules with mistakes; then nothing is changed.
    """
    folder = Path(what).expanduser()
    if folder.is_dir():
        return [_copied(folder, name or folder.resolve().name, force=force)]
    found = _offered(what)
    for pack in found:
        _check(pack, force=force)
    for pack in found:
        with _told_if_unwritable(pack.name):
            _make_room(pack.name)
            (packs_folder() / f"{pack.name}{SUFFIX}").write_text(f"{pack.package}\n", encoding="utf-8")
    return found


def uninstall(name: str) -> None:
    """Take a pack out of force; a package stays installed. Raises NothingFound for an unknown name."""
    places = [place for place in _places(name) if place.exists()] if is_name(name) else []
    if not places:
        known = sorted({path.name.removesuffix(SUFFIX) for path in _listed()})
        raise NothingFound(
            _("there is no rule pack {name}").format(name=name),
            did_you_mean(name, known) if known else _("none is installed"),
        )
    _make_room(name)


def available() -> list[str]:
    """What installed packages offer, by name, whether it is in force or not."""
    from tracker.base.entry_points import RULES, offered

    return [point.name for point in offered(RULES)]


def _copied(folder: Path, name: str, *, force: bool) -> RulePack:
    from tracker.rulebook.parse.rule_file_search import rule_files

    files = {relative: path for relative, (_number, path) in rule_files([folder]).items()}
    if not files:
        raise UsageError(
            _("there are no rule files in {folder}").format(folder=folder),
            _("name a folder that holds lexicon/, stance/ or commitments/"),
        )
    _check(RulePack(name, folder), force=force)
    part = packs_folder() / f".{name}.{secrets.token_hex(4)}"
    with _told_if_unwritable(name):
        try:
            for relative, path in files.items():
                (part / relative).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, part / relative)
            _make_room(name)
            part.rename(packs_folder() / name)
        except OSError:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return RulePack(name, packs_folder() / name)


@contextmanager
def _told_if_unwritable(name: str) -> Iterator[None]:
    """Say in words why a pack cannot be kept. Raises UsageError."""
    try:
        yield
    except OSError as error:
        raise UsageError(
            _("the rule pack {name} cannot be kept in {folder} ({why})").format(
                name=name, folder=packs_folder(), why=reason_of(error)
            ),
            _("make room or ask for the right to write there"),
        ) from error


def _offered(what: str) -> list[RulePack]:
    """The packs of a package, or the one of a name."""
    from tracker.base.entry_points import RULES, loaded, offered, package_of

    points = [one for one in offered(RULES) if what in (one.name, package_of(one))]
    if not points:
        raise UsageError(
            _("there is no folder {name} and no installed package of rules of this name").format(name=what),
            did_you_mean(what, available()) or _("check the spelling, or install the package first"),
        )
    return [pack for point in points if (pack := loaded(point, pack_of)) is not None]


def _check(pack: RulePack, *, force: bool) -> None:
    """Refuse a pack with a bad name, with one that is taken, or with mistakes."""
    from tracker.rulebook.loading import load

    if not is_name(pack.name):
        raise UsageError(
            _("a rule pack cannot be called {name}").format(name=pack.name),
            _("use letters, digits, hyphens: --name my-rules"),
        )
    if not force and any(place.exists() for place in _places(pack.name)):
        raise UsageError(
            _("a rule pack {name} is installed already").format(name=pack.name),
            _("give it another --name, or --force to replace it"),
        )
    _refuse_same_files(pack)
    load([*folders(without=pack.name), pack.folder])


def _refuse_same_files(pack: RulePack) -> None:
    """A file takes the place of one of the same path: of a shipped one as its author means it, of another
    pack's by chance.
    """
    from tracker.rulebook.parse.rule_file_search import rule_files

    own = rule_files([pack.folder])
    for other in installed():
        shared = sorted({*own} & {*rule_files([other.folder])}) if other.name != pack.name else []
        if shared:
            raise UsageError(
                _("the rule pack {name} has the file {file} too").format(name=other.name, file=shared[0]),
                _("rename the file, or take the other pack away first"),
            )


def _places(name: str) -> tuple[Path, Path]:
    return packs_folder() / name, packs_folder() / f"{name}{SUFFIX}"


def _make_room(name: str) -> None:
    packs_folder().mkdir(parents=True, exist_ok=True)
    copy, mark = _places(name)
    mark.unlink(missing_ok=True)
    if copy.exists():
        shutil.rmtree(copy)


def _listed() -> list[Path]:
    return [path for path in packs_folder().glob("*") if not path.name.startswith(".")]
