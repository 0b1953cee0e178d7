"""The facts at the head of a report, name and value; each format lays them out in its own way."""

from __future__ import annotations

import datetime as dt
import re

from tracker.i18n import _, ngettext
from tracker.reports.model import DueReport
from tracker.reports.wording.codes import profile_word

_VERSION = re.compile(r"[0-9a-f]{8,}")  # as rulebooks have it
Value = str | dt.date | tuple[str, ...]


def head_facts(report: DueReport) -> tuple[tuple[str, Value], ...]:
    """What stands at the head, in this order; the technical facts stand at the end."""
    return (
        (_("As of"), report.as_of),
        (_("Data up to"), report.data_as_of or _("no figures yet")),
        (_("Filter"), report.filter),
        (_("Waiting for review"), waiting_words(report)),
        (_("Sources"), report.sources),
    )


def technical_facts(report: DueReport) -> tuple[tuple[str, Value], ...]:
    """What the figures were made by: rules and cut-offs."""
    return ((_("Rules"), _rules_words(report.rules)), (_("Profile"), _profile_words(report.profile)))


def _rules_words(version: str) -> str:
    """What a version of the rules is, for readers who never saw one; others as they are."""
    if not _VERSION.fullmatch(version):
        return version
    return _("rule files by which targets were read, version {code}").format(code=version)


def _profile_words(label: str) -> str:
    """A profile by its name in words, with name and version behind."""
    name = label.rpartition(" ")[0]
    words = profile_word(name)
    return label if words == name else _("{words} ({code})").format(words=words, code=label)


def basis_facts(report: DueReport) -> tuple[tuple[str, Value], ...]:
    """What the report rests on: documents, rules and cut-offs."""
    return ((_("Sources"), report.sources), *technical_facts(report))


def waiting_words(report: DueReport) -> str:
    """How many targets nobody has reviewed, and where they stand: a reader must not take them for adopted."""
    if not report.waiting:
        return _("none")
    apart = any(section.key == "candidates" for section in report.apart)
    words = _("{count}, set apart at the end") if apart else _("{count}, not in this report")
    return words.format(count=report.waiting)


def waiting_sentence(report: DueReport) -> str:
    """The same as a sentence; empty when nothing waits."""
    if not report.waiting:
        return ""
    if any(section.key == "candidates" for section in report.apart):
        return ngettext(
            "{count} target waits for review: it stands apart at the end and is not counted.",
            "{count} targets wait for review: they stand apart at the end and are not counted.",
            report.waiting,
        ).format(count=report.waiting)
    return ngettext(
        "{count} target waits for review and is left out.",
        "{count} targets wait for review and are left out.",
        report.waiting,
    ).format(count=report.waiting)


def nothing_words(report: DueReport) -> str:
    """What a report says in place of counts that would all be 0; empty when it has targets."""
    if report.total:
        return ""
    nothing = _("There is no reviewed target to count.") if report.written else ""
    nothing = nothing or _("There is no reviewed target to report on.")
    return _("{first} {second}").format(first=nothing, second=waiting_sentence(report)).strip()


def told(name: str, value: Value) -> str:
    """A fact in one line: “Rules: 3f2a”."""
    return _("{word}: {count}").format(word=name, count=in_words(value))


def in_words(value: Value) -> str:
    """A value as one text: an ISO date, several sources parted by semicolons."""
    if isinstance(value, tuple):
        return _("; ").join(value) or _("none")
    return value.isoformat() if isinstance(value, dt.date) else value
