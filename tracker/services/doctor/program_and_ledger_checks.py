"""The program, its settings and rules, and the ledger."""

from __future__ import annotations

import os
import platform
import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from subprocess import list2cmdline

from tracker import __version__
from tracker.base.installation import installed_by
from tracker.errors import RuleError, TrackerError
from tracker.i18n import _
from tracker.services.doctor.finding import Finding
from tracker.services.ledger import maintenance
from tracker.services.ledger.location import default_url
from tracker.services.rules.rulebook_loading import load_book
from tracker.services.settings import in_force, settings_file
from tracker.services.settings.project import project_file


def program() -> Iterator[Finding]:
    """Version, Python, and how the program was installed."""
    yield Finding("program", "tracker", "fine", f"{__version__} ({Path(__file__).parents[2]})")
    yield Finding("program", "Python", "fine", f"{platform.python_version()} ({sys.executable})")
    yield Finding("program", _("installed by"), "fine", installed_by())
    yield Finding("program", _("system"), "fine", platform.platform())


def settings() -> Iterator[Finding]:
    """The settings files: whether what they say can be used."""
    try:
        for key in in_force.KEYS:
            in_force.setting(key)
        path = settings_file.load().path
    except TrackerError as error:
        yield from _mistakes("settings", _("settings"), error)
        return
    words = str(path) if path.exists() else _("none; the program's own hold")
    yield Finding("settings", _("settings"), "fine", words)
    if project := project_file():
        yield Finding("settings", _("project"), "fine", str(project))


def rules() -> Iterator[Finding]:
    """The rules, with those of the settings."""
    try:
        book = load_book(tuple(map(Path, in_force.value("rules"))))
    except TrackerError as error:
        yield from _mistakes("rules", _("rules"), error)
        return
    words = _("{count} rules, version {version}").format(count=len(book.rules), version=book.version)
    yield Finding("rules", _("rules"), "fine", words)


def ledger(url: str | None) -> Iterator[Finding]:
    """Where the ledger lies, whether this program can use it, and whether it is sound."""
    try:
        url = url or default_url()
        facts = maintenance.info(url)
        name, revision, head = facts["url"], facts.get("revision"), facts["head"]
        if not facts["exists"] or revision is None:
            words = _("not there yet: {name}").format(name=name)
            yield Finding("ledger", _("ledger"), "missing", words, _("read a file: tracker ingest FILE"))
            return
        yield Finding("ledger", _("ledger"), "fine", name)
        if facts.get("path"):
            yield from _drafts(maintenance.left_drafts(Path(facts["path"])))
        if revision != head:
            yield _of_another_version(str(revision))
            return
        yield Finding("ledger", _("schema"), "fine", str(revision))
        faults = maintenance.check(url)
    except TrackerError as error:
        yield from _mistakes("ledger", _("ledger"), error)
        return
    cure = _("bring a copy back with: tracker db restore FILE --force")
    for fault in faults:
        yield Finding("ledger", _("content"), "wrong", fault, cure)
    if not faults:
        words = _("sound: {documents} documents, {targets} targets").format_map(facts)
        yield Finding("ledger", _("content"), "fine", words)


def _drafts(left: Sequence[Path]) -> Iterator[Finding]:
    """Drafts that the disk refused to delete, with the command that does."""
    if left:
        size = sum(path.stat().st_size for path in left if path.exists()) / 1_000_000
        words = _("{count} left over from writing that was broken off, {size} MB").format(
            count=len(left), size=f"{size:.1f}"
        )
        names = list2cmdline(map(str, left)) if os.name == "nt" else shlex.join(map(str, left))
        cure = _("run: {command}").format(command=f"{'del' if os.name == 'nt' else 'rm'} {names}")
        yield Finding("ledger", _("drafts"), "missing", words, cure)


def _of_another_version(revision: str) -> Finding:
    if maintenance.is_older(revision):
        words = _("{revision}, of an older version").format(revision=revision)
        cure = _("it is brought up to date when it is next opened, a copy is kept; or: tracker db upgrade")
        return Finding("ledger", _("schema"), "missing", words, cure)
    words = _("{revision}, of a newer version of tracker").format(revision=revision)
    return Finding("ledger", _("schema"), "wrong", words, _("bring tracker up to date"))


def _mistakes(part: str, name: str, error: TrackerError) -> Iterator[Finding]:
    if isinstance(error, RuleError) and error.problems:
        for problem in error.problems:
            yield Finding(part, name, "wrong", f"{problem.where()}: {problem.message}", problem.cure)
    else:
        yield Finding(part, name, "wrong", str(error), error.cure)
