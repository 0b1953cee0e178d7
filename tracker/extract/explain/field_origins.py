"""What gave each field of a target: a rule, a word of a word list, a date, or the words of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tracker.extract.sentences.encoded_sentence import Sentence
from tracker.extract.trace import BuiltCandidate
from tracker.language.amounts import Amount
from tracker.records import Target
from tracker.rulebook.model import Lexicon, Rule, Rulebook

Kind = Literal[
    "text",  # the words as they stand
    "word",  # a word of a word list: `name` is the list
    "rule",  # the rule says so: `words` is its template
    "shared",  # taken over from another number of the sentence
    "dealt",  # one of the subjects in `words`, which are dealt out to several numbers
    "owner",  # `words`, which stand elsewhere, with what the rule reads
    "dimension",  # a share, a rate or a sum is no output
    "range", "more", "plain",  # two numbers; 多 or 余; nothing about more or less
    "implied",  # a unit that nobody writes: people, money
    "cue",  # see what speaks for the stance
    "sentence", "paragraph", "heading", "plan", "project", "duty",  # where the date stands
    "topic",  # a word of a topic
    "table",  # the cells of a row and the header above them
    "none",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """What gave a field, the words of the text or rule, the word list or rule, and `path:line` of it."""

    kind: Kind
    words: str = ""
    name: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class FieldOrigin:
    """One field of a target and what gave it."""

    name: str
    origin: Origin


def fields(
    target: Target,
    made: BuiltCandidate,
    sentence: Sentence,
    clean: str,
    book: Rulebook,
    more: tuple[str, ...],
) -> tuple[FieldOrigin, ...]:
    """Where the fields of a target come from that are not empty; `due` and `stance` always.

    `more` are the words after a number for “and some more”.
    """
    found = {"indicator": _indicator(made), **_figures(made, clean, book, more)}
    found["measure"] = _measure(made, sentence, book)
    found["every"] = _every(made, clean, book)
    found["baseline"] = Origin("text", made.candidate.baseline or "")
    found["due"] = Origin(made.candidate.due.source, made.candidate.due.said)
    found["stance"] = Origin("cue" if made.match.rule.stance == "target" else "rule", name=made.candidate.cue)
    found["topic"] = _topic(target, made, clean[sentence.start : sentence.end], book)
    found["place"] = Origin("text", target.place or "")
    found["lead_unit"] = _lead_unit(target, made.match.rule)
    kept = ("due", "stance")
    return tuple(
        FieldOrigin(name, origin)
        for name, origin in found.items()
        if name in kept or getattr(target, name) is not None
    )


def row_fields(target: Target) -> tuple[FieldOrigin, ...]:
    """The fields of a row of a table; all of them come from its cells and the header above."""
    names = ("indicator", "value", "value_high", "comparator", "unit", "measure", "every", "baseline")
    found = [name for name in (*names, "due", "topic") if getattr(target, name) is not None]
    return tuple(FieldOrigin(name, Origin("table")) for name in found)


def _indicator(made: BuiltCandidate) -> Origin:
    rule = made.match.rule
    if made.item is not None and made.item.dealt:
        return Origin("dealt", made.item.dealt)
    if made.owner:
        return Origin("owner", made.owner)
    if (
        made.item is None
        or made.own is None
        or (made.item.noun, made.item.verb) == (made.own.noun, made.own.verb)
    ):
        return _by_rule(rule, rule.indicator.text)
    return Origin("shared", made.own.verb + made.own.noun, rule.id, _at(rule))


def _figures(made: BuiltCandidate, clean: str, book: Rulebook, more: tuple[str, ...]) -> dict[str, Origin]:
    amount = made.candidate.amount
    if amount is None:
        return {}
    words = clean[amount.start : amount.end]
    value = _value(made, amount, words, book)
    comparator = _comparator(made, amount, words, clean, book, more)
    return {
        "value": value,
        "value_high": value,
        "comparator": comparator,
        "unit": _unit(made, amount, words, book),
    }


def _value(made: BuiltCandidate, amount: Amount, words: str, book: Rulebook) -> Origin:
    ruled = made.match.rule.value
    if ruled is not None and made.anchor not in made.match.sentence.amounts:
        return _by_rule(made.match.rule, ruled.text)
    return _word(book, "number_word", amount.fixed) if amount.fixed else Origin("text", words)


def _every(made: BuiltCandidate, clean: str, book: Rulebook) -> Origin:
    ruled, amount = made.match.rule.every, made.candidate.amount
    if ruled is not None and not made.every_word:
        return _by_rule(made.match.rule, ruled.text)
    if not made.every_word and amount is not None:  # behind its slash: 30万吨/年
        return Origin("text", clean[amount.start : amount.end])
    return _word(book, "every", made.every_word)


def _comparator(
    made: BuiltCandidate, amount: Amount, words: str, clean: str, book: Rulebook, more: tuple[str, ...]
) -> Origin:
    if made.own is not None and made.own.amount.comparator != amount.comparator:
        return Origin("shared", words)
    written = made.match.sentence.amounts.get(made.anchor)
    ruled = made.match.rule.comparator
    if ruled is not None and (written is None or written.comparator != amount.comparator):
        return _by_rule(made.match.rule, ruled.text)
    if amount.fixed:
        return _word(book, "number_word", amount.fixed)
    if amount.value_high is not None:
        return Origin("range", words)
    after = clean[amount.number : amount.end]
    opening = _bound(book, "bound_before", amount, clean[amount.start : amount.number], at_end=False)
    closing = _bound(book, "bound_after", amount, after, at_end=True)
    if bound := opening or closing:
        return bound
    written_more = next((word for word in more if word in after), "")
    return Origin("more", written_more) if amount.comparator == ">" and written_more else Origin("plain")


def _unit(made: BuiltCandidate, amount: Amount, words: str, book: Rulebook) -> Origin:
    ruled = made.match.rule.unit
    if ruled is not None:
        return _by_rule(made.match.rule, ruled.text)
    plain = amount.unit.split("/")[0]
    lexicon = book.lexicons.get("measure_word")
    written = [
        word
        for word, gives in (lexicon.words if lexicon else {}).items()
        if word in words and gives.get("as", word) == plain
    ]
    if written:
        return _word(book, "measure_word", max(written, key=len))
    if amount.dimension == "clearing":
        counted = [w for w in _words_of(book, "default_measure_word") if w in made.candidate.indicator]
        return _word(book, "default_measure_word", max(counted, key=len)) if counted else Origin("implied")
    if amount.fixed:
        return _word(book, "number_word", amount.fixed)
    return Origin("implied" if amount.unit and amount.unit not in words else "text", words)


def _measure(made: BuiltCandidate, sentence: Sentence, book: Rulebook) -> Origin:
    rule, measure = made.match.rule, made.candidate.measure
    if made.item is not None and made.own is not None and measure != made.own.measure:
        return Origin("shared", made.item.verb)
    if rule.measure.fixed is not None:
        same = rule.measure.fixed == measure
        return _by_rule(rule, rule.measure.text) if same else Origin("dimension")
    slot = rule.measure.refs[0].slot
    place = made.match.slots.get(slot)
    if place is None:
        return _by_rule(rule, rule.measure.text)
    word = sentence.code[place[0] : place[1]]
    given = _words_of(book, slot).get(word, {}).get(rule.measure.refs[0].attribute, "output")
    return _word(book, slot, word) if given == measure else Origin("dimension")


def _topic(target: Target, made: BuiltCandidate, sentence: str, book: Rulebook) -> Origin:
    rule = made.match.rule
    if rule.topic:
        return _by_rule(rule, rule.topic)
    headings = [heading.text for heading in reversed(made.candidate.paragraph.headings)]
    for topic in book.topics:
        if topic.topic != target.topic:
            continue
        for text in (made.candidate.indicator, sentence, *headings):
            hits = [word for word in topic.words if word in text]
            if hits:
                return Origin("topic", max(hits, key=len), topic.topic, f"{topic.path}:{topic.line}")
    return Origin("none")


def _lead_unit(target: Target, rule: Rule) -> Origin:
    return _by_rule(rule, rule.lead_unit) if rule.lead_unit else Origin("text", target.lead_unit or "")


def _by_rule(rule: Rule, template: str) -> Origin:
    return Origin("rule", template, rule.id, _at(rule))


def _at(rule: Rule) -> str:
    return f"{rule.path}:{rule.line}"


def _word(book: Rulebook, name: str, word: str) -> Origin:
    lexicon = book.lexicons.get(name)
    return Origin("word", word, name, _line_of(lexicon, word) if lexicon else "")


def _line_of(lexicon: Lexicon, word: str) -> str:
    path, line = lexicon.lines[word][:2] if word in lexicon.lines else (lexicon.path, lexicon.line)
    return f"{path}:{line}"


def _words_of(book: Rulebook, name: str) -> dict[str, dict[str, str]]:
    lexicon = book.lexicons.get(name)
    return {word: dict(gives) for word, gives in lexicon.words.items()} if lexicon else {}


def _bound(book: Rulebook, name: str, amount: Amount, words: str, *, at_end: bool) -> Origin | None:
    """The longest bound in the words before a number, or at the end of those after it."""
    found = [
        word
        for word, gives in _words_of(book, name).items()
        if (words.endswith(word) if at_end else word in words)
        and gives.get("comparator") == amount.comparator
    ]
    return _word(book, name, max(found, key=len)) if found else None
