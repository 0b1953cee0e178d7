"""A grid for figures: typed down a column, each understood at once, all saved together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tracker.errors import RuleError, UsageError
from tracker.i18n import _, ngettext
from tracker.records import Mark, Row
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.form_input.figure_hint import empty_hint, far_beyond_hint, figure_hint, taken_as
from tracker.tui.form_input.mark_input import say_date
from tracker.tui.screens.messages import Saved
from tracker.tui.screens.target_form import TargetsForm
from tracker.tui.terminal.cells import clean_line, width_of
from tracker.tui.widgets.figure_line import FigureLine
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.wording import display
from tracker.tui.wording.names_in_one_line import named
from tracker.tui.wording.told_apart import told_apart

LONGEST = 200  # lines; each is a field of its own
NAMES = 70  # cells for what tells lines of one name apart
AT_ONCE = 24  # lines that are made at once: a screenful


class FiguresScreen(TargetsForm[Saved]):
    """Marks each of `rows` with a figure of its own as one step; gives back what is said of it then."""

    CSS_PATH = ["modal.tcss", "figures_grid.tcss"]  # noqa: RUF012
    KEYS: ClassVar[ScreenKeys] = screen_keys.FIGURES
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__(rows)
        apart = told_apart(rows, NAMES)
        self._lines = [FigureLine(row, apart.get(row.entry.id, "")) for row in rows]
        self._made = AT_ONCE  # lines
        self._heads = {"name": _("Indicator"), "goal": _("Target"), "last": _("Last"), "figure": _("Actual")}
        self._heads["share"] = _("Completion")
        self._widths = {name: self._width(name, most) for name, most in (("goal", 16), ("last", 11))}
        for line in self._lines:
            line.widths = self._widths
        self._doubted: set[tuple[str, str]] = set()  # figures many times their target, saved once seen

    def compose(self) -> ComposeResult:
        with Vertical(classes="window"):
            yield Static(Content(_("Figures, one below the other")), classes="title")
            yield Field("on", _("As of"), display.date(self.desk.figure_day))
            with Horizontal(id="heads"):
                for name, words in self._heads.items():
                    head = Static(Content(words), classes=name)
                    head.styles.width = self._widths.get(name)
                    yield head
            with VerticalScroll(id="lines", can_focus=False):
                yield from self._lines[:AT_ONCE]
            yield Static(id="here", markup=False)
            yield self.notice
        yield KeyBar()

    def _width(self, name: str, most: int) -> int:
        """Cells of a column: as many as its figures need, so that names have the rest."""
        needed = max(line.needs(name) for line in self._lines)
        return min(most, max(needed, width_of(self._heads[name]) + 1))

    def on_mount(self) -> None:
        self._lines[0].input.focus()

    # -- while typing

    @on(Input.Changed)
    def _understand(self, event: Input.Changed) -> None:
        if event.input.id == "on":
            field = self.query_one(Field)
            field.hint(say_date(self.desk, field.value, past=True))
            return
        line = self._line_of(event.input)
        if line is not None:
            self._judge(line)
            self._show_here(line)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say in full what the line under the cursor is."""
        line = self._line_of(event.widget)
        if line is not None:
            self._show_here(line)
            if self._lines.index(line) >= self._made - AT_ONCE // 2:
                self._make_more()

    def _make_more(self) -> None:
        """Make the next lines, ahead of the cursor."""
        more = self._lines[self._made : self._made + AT_ONCE]
        self._made += AT_ONCE
        if more:
            self.query_one("#lines", VerticalScroll).mount(*more)

    def _line_of(self, widget: object) -> FigureLine | None:
        return next((line for line in self._lines if line.input is widget), None)

    def _judge(self, line: FigureLine) -> None:
        """Show the share that the figure makes, or that it cannot be taken."""
        if not line.text:
            line.say("")
            return
        try:
            mark = self._mark(line, on=self.desk.figure_day)
        except (RuleError, UsageError) as error:
            line.say("", wrong=error.line())
            return
        share = display.share(self.desk.marking.pace_after(line.row.entry, mark).completion)
        line.say(share, taken=taken_as(mark, line.row.entry.target))

    def _show_here(self, line: FigureLine) -> None:
        entry = line.row.entry
        hint = line.wrong or (figure_hint(self.desk, line.text, entry) if line.text else empty_hint(entry))
        words = " · ".join(part for part in (line.called, hint) if part)
        here = self.query_one("#here", Static)
        here.set_class(bool(line.wrong), "-wrong")
        here.update(Content(clean_line(words)))

    def _mark(self, line: FigureLine, **more: object) -> Mark:
        """What a line says. Raises UsageError, RuleError."""
        number = self.desk.read_actual(line.text.removeprefix("+"), line.row.entry.target).value
        said = {"add": number} if line.text.startswith("+") else {"value": number}
        return Mark.model_validate(said | more)

    # -- going on and saving

    def action_next_figure(self) -> None:
        """Go to the next line; after the last one save."""
        line = self._line_of(self.focused)
        if line is self._lines[-1]:
            self.action_save_figures()
        elif line is None:
            self._lines[0].input.focus()
        else:
            self._lines[self._lines.index(line) + 1].input.focus()

    def action_save_figures(self) -> None:
        """Check every line and save all that was typed, or nothing."""
        field = self.query_one(Field)
        try:
            day = self.desk.read_date(field.value, past=True) if field.value else self.desk.figure_day
        except UsageError as error:
            field.hint(error.line(), wrong=True)
            field.input.focus()
            return
        typed = [line for line in self._lines if line.text]
        wrong = [line for line in typed if line.wrong]
        if wrong:
            wrong[0].input.focus()
            self.notice.display = False
            if others := [_told(line, line.wrong) for line in wrong[1:]]:  # the first is told at the foot
                self.show_trouble(others)
            return
        if not typed:
            self.show_trouble([_("Nothing to save yet: type a figure.")])
            return
        if doubted := [line for line in typed if self._doubt(line)]:
            seen = {(line.row.entry.id, line.text) for line in doubted}
            if not seen <= self._doubted:
                self._doubted = seen
                doubted[0].input.focus()
                self.show_trouble([_told(line, self._doubt(line)) for line in doubted])
                return
        marks = {line.row.entry.id: self._mark(line, on=day) for line in typed}
        names = [line.called for line in typed]
        expect = {row.entry.id: row.entry.version for row in self.rows if row.entry.id in marks}
        self.save_once(lambda: self._save(marks, names, expect))

    def _doubt(self, line: FigureLine) -> str:
        return far_beyond_hint(self.desk, line.row.entry, self._mark(line))

    def _save(self, marks: dict[str, Mark], names: list[str], expect: dict[str, int]) -> Saved:
        ids = self.desk.marking.mark_each(marks, expect)
        words = ngettext("{count} target marked: {names}.", "{count} targets marked: {names}.", len(ids))
        return Saved(words.format(count=len(ids), names=named(names, len(ids))), focus=ids[-1], acted_on=ids)

    def on_saved(self, message: Saved) -> None:
        self.dismiss(message)

    def unsaved(self) -> str:
        count = sum(bool(line.text) for line in self._lines)
        words = ngettext("{count} figure is not saved.", "{count} figures are not saved.", count)
        return words.format(count=count) if count else ""


def _told(line: FigureLine, words: str) -> str:
    return _("{name}: {words}").format(name=line.called, words=words)
