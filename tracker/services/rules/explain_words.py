"""The words of `rules explain`: a block for each number and event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tracker.i18n import N_, _, ngettext
from tracker.records import Target
from tracker.services.rules.explain_lines import Piece
from tracker.services.wording import plain_number, stance_word

if TYPE_CHECKING:
    from tracker.extract.explain.explanation_model import (
        Attempt,
        FindingExplained,
        HeadingExplained,
        SentenceExplained,
        StanceReason,
    )
    from tracker.extract.explain.field_origins import FieldOrigin

_LOSERS = 4  # shown of the phrases that lost
_OUTCOMES: Mapping[str, str] = {
    "idle": N_("left out: it counts nothing new"),
    "nothing": N_("left out: nothing remains that is counted"),
    "unread": N_("no rule reads it"),
    "baseline": N_("what another number is compared with"),
    "name": N_("part of a name"),
    "aside": N_("part of an aside"),
    "object": N_("the size of what is counted before it"),
    "no-amount": N_("no amount: an ordinal, part of a name, or no known unit"),
    "number-rules": N_("the number in its clause makes the target"),
    "undated": N_("no date rules over it"),
    "table": N_("in a table, but no value that looks ahead"),
}
_ORIGINS: Mapping[str, str] = {
    "text": N_("“{words}”"),
    "word": N_("“{words}”, {place}"),
    "rule": N_("{words} in the rule"),
    "shared": N_("shared with another number of the sentence"),
    "dealt": N_("dealt out of “{words}”"),
    "owner": N_("belongs to “{words}”, named elsewhere"),
    "dimension": N_("a share, a rate or a sum is a level"),
    "range": N_("two numbers"),
    "more": N_("“{words}”"),
    "plain": N_("no bound is written"),
    "implied": N_("not written, but plain from what is counted"),
    "next": N_("“{words}” in the sentence behind it"),
    "sentence": N_("“{words}” in the sentence"),
    "paragraph": N_("“{words}” earlier in the paragraph"),
    "heading": N_("“{words}” in a heading"),
    "plan": N_("the period of the document"),
    "project": N_("“{words}”, said of the project in this paragraph"),
    "duty": N_("the deadline “{words}” beside it"),
    "topic": N_("“{words}”, {place}"),
    "table": N_("the row and the header of the table"),
    "none": N_("nothing gives one"),
}
_WHERE: Mapping[str, str] = {
    "heading": N_("“{words}” in a heading"),
    "opening": N_("“{words}” in the opening of the page"),
    "fulfilled": N_("“{words}” in the opening of the page"),
    "leadin": N_("“{words}” at the head of the paragraph"),
    "paragraph": N_("“{words}” in the paragraph, twice or more"),
    "next": N_("“{words}” in the sentence behind it"),
    "progress": N_("“{words}” behind it, from where what was done is told"),
    "sentence": N_("“{words}” in the sentence"),
    "clause": N_("“{words}” in the clause"),
    "before": N_("“{words}” before it"),
    "after": N_("“{words}” after it"),
    "date": N_("the date “{words}”"),
    "section": N_("the section: {words}"),
    "column": N_("the column “{words}”"),
}
_LOSSES: Mapping[str, str] = {
    "priority": N_("lower priority, {priority}"),
    "weight": N_("less fixed text, {weight}"),
    "later": N_("begins later"),
    "order": N_("as good, but stands later in the files"),
}


def sentence_pieces(sentence: SentenceExplained) -> Iterator[Piece]:
    """A sentence with what stands above it, its dates, and every number and event in it."""
    yield Piece("sentence", value=sentence.text)
    for above in sentence.above:
        yield _heading(above)
    for when in sentence.dates:
        last = when.date.last
        yield Piece("field", _("date"), when.words, "→ " + (last.isoformat() if last else _("no day")))
    if not sentence.things and not sentence.is_heading:
        yield Piece("remark", value=_("no number and no event"))
    for thing in sentence.things:
        yield Piece("gap")
        yield from _thing(thing)


def _thing(thing: FindingExplained) -> Iterator[Piece]:
    yield Piece("thing", thing.words, _outcome(thing), code=thing.outcome)
    if thing.outcome == "number-rules":
        return
    if thing.attempts:
        yield from _winner(thing.attempts[0])
    for target, fields in thing.targets:
        for field in fields:
            if field.name != "stance":
                yield Piece("field", field.name, _value(target, field), _origin(target, field), field.name)
    if thing.outcome in ("target", "forecast", "result", "background"):
        yield from _stance(thing)
    yield from _losers(thing.attempts[1:])


def _outcome(thing: FindingExplained) -> str:
    if thing.outcome == "background-rule":
        return _("no target: {says}").format(says=thing.attempts[0].rule.says)
    if thing.outcome in ("target", "forecast", "result", "background"):
        return stance_word(thing.outcome)
    return _(_OUTCOMES[thing.outcome])


def _winner(attempt: Attempt) -> Iterator[Piece]:
    rule = attempt.rule
    yield Piece("field", _("rule"), rule.id, f"{rule.path}:{rule.line}" if rule.path else "")
    yield Piece("under", value=attempt.phrase)
    yield Piece("under", value=" · ".join(f"{name} {words}" for name, words in attempt.slots))


def _value(target: Target, field: FieldOrigin) -> str:
    value = getattr(target, field.name)
    if value is None:
        return "—"
    if field.name in ("value", "value_high"):
        return plain_number(value)
    return str(value)


def _origin(target: Target, field: FieldOrigin) -> str:
    origin = field.origin
    words = _(_ORIGINS[origin.kind]).format(words=origin.words, place=origin.place)
    basis = f" ({target.due_basis})" if field.name == "due" and target.due else ""
    return f"← {words}{basis}"


def _stance(thing: FindingExplained) -> Iterator[Piece]:
    if not thing.said:
        if thing.outcome != "target":
            yield Piece("field", "stance", thing.outcome, "← " + _("nothing promises it"), "stance")
        return
    first, *others = thing.said
    yield Piece("field", "stance", first.stance, "← " + _said(first), "stance")
    shown = {(first.cue, first.words)}
    for said in others:
        if (said.cue, said.words) not in shown:
            shown.add((said.cue, said.words))
            yield Piece("field", "", said.stance, "  " + _said(said), "stance")


def _said(said: StanceReason) -> str:
    words = _(_WHERE[said.where]).format(words=said.words)
    return f"{words} ({said.cue} {said.weight})"


def _heading(above: HeadingExplained) -> Piece:
    decided = []
    if above.said:
        decided.append(f"{above.said.stance} ({above.said.cue})")
    if above.when and above.when.date.last:
        decided.append(above.when.date.last.isoformat())
    return Piece("field", _("heading"), above.text, "→ " + (", ".join(decided) or _("decides nothing")))


def _losers(attempts: tuple[Attempt, ...]) -> Iterator[Piece]:
    for number, attempt in enumerate(attempts[:_LOSERS]):
        why = _(_LOSSES[attempt.lost]).format(priority=attempt.rule.priority, weight=attempt.weight)
        yield Piece("field", _("lost") if number == 0 else "", attempt.rule.id, why)
    more = len(attempts) - _LOSERS
    if more > 0:
        yield Piece("field", "", ngettext("and {count} more", "and {count} more", more).format(count=more))
