"""Starting a project: a folder with a ledger, rules and settings, which all folders below it find."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tracker.base.system_errors import reason_of
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.rulebook.model import Rulebook
from tracker.services.ledger.opening import open_ledger
from tracker.services.rules import draft
from tracker.services.settings.project import NAME, open_to_all

LEDGER = "ledger.db"
RULES = "rules"
_RULE_ID = "own-sample"
_SAMPLE = f"{RULES}/commitments/{_RULE_ID}.yaml"


def start(folder: Path, *, book: Rulebook, now: dt.datetime) -> list[Path]:
    """Make the files of a project in `folder`, which is made if need be, and give their paths.

    Raises UsageError, before anything is written, when one of them is there. The settings come last: what was
    broken off is no project yet.
    """
    ledger, sample, settings = (folder / name for name in (LEDGER, _SAMPLE, NAME))
    for path in (settings, ledger, sample):
        if path.exists():
            raise UsageError(_("{path} exists already").format(path=path), _("choose another folder"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if open_to_all(folder):
            raise UsageError(
                _("everybody may write to {folder}, so no project is looked for there").format(folder=folder),
                _("choose another folder"),
            )
        open_ledger(str(ledger), now=now).close()
        draft.write(sample, _sample(book))
        with settings.open("x", encoding="utf-8") as file:
            file.write(_settings())
    except OSError as error:
        message = _("{path} cannot be written: {reason}").format(path=folder, reason=reason_of(error))
        raise UsageError(message, _("choose another folder")) from error
    return [settings, ledger, sample]


def _sample(book: Rulebook) -> str:
    notes = (
        _("A rule to begin with. It reads nothing yet: it is a draft until you take out the line “status”."),
        _("Say under “phrases” what a promise looks like and under “examples” what should be read of it."),
        _("Then run: tracker rules check"),
    )
    return _comments(*notes) + draft.skeleton(_RULE_ID, "", book)


def _settings() -> str:
    head = (
        _("Settings of this project, for whoever works in this folder or below it."),
        _("What the command line says goes before them, and so do TRACKER_DB, TRACKER_BY and TRACKER_LANG."),
    )
    keys = (
        (f'database = "{LEDGER}"', _("the ledger: a file, or postgresql+psycopg://USER@HOST/NAME")),
        (f'rules = ["{RULES}"]', _("folders of rules over the shipped ones")),
        ('# issuer = ""', _("who issued all documents that are read here")),
        ('# place = ""', _("the place of documents that do not say whose they are")),
        ('# profile = "default"', _("cut-offs of the lights: the name of a profile or a .toml file")),
        ('# author = ""', _("who makes the changes")),
        ('# language = "zh"', _("zh or en")),
    )
    return _comments(*head) + "\n" + "".join(f"{key:<24}# {note}\n" for key, note in keys)


def _comments(*lines: str) -> str:
    return "".join(f"# {line}\n" for line in lines)
