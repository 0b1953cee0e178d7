"""What a shell offers as the value of an option or argument: codes, names of ledger or settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from tracker.cli import session
from tracker.cli.arguments.filters import SORTS
from tracker.cli.commands.report import GROUPS
from tracker.cli.completion_scripts import SCRIPTS
from tracker.i18n import LANGUAGES

Offers = Iterable[tuple[str, str]]  # values, each with what is said of it

# Options whose values are names of the ledger, and arguments by their placeholders.
_OPTIONS_OF_LEDGER = {
    "--document": "documents",
    "--topic": "topics",
    "--unit": "units",
    "--lead": "units",
    "--lead-unit": "units",
    "--place": "places",
    "--person": "people",
}
_PLACEHOLDERS_OF_LEDGER = {"ID": "targets", "DOC": "documents"}
# Elsewhere the same words mean other things: a unit of measure, a rule.
_OTHERWISE = {
    ("add", "--unit"): "",
    ("edit", "--unit"): "",
    ("new", "ID"): "",
    ("rename", "OLD"): "units",
    ("merge", "NAME"): "units",
    ("remove", "NAME"): "units",
    ("member remove", "NAME"): "members",
    ("member role", "NAME"): "members",
    ("member password", "NAME"): "members",
    ("unit merge", "--into"): "units",
    ("split", "--into"): "",
}
_FILES = ("PATH", "FILE", "DIR", "URL")


def takes_files(param: Any) -> bool:
    """Whether a value may be the name of a file."""
    return param is not None and ("--profile" in param.opts or any(w in _shown(param) for w in _FILES))


def offers(ctx: Any, param: Any, incomplete: str) -> Offers:
    """The values that begin as was typed."""
    name = _name(param)
    command = ctx.command_path.split()[-1]
    if make := _CODES.get(f"{command} {name}") or _CODES.get(name):
        return ((code, word) for code, word in make() if code.startswith(incomplete.lower()))
    if name == "--view":
        from tracker.services.offered_names import view_names

        return ((view, "") for view in view_names() if view.startswith(incomplete))
    if kind := _kind_in_ledger(ctx.command_path, name):
        from tracker.services import offered_names
        from tracker.services.ledger.location import default_url

        session.remember_db(ctx.find_root().params.get("db"))
        url = session.url_of(ctx.params.get("db")) or default_url()
        return offered_names.names(url, kind, incomplete)
    return ()


def _kind_in_ledger(path: str, name: str) -> str:
    words = path.split()
    for command in (" ".join(words[-2:]), words[-1]):
        if (command, name) in _OTHERWISE:
            return _OTHERWISE[command, name]
    return _OPTIONS_OF_LEDGER.get(name) or _PLACEHOLDERS_OF_LEDGER.get(name, "")


def _name(param: Any) -> str:
    """`--topic` for an option, the bare placeholder for an argument."""
    if param.param_type_name == "option":
        own = str(max(param.opts, key=len))
        return own if _shown(param) not in _PLACEHOLDERS_OF_LEDGER else _shown(param)
    return _shown(param)


def _shown(param: Any) -> str:
    return str(param.metavar or "")


def _literal(names: str) -> Callable[[], Offers]:
    """The codes of a Literal in `tracker.records`, with the words that the screen has for them."""

    def made() -> Offers:
        from tracker import records
        from tracker.services import wording

        word = getattr(wording, f"{names.lower()}_word", None)
        return [(code, word(code) if word else "") for code in get_args(getattr(records, names))]

    return made


def _plain(codes: Iterable[str]) -> Callable[[], Offers]:
    return lambda: [(code, "") for code in codes]


def _periods() -> Offers:
    from tracker.services.wording import DUE_PERIODS, due_period_word

    return [(code, due_period_word(code)) for code in DUE_PERIODS]


def _formats() -> Offers:
    from tracker.services.report.reporting import format_names

    return [(name, "") for name in format_names()]


def _formats_of_letters() -> Offers:
    from tracker.services.offices.reminder_letters import FORMATS

    return [(name, "") for name in FORMATS]


def _formats_of_tables() -> Offers:
    from tracker.services.fulfilment.writing import format_names

    return [(name, "") for name in format_names()]


def _profiles() -> Offers:
    from tracker.services.settings.settings_keys import PROFILES

    return [(name, "") for name in PROFILES]


def _kinds_of_rule_file() -> Offers:
    from tracker.services.rules.rule_files import schema

    return [(name, "") for name in schema()]


def _settings() -> Offers:
    from tracker.services.settings.get_and_set import KEYS

    return [(key, "") for key in KEYS]


_CODES: Mapping[str, Callable[[], Offers]] = {
    "--status": _literal("Status"),
    "--review": _literal("Review"),
    "--verdict": _literal("Verdict"),
    "--light": _literal("Light"),
    "--role": _literal("SectionRole"),
    "--kind": _literal("Kind"),
    "--measure": _literal("Measure"),
    "--every": _literal("Every"),
    "--due-in": _periods,
    "--sort": _plain(SORTS),
    "--group-by": _plain(GROUPS),
    "--format": _formats,
    "letter --format": _formats_of_letters,
    "fulfilment --format": _formats_of_tables,
    "--profile": _profiles,
    "--lang": _plain(LANGUAGES),
    "SHELL": _plain(SCRIPTS),
    "KIND": _kinds_of_rule_file,
    "KEY": _settings,
}
