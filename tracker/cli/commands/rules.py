"""`tracker rules`: check the rule files, ask why, list, start a new rule, and the JSON Schema for editors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli import output, session
from tracker.cli.arguments import options
from tracker.cli.command_group import CommandGroup
from tracker.cli.commands import rules_packs, rules_teach
from tracker.cli.exit_codes import ExitCode
from tracker.cli.printing.rule_errors import problems_shown
from tracker.errors import UsageError
from tracker.i18n import _, ngettext

if TYPE_CHECKING:
    from tracker.rulebook.model import Rulebook


def add(app: typer.Typer) -> None:
    """Add the command group to `app`."""
    group = typer.Typer(
        cls=CommandGroup,
        help=_("Check the rule files, ask why a sentence is read as it is, start a new rule."),
    )
    group.command("check", help=_("Find every mistake, and try every example."))(_check)
    group.command("explain", help=_("Show which rule, word and date gave each field of a sentence."))(
        _explain
    )
    group.command("list", help=_("List the rules by file."))(_list)
    group.command("new", help=_("Start a rule from a sentence."))(_new)
    rules_teach.add(group)
    rules_packs.add(group)
    group.command("schema", help=_("JSON Schema of the rule files, for editors."))(_schema)
    app.add_typer(group, name="rules", no_args_is_help=False)


def _check(
    rules: Annotated[list[Path] | None, options.rules()] = None,
    as_json: Annotated[bool, options.json_()] = False,
) -> None:
    from tracker.rulebook.rule_errors import render
    from tracker.services.rules import rule_files as service

    with problems_shown(as_json=as_json):
        result = service.check(tuple(rules or ()))
    if as_json:
        output.put_json(service.check_as_json(result))
    else:
        if found := [*result.problems, *result.warnings]:
            output.narrate(render(found))
        output.put(_summary(result.counts, len(result.problems)))
    if not result.ok:
        raise typer.Exit(int(ExitCode.NOTHING))


def _explain(
    text: Annotated[
        str, typer.Argument(metavar="TEXT|FILE:LINE|FILE", help=_("A sentence, or where it stands."))
    ],
    sections: Annotated[
        bool, typer.Option("--sections", help=_("Show which part of FILE is what, and why."))
    ] = False,
    date: Annotated[str | None, options.issued()] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
    as_json: Annotated[bool, options.json_()] = False,
) -> None:
    from tracker.services.rules import rule_files as service

    with problems_shown(as_json=as_json):
        book = session.load_book(rules)
    if sections:
        _put_sections(Path(text), book, session.day(date), as_json=as_json)
        return
    explanation = service.explain(text, book, issued_on=session.day(date))
    if as_json:
        output.put_json(explanation.as_json())
    else:
        for line in explanation.lines():
            output.put(line)


def _put_sections(path: Path, book: Rulebook, issued_on: dt.date | None, *, as_json: bool) -> None:
    from tracker.services.rules import explain_sections as service

    document, found = service.explain_sections(path, book, issued_on=issued_on)
    if as_json:
        output.put_json(service.sections_as_json(document, found))
        return
    for line in service.section_lines(found):
        output.put(line)


def _list(
    topic: Annotated[str | None, typer.Option("--topic", metavar="NAME", help=_("Only this topic."))] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
    as_json: Annotated[bool, options.json_()] = False,
) -> None:
    from tracker.services.rules import rule_files as service

    with problems_shown(as_json=as_json):
        book = session.load_book(rules)
    found = service.listing(book, topic)
    if as_json:
        output.put_json(
            {"schema": service.SCHEMA, "version": book.version, "rules": [*map(service.rule_as_json, found)]}
        )
        return
    path = ""
    for rule in found:
        if rule.path != path:
            path = rule.path
            output.put(path)
        draft = _(" (draft)") if rule.status == "draft" else ""
        output.put(f"  {rule.id}{draft}  {rule.says}")
        for phrase in rule.phrases:
            output.put(f"      {phrase.text}")


def _new(
    rule_id: Annotated[
        str, typer.Argument(metavar="ID", help=_("Lower-case letters, digits and hyphens: my-trains."))
    ],
    sentence: Annotated[str, typer.Argument(metavar="TEXT", help=_("A sentence that it should read."))] = "",
    topic: Annotated[str, typer.Option("--topic", metavar="NAME", help=_("Its topic."))] = "",
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="FILE", help=_("Write this file; else commitments/ID.yaml in --rules.")
        ),
    ] = None,
    rules: Annotated[list[Path] | None, options.rules()] = None,
) -> None:
    from tracker.services.rules import rule_files as service

    if out is None and not rules:
        raise UsageError(
            _("no place for the new rule"), _("name a folder with --rules DIR, or a file with --out FILE")
        )
    existing = [folder for folder in rules or () if folder.exists()]
    with problems_shown():
        book = session.load_book(existing)
    folder = rules[-1] if rules else Path()
    path = service.new_rule(folder, rule_id, sentence, topic=topic, book=book, out=out)
    output.put(str(path))
    folder = service.folder_of(path)
    output.narrate(_("edit it, then: tracker rules check --rules {folder}").format(folder=folder))


def _schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help=_("lexicon, stance, topics or rules; all if left out.")),
    ] = None,
) -> None:
    from tracker.services.rules import rule_files as service

    output.put_json(service.schema(kind))


def _summary(counts: dict[str, int], failed: int) -> str:
    words: Sequence[str] = (
        ngettext("{count} rule", "{count} rules", counts["rules"]).format(count=counts["rules"]),
        ngettext("{count} example", "{count} examples", counts["examples"]).format(count=counts["examples"]),
        ngettext("{count} reject", "{count} rejects", counts["rejects"]).format(count=counts["rejects"]),
    )
    verdict = (
        ngettext("{count} failed", "{count} failed", failed).format(count=failed) if failed else _("all hold")
    )
    return _("{things}: {verdict}").format(things=", ".join(words), verdict=verdict)
