"""Answer a shell that completes a line. It never fails aloud: nobody has asked for anything yet."""

from __future__ import annotations

import os
import sys

from tracker.cli.completion_scripts import VARIABLE

_FILES = 1  # exit code: complete names of files


def answer() -> int:
    """Print the values that fit the line in the environment, one a line; give back the exit code."""
    try:
        from tracker.cli.error_lines import prepare_streams

        prepare_streams()
        text = _values(os.environ[VARIABLE].rpartition("_")[2])
    except BaseException:  # a mistake on the line, a ledger that cannot be read, Ctrl+C
        return _FILES
    if text:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
    return 0


def _values(shell: str) -> str:
    from typer.main import get_command

    from tracker.cli.app import build_app
    from tracker.cli.completion.shells import SHELLS

    reader = SHELLS[shell](None, {}, "tracker", VARIABLE)
    args, incomplete = reader.get_completion_args()
    reader.get_completion_args = lambda: (_without_language(args), incomplete)
    _use_language(args)
    reader.cli = get_command(build_app(_without_language(args)))
    return str(reader.complete())


def _use_language(args: list[str]) -> None:
    from contextlib import suppress

    from tracker.cli.language import take_language
    from tracker.errors import UsageError

    with suppress(UsageError):
        take_language(args)


def _without_language(args: list[str]) -> list[str]:
    """The words without `--lang` and its value, which may stand anywhere; one still to be completed stays."""
    rest: list[str] = []
    words = iter(args)
    for word in words:
        if word == "--lang" and next(words, None) is None:
            return ["--lang"]
        if not word.startswith("--lang"):
            rest.append(word)
    return rest
