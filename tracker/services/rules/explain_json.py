"""`rules explain --json`: the same as on the screen, in codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker.extract.explain.explanation_model import (
        Attempt,
        DateExplained,
        FindingExplained,
        HeadingExplained,
        SentenceExplained,
        StanceReason,
    )
    from tracker.extract.explain.field_origins import Origin

Json = dict[str, Any]


def sentence_as_json(sentence: SentenceExplained) -> Json:
    """One sentence, or one heading."""
    return {
        "text": sentence.text,
        "start": sentence.span[0],
        "end": sentence.span[1],
        "heading": sentence.is_heading,
        "headings": [_above(above) for above in sentence.above],
        "dates": [_when(when) for when in sentence.dates],
        "found": [_thing(thing) for thing in sentence.things],
    }


def _above(above: HeadingExplained) -> Json:
    return {
        "text": above.text,
        "stance": _said(above.said) if above.said else None,
        "date": _when(above.when) if above.when else None,
    }


def _when(when: DateExplained) -> Json:
    last = when.date.last
    return {"text": when.words, "due": last.isoformat() if last else None, "precision": when.date.precision}


def _thing(thing: FindingExplained) -> Json:
    from tracker.services.target_json import as_json

    return {
        "quote": thing.words,
        "start": thing.span[0],
        "end": thing.span[1],
        "outcome": thing.outcome,
        "attempts": [_attempt(attempt) for attempt in thing.attempts],
        "stance": [_said(said) for said in thing.said],
        "targets": [
            {**as_json(target), "origins": {field.name: _origin(field.origin) for field in fields}}
            for target, fields in thing.targets
        ],
    }


def _attempt(attempt: Attempt) -> Json:
    return {
        "rule": attempt.rule.id,
        "place": f"{attempt.rule.path}:{attempt.rule.line}" if attempt.rule.path else None,
        "phrase": attempt.phrase,
        "slots": dict(attempt.slots),
        "priority": attempt.rule.priority,
        "weight": attempt.weight,
        "lost_by": attempt.lost or None,
    }


def _said(said: StanceReason) -> Json:
    return {
        "stance": said.stance,
        "priority": said.weight,
        "cue": said.cue,
        "where": said.where,
        "words": said.words,
        "place": said.place or None,
    }


def _origin(origin: Origin) -> Json:
    return {
        "kind": origin.kind,
        "words": origin.words or None,
        "name": origin.name or None,
        "place": origin.place or None,
    }
