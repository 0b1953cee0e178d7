"""Manual pages made from the commands themselves: what their help pages say, as roff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tracker import __version__
from tracker.i18n import _

_ENVIRONMENT = ("TRACKER_DB", "TRACKER_BY", "TRACKER_LANG", "TRACKER_CONFIG")


def pages(root: Any) -> Iterator[tuple[str, str]]:
    """The name of each page without its section, and its roff: one of `tracker`, one of each command."""
    names = [f"tracker-{name}" for name in root.commands]
    yield "tracker", _page("tracker", root, [*_commands(root), *_outside(), *_see_also(names)])
    for name, command in root.commands.items():
        below = [line for child in _children(command) for line in _subcommand(name, *child)]
        body = [_section(_("COMMANDS")), *below] if below else []
        yield f"tracker-{name}", _page(f"tracker {name}", command, [*body, *_see_also(["tracker"])])


def _page(path: str, command: Any, body: list[str]) -> str:
    name = path.replace(" ", "-")
    lines = [
        f'.TH "{_plain(name.upper())}" "1" "" "tracker {__version__}" "tracker"',
        ".ad l",  # between Chinese words there is no room to spread
        _section(_("NAME")),
        f"{_plain(name)} \\- {_plain(_short(command.help or ''))}",
        _section(_("SYNOPSIS")),
        *_synopsis(path, command),
        _section(_("DESCRIPTION")),
        _text(command.help or ""),
        *_parameters(command),
        *body,
    ]
    return "\n".join(lines) + "\n"


def _short(words: str) -> str:
    """The first sentence without its full stop."""
    return re.split(r"(?<=[.。])(?:\s|$)|(?<=。)", words.strip(), maxsplit=1)[0].rstrip(".。")


def _synopsis(path: str, command: Any) -> list[str]:
    words = [_("[OPTIONS]"), *(_placeholder(one) for one in command.params if _is_argument(one))]
    if hasattr(command, "commands"):
        words.append(_("COMMAND [ARGS]..."))
    return [f".B {_plain(path)}", _text(" ".join(words))]


def _parameters(command: Any) -> Iterator[str]:
    arguments = [one for one in command.params if _is_argument(one)]
    options = [one for one in command.params if not _is_argument(one) and not one.hidden]
    for title, found in ((_("ARGUMENTS"), arguments), (_("OPTIONS"), options)):
        if found:
            yield _section(title)
        for one in found:
            yield from _entry(_heading(one), _told(one))


def _subcommand(group: str, name: str, command: Any) -> Iterator[str]:
    yield f'.SS "{_plain(f"tracker {group} {name}")}"'
    yield _text(command.help or "")
    for one in command.params:
        if not getattr(one, "hidden", False):
            yield from _entry(_heading(one), _told(one))


def _commands(root: Any) -> Iterator[str]:
    yield _section(_("COMMANDS"))
    for name, command in root.commands.items():
        yield from _entry(f"\\fB{_plain(name)}\\fR", command.help or "")


def _outside() -> Iterator[str]:
    yield _section(_("ENVIRONMENT"))
    meanings = (
        _("The ledger, where --db names none."),
        _("Who makes the change, where --by names nobody."),
        _("zh or en."),
        _("Your own settings file."),
    )
    for name, words in zip(_ENVIRONMENT, meanings, strict=True):
        yield from _entry(f"\\fB{name}\\fR", words)
    yield _section(_("FILES"))
    yield from _entry("\\fItracker.toml\\fR", _("The settings of the project, here or in a folder above."))
    yield _section(_("EXIT STATUS"))
    codes = {
        "0": _("Done."),
        "1": _("Nothing matched, or a check failed."),
        "2": _("Wrong usage, or a mistake in a rule file or the settings."),
        "3": _("A document could not be read; the others were."),
        "4": _("Trouble with the ledger."),
    }
    for code, words in codes.items():
        yield from _entry(f"\\fB{code}\\fR", words)


def _see_also(names: list[str]) -> Iterator[str]:
    yield _section(_("SEE ALSO"))
    yield " ,\n".join(f".BR {_plain(name)} (1)" for name in names)


def _children(command: Any) -> list[tuple[str, Any]]:
    return list(getattr(command, "commands", {}).items())


def _is_argument(param: Any) -> bool:
    return bool(param.param_type_name == "argument")


def _placeholder(param: Any) -> str:
    shown = str(param.metavar or param.name.upper())
    return f"{shown}..." if param.nargs == -1 and not shown.endswith("...") else shown


def _heading(param: Any) -> str:
    if _is_argument(param):
        return f"\\fI{_plain(_placeholder(param))}\\fR"
    names = ", ".join(f"\\fB{_plain(name)}\\fR" for name in [*param.opts, *param.secondary_opts])
    return names if param.is_flag else f"{names} \\fI{_plain(_placeholder(param))}\\fR"


def _told(param: Any) -> str:
    words = str(param.help or "")
    if getattr(param, "envvar", None) and getattr(param, "show_envvar", False):
        words += " " + _("[env var: {}]").format(param.envvar)
    return words


def _entry(heading: str, words: str) -> Iterator[str]:
    yield ".TP"
    yield heading
    yield _text(words)


def _section(title: str) -> str:
    return f'.SH "{_plain(title)}"'


def _text(words: str) -> str:
    """Words on a line of their own, which no sign makes a request."""
    plain = _plain(" ".join(words.split()))
    return f"\\&{plain}" if plain[:1] in (".", "'") else plain


def _plain(words: str) -> str:
    return words.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")
