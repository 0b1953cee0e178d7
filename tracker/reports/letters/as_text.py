"""A reminder letter as plain text for a mail, and as Markdown."""

from __future__ import annotations

from tracker.i18n import _
from tracker.reports.authorship import COMMENT
from tracker.reports.formats.md.escaping import escape, table_lines
from tracker.reports.letters.letter import Letter, LetterItem
from tracker.reports.wording.cleaning import clean
from tracker.reports.wording.numbers_and_dates import long_day

_RULE = "-" * 40


def plain_text(letter: Letter) -> str:
    """The letter for a mail: an item takes a few lines, so that no table has to be kept in shape."""
    lines = [*_head(letter), "", letter.opening, letter.request, ""]
    for item in letter.items:
        lines += [*_item(item), ""]
    lines += [*_signature(letter), "", _RULE, _("Answer of {unit}").format(unit=letter.unit), ""]
    for item in letter.items:
        lines.append(_("{place}. {words}.").format(place=item.number, words=item.indicator).rstrip("."))
        lines += [f"   {head}: ________" for head in letter.slip_heads[2:]]
    return clean("\n".join([*lines, "", *letter.slip_lines])) + "\n"


def markdown(letter: Letter) -> str:
    """The letter as GitHub Markdown."""
    head, *rest = _head(letter)
    right = (True, False, True, False, True, False, False)
    rows = ([escape(cell) for cell in letter.cells(item)] for item in letter.items)
    lines = [f"# {escape(letter.title)}", "", *(f"{escape(line)}  " for line in (head, *rest)), ""]
    lines += [escape(letter.opening), "", escape(letter.request), ""]
    lines += [*table_lines(letter.heads, rows, right), "", *(f"{escape(s)}  " for s in _signature(letter))]
    lines += ["", "---", "", f"## {escape(_('Answer of {unit}').format(unit=letter.unit))}", ""]
    blank = [""] * (len(letter.slip_heads) - 2)
    slip = ([str(item.number), escape(item.indicator), *blank] for item in letter.items)
    lines += [*table_lines(letter.slip_heads, slip, (True, *(False,) * 5)), ""]
    lines += [f"{escape(line)}  " for line in letter.slip_lines]
    return "\n".join([*lines, "", COMMENT]) + "\n"


def _head(letter: Letter) -> list[str]:
    head = letter.letterhead
    issue = _("No. {issue}").format(issue=head.issue) if head.issue else ""
    return [line for line in (head.masthead, issue, _("To {to}:").format(to=letter.unit)) if line]


def _item(item: LetterItem) -> list[str]:
    facts = [
        (item.indicator, item.goal),
        (_("Due"), _("{day} ({left})").format(day=item.due, left=item.left)),
        (_("State"), item.state),
        (_("Person in charge"), item.person),
    ]
    told = _("; ").join(_("{word}: {count}").format(word=word, count=said) for word, said in facts if said)
    return [f"{item.number}. {item.passage.text}", f"   {told}"]


def _signature(letter: Letter) -> list[str]:
    return [line for line in (letter.letterhead.signer, long_day(letter.as_of)) if line]
