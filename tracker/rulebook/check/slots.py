"""Checks of phrases and templates against the word lists: do the slots exist, can the phrase be matched?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Set
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import get_args

from tracker.base.did_you_mean import did_you_mean
from tracker.i18n import _
from tracker.records import Comparator, Every, Measure
from tracker.rulebook.model import Cue, Lexicon, Rule
from tracker.rulebook.outcomes import OutcomeCue
from tracker.rulebook.parse.build import PlacedValue
from tracker.rulebook.parse.rule_file import Loc, RuleFile
from tracker.rulebook.phrase import (
    OPEN_SLOTS,
    QUANTITY_SLOTS,
    READER_SLOTS,
    Alternatives,
    FixedText,
    Phrase,
    Slot,
    SlotRef,
    Template,
)
from tracker.rulebook.phrase_grammar import parse_phrase
from tracker.rulebook.sections import SectionCue

MAX_OPEN = 3  # one fewer in a phrase that begins with one
MAX_QUANTITIES = 2
MAX_LOOSE = 6  # parts that match in several ways; the ways multiply
FIXED: dict[str, tuple[str, ...]] = {
    "measure": get_args(Measure),
    "comparator": get_args(Comparator),
    "every": get_args(Every),
}
_REPEATABLE = frozenset({"gap", "date", "number"})

Lexicons = Mapping[str, Lexicon]


def check_lexicon(source: RuleFile, lexicon: Lexicon) -> None:
    """The name is free, and the attributes that become fields hold what those fields may hold."""
    if lexicon.name in OPEN_SLOTS | READER_SLOTS:
        message = _("“{name}” is a slot of the program itself").format(name=lexicon.name)
        source.problem(("lexicon",), message, _("choose another name"))
    entries = source.data["entries"] if isinstance(source.data, dict) else []
    for number, entry in enumerate(entries):
        gives = entry.get("gives", {}) if isinstance(entry, dict) else {}
        for name, given in gives.items() if isinstance(gives, dict) else ():
            loc: Loc = ("entries", number, "gives", name)
            _check_fixed(source, loc, name, str(given), "")


def check_rule(placed: PlacedValue[Rule], lexicons: Lexicons, broken: Set[str]) -> None:
    """Every phrase and every template of a rule."""
    rule, source, loc = placed.value, placed.source, placed.loc
    before = len(source.problems)
    for number, phrase in enumerate(rule.phrases):
        inner: Loc = (*loc, "phrases", number)
        _check_phrase(source, inner, phrase, rule.id, lexicons, broken)
        _check_quantity(source, inner, phrase, rule)
    broken_phrase = any(parse_phrase(phrase.text)[2] for phrase in rule.phrases)
    sound = (
        len(source.problems) == before and not broken_phrase
    )  # otherwise a slot may be missing for that reason alone
    for key in ("indicator", "measure", "value", "unit", "comparator", "every"):
        template = getattr(rule, key)
        if isinstance(template, Template) and (sound or not template.refs):
            _check_template(placed, key, template, lexicons, broken)
    if rule.kind == "milestone":
        if rule.value is not None:
            cure = _("remove it, or write kind: quantity")
            source.problem((*loc, "value"), _("a milestone has no value"), cure, rule=rule.id, key=True)
        if rule.measure.text != "milestone":
            cure = _("remove the line “measure”")
            source.problem(
                (*loc, "measure"), _("the measure of a milestone is milestone"), cure, rule=rule.id
            )


def check_cue(
    placed: PlacedValue[Cue] | PlacedValue[SectionCue] | PlacedValue[OutcomeCue],
    lexicons: Lexicons,
    broken: Set[str],
) -> None:
    """Every phrase of a cue."""
    cue = placed.value
    above = {"unless_title": cue.unless_title, "under": cue.under} if isinstance(cue, Cue) else {}
    for key, phrases in {"phrases": cue.phrases, "unless": cue.unless, **above}.items():
        for number, phrase in enumerate(phrases):
            loc: Loc = (*placed.loc, key, number)
            _check_phrase(placed.source, loc, phrase, placed.value.id, lexicons, broken)


def _check_phrase(
    source: RuleFile, loc: Loc, phrase: Phrase, rule: str, lexicons: Lexicons, broken: Set[str]
) -> None:
    offsets = parse_phrase(phrase.text)[1]

    def wrong(offset: int, message: str, cure: str) -> None:
        source.problem(loc, message, cure, rule=rule, offset=offset)

    known = lexicons.keys() | broken | OPEN_SLOTS | READER_SLOTS
    opened: list[int] = []
    previous: Slot | None = None  # the open slot that nothing sure separates from here
    counts: Counter[str] = Counter()
    for part, offset in zip(phrase.parts, offsets, strict=True):
        if isinstance(part, Slot) and part.kind == "open":
            opened.append(offset)
            if previous is not None:
                message = _("the open slots {{{one}}} and {{{other}}} touch").format(
                    one=previous.name, other=part.name
                )
                wrong(offset, message, _("put a word or a closed slot between them"))
            previous = part
        elif isinstance(part, FixedText) or not part.optional:
            previous = None
        if not isinstance(part, Slot):
            continue
        if part.name not in known:
            message = _("there is no slot {{{name}}}").format(name=part.name)
            near = get_close_matches(part.name, sorted(known), n=1)
            cure = _("write the word list lexicon/{name}.yaml, or use another slot").format(name=part.name)
            wrong(offset, message, did_you_mean(part.name, near, "{{}}") if near else cure)
        counts[part.name] += 1
        if counts[part.name] == 2 and part.name not in _REPEATABLE:
            wrong(offset, _("{{{name}}} stands twice").format(name=part.name), _("use another slot"))
    limit = MAX_OPEN - (0 in opened)
    if len(opened) > limit:
        message = _("{count} open slots, at most {limit}").format(count=len(opened), limit=limit)
        wrong(opened[limit], message, _("split the phrase, or use closed slots"))
    loose = [offset for part, offset in zip(phrase.parts, offsets, strict=True) if _is_loose(part)]
    if len(loose) > MAX_LOOSE:
        words = _("{count} parts may be left out or read in several ways, at most {limit}")
        message = words.format(count=len(loose), limit=MAX_LOOSE)
        wrong(loose[MAX_LOOSE], message, _("split the phrase"))
    if phrase.parts and not any(_is_anchor(part) for part in phrase.parts):
        wrong(0, _("nothing in the phrase is fixed"), _("add a word, a closed slot or a reader"))


def _is_anchor(part: FixedText | Slot | Alternatives) -> bool:
    if isinstance(part, FixedText):
        return True
    return not part.optional and (isinstance(part, Alternatives) or part.kind != "open")


def _is_loose(part: FixedText | Slot | Alternatives) -> bool:
    if isinstance(part, FixedText):
        return False
    if isinstance(part, Alternatives):
        return part.optional or any(a != b and a.startswith(b) for a in part.options for b in part.options)
    return part.optional


def _check_quantity(source: RuleFile, loc: Loc, phrase: Phrase, rule: Rule) -> None:
    """A quantity comes from the text or from the rule, never from both."""
    if rule.kind != "quantity":
        return
    quantities = [slot for slot in phrase.slots if slot.name in QUANTITY_SLOTS]
    if rule.value is not None:
        if quantities:
            message = _("the phrase has {{{slot}}}, and the rule a value").format(slot=quantities[0].name)
            source.problem(loc, message, _("keep one of the two"), rule=rule.id)
        return
    if not quantities:
        message = _("the phrase has no {quantity}, and the rule no value")
        source.problem(loc, message, _('add {quantity}, or write value: "100"'), rule=rule.id)
    elif quantities[0].optional:
        message = _("{{{slot}}} may not be left out").format(slot=quantities[0].name)
        source.problem(loc, message, _("write it without ?"), rule=rule.id)
    elif len(quantities) > MAX_QUANTITIES and len({slot.name for slot in quantities}) == len(quantities):
        words = _("{count} quantities, at most {limit}: the last is read, one before it may describe it")
        message = words.format(count=len(quantities), limit=MAX_QUANTITIES)
        source.problem(loc, message, _("split the phrase"), rule=rule.id)


def _check_template(
    placed: PlacedValue[Rule], key: str, template: Template, lexicons: Lexicons, broken: Set[str]
) -> None:
    rule, source = placed.value, placed.source
    loc: Loc = (*placed.loc, key)
    if template.fixed is not None:
        _check_fixed(source, loc, key, template.fixed, rule.id)
        return
    if key == "indicator" or len(template.parts) == 1:
        for ref in template.refs:
            _check_ref(placed, loc, template, ref, lexicons, broken)
        return
    message = _("“{key}” must be one reference and nothing else").format(key=key)
    source.problem(loc, message, _('write "{slot.attribute}"'), rule=rule.id)


def _check_ref(
    placed: PlacedValue[Rule],
    loc: Loc,
    template: Template,
    ref: SlotRef,
    lexicons: Lexicons,
    broken: Set[str],
) -> None:
    rule, source = placed.value, placed.source
    found = re.search(r"\{" + re.escape(ref.slot) + r"[.?}]", template.text)
    offset = found.start() if found else 0

    def wrong(message: str, cure: str) -> None:
        source.problem(loc, message, cure, rule=rule.id, offset=offset)

    have = [{slot.name for slot in phrase.slots} for phrase in rule.phrases]
    lacking = [phrase for phrase, names in zip(rule.phrases, have, strict=True) if ref.slot not in names]
    if lacking and loc not in source.keys:
        message = _("{{{slot}}} is not in the phrase “{phrase}”").format(
            slot=ref.slot, phrase=lacking[0].text
        )
        wrong(message, _('say what is counted: indicator: "…"'))
    elif len(lacking) == len(have):
        message = _("{{{slot}}} is in no phrase of the rule").format(slot=ref.slot)
        wrong(message, did_you_mean(ref.slot, sorted(set().union(*have)), "{{}}"))
    elif lacking and not ref.optional:
        message = _("{{{slot}}} is not in the phrase “{phrase}”").format(
            slot=ref.slot, phrase=lacking[0].text
        )
        wrong(message, _("add it there, or write {{{slot}?}}").format(slot=ref.slot))
    elif ref.attribute and ref.slot not in broken:
        lexicon = lexicons.get(ref.slot)
        known = sorted(lexicon.attributes()) if lexicon else []
        if ref.attribute not in known:
            message = _("no word of {{{slot}}} gives “{attribute}”").format(
                slot=ref.slot, attribute=ref.attribute
            )
            wrong(message, did_you_mean(ref.attribute, known) or _("add it to the word list under gives"))


def _check_fixed(source: RuleFile, loc: Loc, key: str, text: str, rule: str) -> None:
    """A fixed measure, comparator, every or value, in a rule or given by a word."""
    if key in FIXED and text not in FIXED[key]:
        message = _("“{key}” cannot be “{given}”").format(key=key, given=text)
        source.problem(loc, message, did_you_mean(text, FIXED[key]), rule=rule)
    if key == "value":
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            message = _("“{given}” is no number").format(given=text)
            source.problem(loc, message, _("write plain digits: {sample}").format(sample="12000"), rule=rule)
