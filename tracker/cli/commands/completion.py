"""`tracker completion`: the script that lets a shell complete command lines."""

from __future__ import annotations

from typing import Annotated

import typer

from tracker.cli import output
from tracker.i18n import _


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command(
        "completion",
        help=_("Print the script by which a shell completes commands, options, ids and names."),
    )(_completion)


def _completion(
    shell: Annotated[
        str,
        typer.Argument(metavar="SHELL", help=_("bash, zsh, fish or powershell; the script goes to stdout.")),
    ],
) -> None:
    from tracker.cli.arguments.code_words import read_code
    from tracker.cli.completion_scripts import SCRIPTS

    name = read_code("powershell" if shell == "pwsh" else shell, SCRIPTS, "SHELL")
    script = SCRIPTS[name]
    output.put_bytes(script.text)
    output.narrate(_("put it where your shell looks, once: {command}").format(command=script.place))
