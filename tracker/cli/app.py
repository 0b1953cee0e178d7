"""Build the commands in the language that was chosen, and call one of them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from tracker.cli import session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.cli.exit_codes import ExitCode
from tracker.i18n import _

_HELP_NAMES = ["-h", "--help"]

# The commands in the order of the help page; each is added by the module of its name in tracker.cli.commands.
_COMMANDS = (
    "ingest",
    "watch",
    "list",
    "due",
    "show",
    "mark",
    "add",
    "assign",
    "milestone",
    "document",
    "unit",
    "member",
    "undo",
    "redo",
    "log",
    "review",
    "report",
    "letter",
    "publish",
    "fulfilment",
    "extract",
    "rules",
    "db",
    "tui",
    "serve",
    "mcp",
    "demo",
    "init",
    "doctor",
    "settings",
    "completion",
    "man",
)

_WITHOUT_SETTINGS = (None, "settings", "init", "doctor", "completion", "man", "demo")
_TELLS_OF_ALL = "man"  # the one command that needs the others built


def build_app(argv: Sequence[str] | None = None) -> typer.Typer:
    """All commands, with help texts in the language in use. Loads no database, text or terminal library.

    Given a command line, only the command that it names is built: typer reads the signature of each command
    anew in every process, which is half of a short start. A line that names none gets them all.
    """
    app = typer.Typer(
        name="tracker",
        cls=CommandGroup,
        help=_(
            "Pull every promise with a number out of plans, work reports and news, "
            "and follow it to its due date."
        ),
        epilog=_(
            "A first look: tracker demo. --db and --lang may also come from the environment: TRACKER_DB, "
            "TRACKER_LANG."
        ),
        add_completion=False,
        context_settings={"help_option_names": _HELP_NAMES},
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_root)
    named = _named_in(argv or ())
    for name in [named] if named and named != _TELLS_OF_ALL else _COMMANDS:
        import_module(f"tracker.cli.commands.{name}").add(app)
    return app


def _named_in(argv: Sequence[str]) -> str | None:
    """The command that a line names: the first word that is no option of `tracker` itself, nor its value."""
    words = iter(argv)
    for word in words:
        if word in _HELP_NAMES:
            return None
        if word == "--db":
            next(words, "")
        elif not word.startswith("-"):
            return word if word in _COMMANDS else None
    return None


def call(app: typer.Typer, argv: Sequence[str]) -> int:
    """Run `argv`; give back the exit code of a command that ended well. Raises what the command raises.

    A wrong option or argument is raised as UsageError, in the user's language.
    """
    from typer.main import get_command

    command = get_command(app)
    if any(name in argv for name in _HELP_NAMES):
        from tracker.cli.help_pages import translate_help

        translate_help(command, _HELP_NAMES)
    _take_settings(command, argv)
    try:
        with command.make_context("tracker", list(argv)) as ctx:
            command.invoke(ctx)
    except typer.Exit as done:
        return done.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as error:
        from tracker.cli.help_pages import usage_error

        raise usage_error(error) from None
    return int(ExitCode.DONE)


def _take_settings(command: Any, argv: Sequence[str]) -> None:
    """Use what the settings say of options, but for commands that are to work whatever is wrong with them."""
    if _named_in(argv) in _WITHOUT_SETTINGS or any(name in argv for name in _HELP_NAMES):
        return
    from tracker.cli.defaults import set_defaults

    set_defaults(command)


def _root(
    ctx: typer.Context,
    db: Annotated[str | None, options.db(hidden_env=False)] = None,
    _lang: Annotated[str | None, options.lang()] = None,
    version: Annotated[bool, options.version()] = False,
) -> None:
    if version:
        from tracker import __version__
        from tracker.cli.output import put

        put(f"tracker {__version__}")
        raise typer.Exit
    session.remember_db(db)
    if ctx.invoked_subcommand is None:
        from tracker.cli.commands import tui

        tui.open_or_hint()
