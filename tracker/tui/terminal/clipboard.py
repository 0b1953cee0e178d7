"""Copying text out of a terminal: by the system's own tool when sitting at this machine, else by OSC 52."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

from textual.app import App

from tracker.i18n import _

# (what must be in the environment, command that takes the text on stdin)
_TOOLS: tuple[tuple[str, Sequence[str]], ...] = (
    ("", ("pbcopy",)),
    ("", ("clip.exe",)),
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
)
PATIENCE = 2.0  # seconds that a tool may take


def copy(app: App[Any], text: str) -> str:
    """Copy `text` and say in words what was done.

    Over SSH or in a browser a native tool would fill the clipboard of the far machine, so only OSC 52 is used
    there; whether the terminal honours it cannot be known, and the words say so.
    """
    remote = app.is_web or "SSH_TTY" in os.environ or "SSH_CONNECTION" in os.environ
    if not remote and not app.is_headless and (tool := _native(text)):
        return _("Copied {count} characters by {tool}.").format(count=len(text), tool=tool)
    app.copy_to_clipboard(text)
    return _(
        "Sent {count} characters to the terminal's clipboard (OSC 52); some terminals ignore it."
    ).format(count=len(text))


def _native(text: str) -> str | None:
    """The name of the tool that took the text, None when there is none or it failed."""
    for needed, command in _TOOLS:
        if (needed and needed not in os.environ) or shutil.which(command[0]) is None:
            continue
        data = text.encode("utf-16-le" if command[0] == "clip.exe" else "utf-8")
        try:
            subprocess.run(
                command,
                input=data,
                check=True,
                timeout=PATIENCE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return command[0]
    return None
