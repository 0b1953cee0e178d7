"""`tracker man`: the manual pages, made from the commands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker.base.system_errors import reason_of
from tracker.cli import output
from tracker.cli.arguments import options
from tracker.errors import UsageError
from tracker.i18n import _, language, ngettext

_FOLDERS = {"en": "man1", "zh": "zh_CN/man1"}  # where man looks for the pages of a language


def add(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("man", help=_("Write the manual pages into a folder, in the language in use."))(_man)


def _man(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=_("Such as ~/.local/share/man."))],
    force: Annotated[bool, options.force()] = False,
) -> None:
    from tracker.base.atomic_files import write_file
    from tracker.cli.man_pages import pages

    made = folder / _FOLDERS[language()]
    texts = {made / f"{name}.1": text for name, text in pages(ctx.find_root().command)}
    try:
        made.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = _("{path} cannot be written: {reason}").format(path=made, reason=reason_of(error))
        raise UsageError(message, _("choose another folder")) from error
    for path, text in texts.items():
        output.put(str(write_file(path, text, force=force)))
    words = ngettext(
        "{count} page written; read it with: {command}",
        "{count} pages written; read them with: {command}",
        len(texts),
    )
    output.narrate(words.format(count=len(texts), command=f"man -M {folder} tracker"))
