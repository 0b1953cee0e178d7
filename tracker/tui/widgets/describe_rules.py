"""Rules, explanations and mistakes of rule files in words. Text of rules and sentences is never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from textual.content import Content

from tracker.errors import RuleError
from tracker.i18n import _, ngettext
from tracker.services.rules.catalogue import Case, RuleCard, read_as
from tracker.services.rules.explain import Explanation
from tracker.services.rules.rule_files import problems_in_words
from tracker.services.wording import comparator_word, every_word, measure_word
from tracker.tui.terminal.cells import clean, clean_line, fit, width_of
from tracker.tui.terminal.line_breaking import wrap
from tracker.tui.widgets.describe_target import LABEL, LIGHT_STYLES
from tracker.tui.widgets.labelled_lines import labelled_lines
from tracker.tui.wording.target_fields import label

_VALUES = 14  # cells of the column of values
_GOOD = LIGHT_STYLES["green"]
_BAD = LIGHT_STYLES["red"]


# -- a card


def card(shown: RuleCard, width: int) -> Content:
    """Everything that is written of a rule, a cue or a topic."""
    draft = " " + _("(draft: runs only in rules check)") if shown.draft else ""
    head = Content.assemble((clean_line(shown.id), "bold"), (draft, "$state-yellow"))
    blocks = [
        Content("\n").join(
            [head, Content(clean_line(shown.says)), Content.styled(clean_line(shown.place), LABEL)]
        ),
    ]
    blocks += _list(_("Phrases"), [(phrase, "") for phrase in shown.phrases], "")
    blocks += _list(_("Unless"), [(phrase, "") for phrase in shown.unless], "")
    if shown.facts:
        blocks.append(
            labelled_lines([(clean_line(name), clean_line(text)) for name, text in shown.facts], width)
        )
    blocks += _list(_("Examples"), shown.examples, "✓ ")
    blocks += _list(_("Must not be read"), shown.rejects, "✗ ")
    return Content("\n\n").join(blocks)


def _list(title: str, cases: Sequence[Case], mark: str) -> list[Content]:
    """A title with its lines; nothing where there are none."""
    if not cases:
        return []
    lines = [Content.styled(title, "bold")]
    for text, note in cases:
        lines.append(Content(clean_line(mark + text)))
        if note:
            lines.append(Content.styled(clean_line("  " + note), LABEL))
    return [Content("\n").join(lines)]


# -- an explanation


def explanation(shown: Explanation, width: int) -> Content:
    """What was read in a sentence, and for each field which rule, word and date gave it."""
    lines: list[Content] = [_verdict(shown)]
    if shown.lacks_date:
        lines.append(
            Content.styled(
                _("今年, 年内 and the like stay open: give the date of the text."), "$state-yellow"
            )
        )
    told = list(shown.pieces())
    names = 2 + max((width_of(_name(one.name, one.field)) for one in told if one.part == "field"), default=0)
    for one in told:
        if one.part == "sentence":
            lines += [Content(""), Content.styled(clean_line(one.value), LABEL)]
        elif one.part == "thing":
            good = one.code == "target"
            style = _GOOD if good else LIGHT_STYLES["grey"]
            lines.append(
                Content.assemble(
                    ("✓ " if good else "· ", style),
                    (clean_line(one.name), "bold"),
                    "  ",
                    (read_as("target") if good else one.value, style),
                )
            )
        elif one.part == "field":
            lines += _field(
                _name(one.name, one.field), _value(one.field, one.value), one.source, names, width
            )
        elif one.part == "under":
            lines += _field("", "", one.value, names, width)
        else:
            lines.append(Content(clean_line(one.value)))
    return Content("\n").join(lines)


def _verdict(shown: Explanation) -> Content:
    """What came of it all, in one line."""
    if shown.found:
        words = ngettext("{count} target is read here.", "{count} targets are read here.", shown.found)
        return Content.styled("✓ " + words.format(count=shown.found), _GOOD)
    things = any(sentence.things for sentence in shown.sentences)
    why = (
        _("No target is read here. For each number it says below why not.")
        if things
        else _("No target is read here: there is no number, and no dated event that a rule knows.")
    )
    return Content.styled("○ " + why, "$state-yellow bold")


def _name(name: str, field: str) -> str:
    return label(field) if name and label(field) != field else name[:1].upper() + name[1:]


def _value(field: str, value: str) -> str:
    """A code as its word with the code behind it, as rule files write it; other values as they are."""
    worder: dict[str, Any] = {
        "comparator": comparator_word,
        "measure": measure_word,
        "every": every_word,
        "stance": read_as,
    }
    if field not in worder or value in ("", "—"):
        return value
    word = cast(str, worder[field](value))
    return word if word == value else _("{words} ({code})").format(words=word, code=value)


def _field(name: str, value: str, source: str, names: int, width: int) -> Iterable[Content]:
    """Name, value and source; what wraps stays beside its name."""
    room = max(width - names - 2, 8)
    gap = fit(clean_line(value), _VALUES) if width_of(value) <= _VALUES else clean_line(value)
    content = Content.assemble(gap + "  " if value else "", (clean_line(source), LABEL))
    for number, line in enumerate(wrap(content, room)):
        yield Content.assemble("  ", (fit("" if number else name, names), LABEL), line)


# -- mistakes


def problems(error: RuleError) -> Content:
    """Every mistake of the rule files with its line and its cure."""
    lines = problems_in_words(error)
    head = Content.styled("✗ " + _("The rule files have mistakes; nothing of them is in use."), _BAD)
    foot = Content.styled(_("Mend them and press Ctrl+R to read them again."), LABEL)
    return Content("\n\n").join([head, Content(clean(lines)), foot])
