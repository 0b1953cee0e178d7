"""Problems of rule files on the terminal: all of them, then the command leaves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from tracker.cli import output
from tracker.cli.exit_codes import ExitCode
from tracker.errors import RuleError


@contextmanager
def problems_shown(*, as_json: bool = False) -> Iterator[None]:
    """Show all problems of the rule files, each with its line, caret and cure, and leave with exit code 2."""
    from tracker.rulebook.rule_errors import render
    from tracker.services.rules import rule_files as service

    try:
        yield
    except RuleError as error:
        if as_json:
            found = [service.problem_as_json(problem) for problem in error.problems]
            output.put_json(
                {"schema": service.SCHEMA, "ok": False, "counts": {}, "problems": found, "warnings": []}
            )
        else:
            output.narrate(render(error.problems))
        raise typer.Exit(int(ExitCode.USAGE)) from None
