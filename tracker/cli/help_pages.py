"""Put typer's own words into the user's language: the frame of a help page, and usage errors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from gettext import gettext
from typing import Any

import typer

from tracker.errors import UsageError
from tracker.i18n import _

_EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL)  # typer's own words


def translate_help(command: Any, help_names: Sequence[str]) -> None:
    """Translate panel titles, notes and the text of `--help` itself for `command` and all below it."""
    from typer import rich_utils

    rich_utils.ARGUMENTS_PANEL_TITLE = _("Arguments")
    rich_utils.OPTIONS_PANEL_TITLE = _("Options")
    rich_utils.COMMANDS_PANEL_TITLE = _("Commands")
    rich_utils.DEFAULT_STRING = _("[default: {}]")
    rich_utils.ENVVAR_STRING = _("[env var: {}]")
    rich_utils.REQUIRED_LONG_STRING = _("[required]")
    rich_utils.highlighter = _folding_highlighter()
    for part in _tree(command):
        part.options_metavar = _("[OPTIONS]")
        if hasattr(part, "subcommand_metavar"):
            part.subcommand_metavar = _("COMMAND [ARGS]...")
        option = part.get_help_option(typer.Context(part, help_option_names=list(help_names)))
        if option is not None:
            option.help = _("Show this page and leave.")
        for param in (*part.params, option):
            if getattr(param, "is_flag", False):
                param.metavar = ""  # a switch takes no value; typer would show <bool>
            elif getattr(param, "param_type_name", "") == "argument":
                param.display_type_rich = _untyped  # its name says what it is; typer would add <list[str]>


def _untyped(*_given: object, **_named: object) -> None:
    """No type beside an argument."""


def _folding_highlighter() -> Any:
    """Typer's highlighter of help texts, which folds what is too long for its line.

    rich cuts such text with an ellipsis otherwise: Chinese has no blanks to break at, and blanks at
    the end of a line are counted by characters instead of cells.
    """
    from rich.text import Text
    from typer.rich_utils import OptionHighlighter

    class Folding(OptionHighlighter):
        def __call__(self, text: str | Text) -> Text:
            shown = super().__call__(text)
            shown.overflow = "fold"
            return shown

    return Folding()


def _tree(command: Any) -> Iterator[Any]:
    yield command
    for child in getattr(command, "commands", {}).values():
        yield from _tree(child)


def usage_error(error: typer.TyperException) -> UsageError:
    """`error` as the program's own usage error, with the help page of its command as the cure.

    typer gives no public names to most of its usage errors; they are distinguished by their attributes.
    """
    ctx = getattr(error, "ctx", None)
    cure = _("see {command} --help").format(command=ctx.command_path if ctx else "tracker")
    return UsageError(_what_happened(error), cure)


def _what_happened(error: typer.TyperException) -> str:
    kind = type(error).__name__
    parts = _parts_of(getattr(error, "ctx", None))
    if parts and (kind == "NoArgsIsHelpError" or error.message == gettext("Missing command.")):
        return _("say what to do: {commands}").format(commands=", ".join(parts))
    param = getattr(error, "param", None)
    name = _name_of(param) if param is not None else getattr(error, "option_name", "")
    if kind == "MissingParameter":
        return _("missing: {name}").format(name=name)
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None) or ()
        hint = " " + _("(did you mean {option}?)").format(option=", ".join(near)) if near else ""
        return _("no such option: {name}").format(name=name) + hint
    if kind == "BadOptionUsage":
        return _("option {name} lacks its value or has one too many").format(name=name)
    if isinstance(error, typer.BadParameter):
        return _("unusable value for {name}: {why}").format(name=name, why=_why(error))
    if extra := _EXTRA.fullmatch(error.message):
        return _("more words than the command takes: {words}").format(words=extra[1])
    return _("cannot make sense of the command line: {why}").format(why=error.format_message())


def _why(error: typer.BadParameter) -> str:
    """Why a value cannot be used. typer lets pydantic judge values, which speaks English only."""
    cause: Any = error.__cause__
    details = cause.errors() if hasattr(cause, "errors") else ()
    if not details:
        return error.message
    kind, given, limits = details[0]["type"], details[0]["input"], details[0].get("ctx", {})
    match kind:
        case "int_parsing" | "int_from_float" | "int_parsing_size":
            return _("“{text}” is no whole number").format(text=given)
        case "float_parsing" | "finite_number":
            return _("“{text}” is no number").format(text=given)
        case "greater_than_equal":
            return _("{text} is too small, the least is {limit}").format(text=given, limit=limits["ge"])
        case "less_than_equal":
            return _("{text} is too large, the most is {limit}").format(text=given, limit=limits["le"])
    return error.message


def _parts_of(ctx: Any) -> list[str]:
    """The commands of the group that a line stopped short in."""
    return list(getattr(ctx.command, "commands", {})) if ctx is not None else []


def _name_of(param: Any) -> str:
    """`--date` for an option, its placeholder for an argument."""
    if getattr(param, "param_type_name", "") == "option":
        return str(max(param.opts, key=len))
    return str(param.metavar or param.name)
