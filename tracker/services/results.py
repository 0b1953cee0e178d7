"""What a document reports as reached, kept with it as plain JSON until people ask what it says of targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.extract.likeness import region
from tracker.extract.reported import Report, Source
from tracker.records import Document, Target

_STOPS = "。！？；;\n"


def reported(document: Document, found: Sequence[Target]) -> list[dict[str, Any]]:
    """The results with a number among what was read, each with the sentence that it stands in."""
    return [
        {
            "target": target.model_dump(mode="json", exclude_defaults=True),
            "sentence": _sentence(document.text, target.start, target.end),
        }
        for target in found
        if target.stance == "result" and target.kind == "quantity" and target.value is not None
    ]


def reports_of(row: Mapping[str, Any]) -> list[Report]:
    """The results of a document's row."""
    source = source_of(row)
    return [Report(Target.model_validate(one["target"]), source, one["sentence"]) for one in row["results"]]


def source_of(row: Mapping[str, Any], prefix: str = "") -> Source:
    """What matching needs to know of the document in a row whose columns are named with `prefix`."""
    return Source(
        region(row[f"{prefix}issuer"], row[f"{prefix}title"], row[f"{prefix}name"]),
        row[f"{prefix}issued_on"],
        row[f"{prefix}period_start"],
        row[f"{prefix}period_end"],
    )


def _sentence(text: str, start: int, end: int) -> str:
    first = max(text.rfind(stop, 0, start) for stop in _STOPS) + 1
    ends = [at for stop in _STOPS if (at := text.find(stop, end)) >= 0]
    return " ".join(text[first : min(ends, default=len(text))].split())[:400]
