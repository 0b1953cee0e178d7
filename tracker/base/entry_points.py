"""Plugins: what other installed packages offer by entry points (PEP 621 `[project.entry-points]`).

A group is read only when somebody asks for it, and nothing of it is imported before. A plugin that cannot be
used is told of in one line with its name and the cure, and left out; it stops nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any, TypeVar

from tracker.base.installation import command_without
from tracker.i18n import _

READERS = "tracker.readers"
REPORT_FORMATS = "tracker.report_formats"
RULES = "tracker.rules"
LANGUAGES = "tracker.languages"

T = TypeVar("T")

_complaints: dict[str, bool] = {}  # a line, and whether it was told


@cache
def offered(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of a group by name, none of them imported; of two of a name the first one stands."""
    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=lambda one: (one.name, package_of(one))):
        if point.name in found:
            _leave_out(
                point, _("{package} has one of this name").format(package=package_of(found[point.name]))
            )
        else:
            found[point.name] = point
    return tuple(found.values())


def usable(group: str, accept: Callable[[EntryPoint, Any], T]) -> Iterator[T]:
    """What the plugins of a group are, each as `accept` makes it; it raises for what is none of the kind."""
    for point in offered(group):
        made = loaded(point, accept)
        if made is not None:
            yield made


def loaded(point: EntryPoint, accept: Callable[[EntryPoint, Any], T]) -> T | None:
    """One plugin, or None for one that cannot be used, which is told of."""
    try:
        return accept(point, point.load())
    except (Exception, SystemExit) as error:  # code of others: whatever it raises, the program goes on
        _leave_out(point, fault(error))
        return None


def expect(value: Any, kind: type[T]) -> T:
    """`value`, if it is of the kind. Raises TypeError."""
    if not isinstance(value, kind):
        raise TypeError(_("it is no {kind}").format(kind=kind.__name__))
    return value


def fault(error: BaseException) -> str:
    """What went wrong, in a few words."""
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def package_of(point: EntryPoint) -> str:
    """The name of the package that brings a plugin."""
    return point.dist.name if point.dist is not None else point.module.partition(".")[0]


def cure_for(point: EntryPoint) -> str:
    """What to do about a plugin that does not work."""
    return _("ask its author for a newer one, or take it away: {command}").format(
        command=command_without(package_of(point))
    )


def complain(words: str, cure: str) -> None:
    """Have a line told once, when the front end next tells what there is."""
    _complaints.setdefault(f"{words} — {cure}", False)


def untold() -> list[str]:
    """The lines about plugins that nobody was told of yet."""
    lines = [line for line, told in _complaints.items() if not told]
    _complaints.update(dict.fromkeys(lines, True))
    return lines


def _leave_out(point: EntryPoint, why: str) -> None:
    words = _("the plugin {name} of {package} was left out ({why})")
    complain(words.format(name=point.name, package=package_of(point), why=why), cure_for(point))
