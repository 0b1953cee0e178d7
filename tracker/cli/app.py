"""Build the commands in the language that was chosen, and call one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from tracker.cli import session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.cli.exit_codes import ExitCode
from tracker.i18n import _

_HELP_NAMES = ["-h", "--help"]


def build_app() -> typer.Typer:
    """All commands, with help texts in the language in use. Loads no database, text or terminal library."""
    from tracker.cli.commands import (
        db,
        demo,
        document,
        enter,
        extract,
        fulfilment,
        ingest,
        list,
        log,
        mark,
        milestone,
        report,
        review,
        serve,
        show,
        tui,
        undo,
    )

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
    for module in (
        ingest, list, show, mark, enter, milestone, document, undo, log, review, report, fulfilment, extract
    ):  # fmt: skip
        module.add(app)
    _add_rules(app)
    for module in (db, tui, serve, demo):
        module.add(app)
    return app


def call(app: typer.Typer, argv: Sequence[str]) -> int:
    """Run `argv`; give back the exit code of a command that ended well. Raises what the command raises.

    A wrong option or argument is raised as UsageError, in the user's language.
    """
    from typer.main import get_command

    command = get_command(app)
    if any(name in argv for name in _HELP_NAMES):
        from tracker.cli.help_pages import translate_help

        translate_help(command, _HELP_NAMES)
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


def _add_rules(app: typer.Typer) -> None:
    from tracker.cli.commands.rules import rules_app

    app.add_typer(rules_app, name="rules", cls=CommandGroup, no_args_is_help=False)
