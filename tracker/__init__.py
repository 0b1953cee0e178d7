"""tracker: pulls every promise with a number out of plans and reports, and follows it to its due date.

    import tracker

    document = tracker.read_document("plan.docx")
    for target in tracker.extract_targets(document):
        print(target.due, target.indicator, target.value, target.unit)

The names in `__all__` are the library: what they are called, what they take and what their values hold stays
as it is within a major version. Minor versions may add names, arguments with a default, and fields. Modules
below `tracker` are the program's own and may change at any time.

A name is loaded when it is first used, so that the command line starts without any of them. Their types stand
in `__init__.pyi`.
"""

__version__ = "0.2.0"

_HOMES = {
    "tracker.library.reading": (
        "explain", "extract_targets", "load_rules", "read_document", "sample_documents", "use_language",
    ),
    "tracker.library.judging": ("judge",),
    "tracker.library.ledger": ("Ledger", "open_ledger"),
    "tracker.library.reports": ("render_report", "report_formats", "write_report"),
    "tracker.library.frames": ("to_pandas", "to_polars"),
    "tracker.records": (
        "Agenda", "Change", "Document", "Entry", "IngestResult", "Pace", "Progress", "Query", "Row", "Target",
    ),
    "tracker.reports.model": ("DueReport",),
    "tracker.rulebook.model": ("Rulebook",),
    "tracker.services.rules.explain": ("Explanation",),
    "tracker.progress.light_thresholds": ("Profile", "load_profile"),
    "tracker.errors": (
        "DocumentError", "LedgerError", "MissingExtra", "NothingFound", "RuleError", "TrackerError",
        "UsageError",
    ),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["__version__", *sorted(_HOME_OF)]


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    globals()[name] = found = getattr(import_module(_HOME_OF[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
