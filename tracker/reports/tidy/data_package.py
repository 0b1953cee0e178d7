"""`datapackage.json`: what the csv tables are, as Frictionless has it, and what the report says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from tracker.reports.model import DueReport
from tracker.reports.tidy.columns import TABLES, TARGETS, TidyColumn, TidyTable
from tracker.reports.wording.cleaning import clean

FILE_NAME = "datapackage.json"


def data_package(report: DueReport, files: Mapping[str, tuple[str, bytes]]) -> str:
    """The descriptor; `files` are the name and the content of each table's file, by the table's name."""
    package = {
        "profile": "tabular-data-package",
        "name": f"due-date-report-{report.as_of.isoformat()}",
        "title": report.title,
        "created": f"{report.as_of.isoformat()}T00:00:00Z",
        "sources": [{"title": source} for source in report.sources],
        "report": _facts(report),
        "resources": [_resource(table, *files[table.name]) for table in TABLES],
    }
    return clean(json.dumps(package, ensure_ascii=False, indent=1)) + "\n"


def _facts(report: DueReport) -> dict[str, Any]:
    """What csv has no room for: filter, rules, cut-offs, counts and method."""
    return {
        "as_of": report.as_of.isoformat(),
        "data_as_of": report.data_as_of.isoformat() if report.data_as_of else None,
        "language": report.language,
        "filter": report.filter,
        "rules": report.rules,
        "profile": report.profile,
        "total": report.total,
        "waiting": report.waiting,
        "counts": {count.verdict: count.count for count in report.counts},
        "method": list(report.method),
    }


def _resource(table: TidyTable, path: str, data: bytes) -> dict[str, Any]:
    marked = data.startswith(b"\xef\xbb\xbf")
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table is not TARGETS:
        points = {"resource": TARGETS.name, "fields": list(TARGETS.key)}
        schema["foreignKeys"] = [{"fields": ["id"], "reference": points}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.about,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if marked else "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }


def _field(column: TidyColumn) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type}
    if column.about:
        field["description"] = column.about
    if column.codes:
        field["constraints"] = {"enum": list(column.codes)}
    return field
