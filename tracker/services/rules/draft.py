"""A new rule from a sentence: a skeleton with a best-guess phrase, ready for its first check."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

from tracker.base.system_errors import reason_of
from tracker.chinese.rule_phrases import PHRASE_BREAKS, SAMPLE_SENTENCE
from tracker.errors import UsageError
from tracker.i18n import _
from tracker.language.amounts import Amount
from tracker.rulebook.model import Rulebook
from tracker.rulebook.parse.shapes import ID_PATTERN
from tracker.rulebook.phrase import QUANTITY_SLOTS
from tracker.rulebook.phrase_compiler import DIMENSIONS

BAND = "first"  # it is written because what the other rules read of the sentence is not right
_NOUN = re.compile(rf"[^{PHRASE_BREAKS}\s]{{2,20}}")
_SLOT_OF = {dim: slot for slot, dims in QUANTITY_SLOTS.items() for dim in dims if dim and slot != "quantity"}


def skeleton(rule_id: str, sentence: str, book: Rulebook, *, topic: str = "") -> str:
    """The text of a rule file that holds one draft rule for `sentence`. Raises UsageError."""
    if not re.fullmatch(ID_PATTERN, rule_id):
        raise UsageError(
            _("“{id}” is no rule id").format(id=rule_id),
            _("use lower-case letters, digits and hyphens, such as build-count"),
        )
    if (known := book.rule(rule_id)) is not None:
        place = f"{known.path}:{known.line}"
        message = _("there is a rule {id} already, at {place}").format(id=rule_id, place=place)
        raise UsageError(message, _("choose another id"))
    sentence = " ".join(sentence.split()) or SAMPLE_SENTENCE
    if len(sentence) > 500:
        message = _("the sentence is too long: {count} characters").format(count=len(sentence))
        raise UsageError(message, _("give one sentence, at most 500 characters"))
    phrase, gives = guess(sentence, book)
    fields = ", ".join(f"{name}: {_quoted(value)}" for name, value in gives.items())
    says = _("what this rule reads, in one line")
    lines = [
        f"topic: {_quoted(topic)}" if topic else "",
        "rules:",
        f"  - id: {rule_id}",
        f"    says: {_quoted(says)}",
        f"    phrases: [{_quoted(phrase)}]",
        "    measure: output",
        f"    indicator: {_quoted(_indicator(phrase))}",
        f"    priority: {BAND}",
        "    status: draft",
        "    examples:",
        f"      - text: {_quoted(sentence)}",
        f"        gives: {{{fields}}}",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def guess(sentence: str, book: Rulebook) -> tuple[str, dict[str, str]]:
    """A phrase that the sentence may match, and the fields that it should give."""
    amounts = _amounts(sentence, book)
    if not amounts:
        verb = _closed_word(sentence, book)
        return f"{verb or _literal(sentence[:2])}{{noun}}{{quantity}}", {"indicator": sentence[:40]}
    amount = amounts[0]
    before, after = sentence[: amount.start], sentence[amount.end :]
    verb = _closed_word(before, book)
    slot = f"{{{_SLOT_OF.get(amount.dimension, 'quantity')}}}"
    gives = {"value": _plain(amount.value), "comparator": amount.comparator}
    if amount.value_high is not None:
        gives["value_high"] = _plain(amount.value_high)
    if amount.unit:
        gives["unit"] = amount.unit
    head, rest = _head(before, verb, book)
    noun_after = _NOUN.match(after)
    if rest:
        return f"{head}{{noun}}{slot}", gives
    if noun_after:
        return f"{head}{slot}{{noun}}", gives
    return f"{{noun}}{head}{slot}", gives


def write(path: Path, text: str) -> Path:
    """Write the skeleton; an existing file is left alone. Raises UsageError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        cure = _("choose another id or --out, or add the rule to that file")
        raise UsageError(_("{path} exists already").format(path=path), cure) from None
    except OSError as error:
        message = _("{path} cannot be written: {reason}").format(path=path, reason=reason_of(error))
        raise UsageError(message, _("choose another folder")) from None
    return path


def _amounts(sentence: str, book: Rulebook) -> list[Amount]:
    from tracker.extract.pipeline import engine_of

    return [amount for amount in engine_of(book).scanner.scan(sentence) if amount.dimension in DIMENSIONS]


def _closed_word(text: str, book: Rulebook) -> str:
    """The slot whose word stands last in `text`, as `{name}`; empty when there is none."""
    used = {slot.name for phrase in book.phrases() for slot in phrase.slots if slot.kind == "closed"}
    found = max(
        (
            (text.rfind(word), len(word), name)
            for name in used
            for word in book.lexicons[name].words
            if word in text
        ),
        default=None,
    )
    return f"{{{found[2]}}}" if found else ""


def _head(before: str, verb: str, book: Rulebook) -> tuple[str, str]:
    """What opens the phrase (a closed slot or two characters), and what stands between it and the number."""
    clause = re.split(rf"[{PHRASE_BREAKS}\s]", before)[-1]
    if verb:
        words = book.lexicons[verb[1:-1]].words
        place = max((clause.rfind(word) + len(word) for word in words if word in clause), default=-1)
        if place >= 0:
            return verb, clause[place:]
    return _literal(clause[:2]), clause[2:]


def _literal(text: str) -> str:
    """Text that means itself in a phrase."""
    return re.sub(r"[{}\[\]|?\uff5b\uff5d\uff3b\uff3d\uff5c]", "", text)


def _indicator(phrase: str) -> str:
    return "{noun}" if "{noun}" in phrase else phrase


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _quoted(text: str) -> str:
    """A YAML string in double quotes; JSON's quoting is a part of YAML's."""
    return json.dumps(text, ensure_ascii=False)
