"""The rulebook to look through: groups by topic or file, a card for each rule, cue and topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Literal

from tracker.chinese.rule_phrases import LIST_COMMA
from tracker.i18n import N_, _
from tracker.records import Stance
from tracker.reports.wording.codes import stance_word
from tracker.rulebook.examples import Example, RejectedText
from tracker.rulebook.model import Cue, Rule, Rulebook, Topic

Case = tuple[str, str]  # a text, and what it gives or why it is refused
_WHERE = {
    "heading": N_("in a heading"),
    "opening": N_("in the opening of the page"),
    "fulfilled": N_("in the opening of the page, up to what lies ahead"),
    "leadin": N_("at the head of a paragraph"),
    "paragraph": N_("in a paragraph, twice or more"),
    "next": N_("in the sentence behind it"),
    "progress": N_("behind it in the paragraph"),
    "sentence": N_("in the sentence"),
    "clause": N_("in the clause"),
    "before": N_("before the number"),
    "after": N_("after the number"),
}


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One rule, cue or topic as people look at it. `facts` are labels with their text."""

    id: str
    says: str
    kind: Literal["rule", "cue", "topic"]
    place: str  # file:line
    draft: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    phrases: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    examples: tuple[Case, ...] = ()
    rejects: tuple[Case, ...] = ()

    def holds(self, words: Sequence[str]) -> bool:
        """Whether every word stands somewhere on the card."""
        cases = [part for case in (*self.examples, *self.rejects) for part in case]
        facts = [text for _label, text in self.facts]
        everything = [self.id, self.says, self.place, *facts, *self.phrases, *self.unless, *cases]
        text = "\n".join(everything).casefold()
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The cards of one topic, or of one file of general rules or cues."""

    title: str
    cards: tuple[RuleCard, ...]


def rule_groups(book: Rulebook) -> list[RuleGroup]:
    """Rules with a topic by topic, the general ones by file, then the cues by file and the topics."""
    found: dict[str, list[RuleCard]] = {}
    rules = sorted(book.rules, key=_order)
    for rule in rules:
        found.setdefault(rule.topic or _file(rule.path), []).append(_rule(rule))
    for cue in sorted(book.cues, key=lambda cue: (cue.path, cue.line)):
        found.setdefault(_file(cue.path), []).append(_cue(cue))
    if book.topics:
        found[_("topics and their words")] = [_topic(topic) for topic in book.topics]
    return [RuleGroup(title, tuple(cards)) for title, cards in found.items()]


def matching(groups: Sequence[RuleGroup], text: str) -> list[RuleGroup]:
    """What holds every word of `text`, on the card or in the name of its group; no empty groups."""
    words = text.casefold().split()
    found = []
    for group in groups:
        rest = [word for word in words if word not in group.title.casefold()]
        kept = tuple(card for card in group.cards if card.holds(rest))
        if kept:
            found.append(replace(group, cards=kept))
    return found


def _order(rule: Rule) -> tuple[object, ...]:
    """By topic, what makes targets before what is read as none."""
    return rule.topic is None, rule.topic or "", rule.stance != "target", rule.path, rule.line


def read_as(stance: Stance) -> str:
    """What a rule or cue makes of a text, in words."""
    return _("a promise") if stance == "target" else stance_word(stance)


def _file(path: str) -> str:
    """A rule file by its folder and name: commitments/output."""
    return "/".join(PurePath(path).with_suffix("").parts[-2:])


def _rule(rule: Rule) -> RuleCard:
    facts = (
        (_("Reads as"), read_as(rule.stance)),
        (_("Indicator"), rule.indicator.text),
        (_("Measure"), rule.measure.text),
        (_("Value"), rule.value.text if rule.value else ""),
        (_("Unit"), rule.unit.text if rule.unit else ""),
        (_("Bound"), rule.comparator.text if rule.comparator else ""),
        (_("Every"), rule.every.text if rule.every else ""),
        (_("Lead unit"), rule.lead_unit or ""),
        (_("Topic"), rule.topic or ""),
        (_("Priority"), str(rule.priority)),
        (_("Last resort"), _("yes") if rule.last_resort else ""),
        (_("Source"), rule.source or ""),
    )
    return RuleCard(
        rule.id,
        rule.says,
        "rule",
        f"{rule.path}:{rule.line}",
        draft=rule.status == "draft",
        facts=_said(facts),
        phrases=tuple(phrase.text for phrase in rule.phrases),
        examples=_examples(rule.examples),
        rejects=_rejects(rule.rejects),
    )


def _cue(cue: Cue) -> RuleCard:
    facts = (
        (_("Reads as"), read_as(cue.stance)),
        (_("Stands"), _(_WHERE[cue.where])),
        (_("Weight"), str(cue.weight)),
    )
    return RuleCard(
        cue.id,
        cue.says,
        "cue",
        f"{cue.path}:{cue.line}",
        facts=_said(facts),
        phrases=tuple(phrase.text for phrase in cue.phrases),
        unless=tuple(phrase.text for phrase in (*cue.unless, *cue.unless_title)),
        examples=_examples(cue.examples),
        rejects=_rejects(cue.rejects),
    )


def _topic(topic: Topic) -> RuleCard:
    return RuleCard(
        topic.topic,
        topic.says,
        "topic",
        f"{topic.path}:{topic.line}",
        facts=_said(((_("Words"), LIST_COMMA.join(topic.words)),)),
    )


def _said(facts: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in facts if text)


def _examples(examples: Sequence[Example]) -> tuple[Case, ...]:
    return tuple(
        (one.text, " · ".join(f"{name} {value}" for name, value in one.gives.items())) for one in examples
    )


def _rejects(rejects: Sequence[RejectedText]) -> tuple[Case, ...]:
    return tuple((one.text, one.because) for one in rejects)
