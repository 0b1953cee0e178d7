"""An empty ledger's first screen, and later the way to read more: the samples, or a path typed in."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, ProgressBar
from textual.widgets.option_list import Option

from tracker.i18n import _, language, ngettext, own_name
from tracker.records import IngestResult
from tracker.services.ingest.copies import copy_words
from tracker.services.ingest.samples import samples
from tracker.services.ingest.tally import IngestTally, in_a_sentence
from tracker.services.settings.changes import LanguageName
from tracker.tui.background import check
from tracker.tui.commands import screen_keys
from tracker.tui.commands.command import ScreenKeys
from tracker.tui.screens.messages import Kept, Read, Reading
from tracker.tui.screens.tracker_screen import TrackerScreen
from tracker.tui.terminal.cells import clean_line, fit, width_of
from tracker.tui.terminal.line_breaking import wrap
from tracker.tui.widgets.describe_target import LIGHT_STYLES
from tracker.tui.widgets.fitted_text import Fitted
from tracker.tui.widgets.form_field import Field
from tracker.tui.widgets.key_bar import KeyBar
from tracker.tui.widgets.options_above import OptionsAbove
from tracker.tui.widgets.top_bar import TopBar

HOW_TO_GO_ON = 3  # choices
_SIGN = 2  # cells of a sign and a blank


class ReadDocumentsScreen(TrackerScreen[list[IngestResult]]):
    """Reads documents in a thread, showing how far it is; gives back what was read, None for nothing."""

    CSS_PATH = "read_documents.tcss"
    KEYS: ClassVar[ScreenKeys] = screen_keys.READ_DOCUMENTS
    BINDINGS: ClassVar[list[BindingType]] = KEYS.bindings()

    def __init__(self, *, first: bool) -> None:
        super().__init__()
        self._first = first
        self._busy = False
        self._results: list[IngestResult] | None = None

    def compose(self) -> ComposeResult:
        yield TopBar("tracker", markup=False)
        with VerticalScroll(classes="window", can_focus=False):
            yield Fitted(lambda _width: Content(self._words()), id="words")
            yield OptionsAbove(
                Option(Content(_("Read the sample documents")), id="samples"),
                Option(Content(_("Read a file or a folder…")), id="path"),
                Option(Content(_("Go to the list") if self._first else _("Back to the list")), id="list"),
                *self._languages(),
                compact=True,
            )
            yield Field(
                "path", _("File or folder"), placeholder=_("a path; a folder is read with all below it")
            )
            with Vertical(id="progress"):
                yield ProgressBar(show_eta=False)
                yield Fitted(id="now")
            yield Fitted(id="results")
        yield KeyBar()

    def _words(self) -> str:
        if any(result.new for result in self._results or ()):
            return _("The documents are in the ledger. Go to the list, or read more.")
        if not self._first:
            return _("Read documents into the ledger.")
        return _(
            "Welcome. The ledger is empty.\n\n"
            "tracker reads plans, work reports and news, takes out every promise with a number, and follows "
            "each one to its due date. Start with the samples to look around, or read documents of your own."
        )

    def on_mount(self) -> None:
        for name in ("#field-path", "#progress", "#results"):
            self.query_one(name).display = False
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        if self._busy:
            return
        if event.option.id == "samples":
            self._start(None)
        elif event.option.id == "list":
            self.action_to_list()
        elif event.option.id == "language":
            self._speak(self._other_language)
        else:
            self.query_one("#field-path").display = True
            self.query_one("#path", Input).focus()

    def _languages(self) -> list[Option]:
        """The other language on the first screen of all, where it may be chosen."""
        if not self._first or self.desk.access.why_not("settings"):
            return []
        return [Option(Content(own_name(self._other_language)), id="language")]

    @property
    def _other_language(self) -> LanguageName:
        """The one that the screen is not in: whoever cannot read this finds it by its own name."""
        return "en" if language() == "zh" else "zh"

    def _speak(self, name: LanguageName) -> None:
        """From now on in this language, and at the next start too."""
        desk = self.desk

        def work() -> Kept:
            return Kept(desk.set_language(name))

        self.in_background(work, "language")

    def on_kept(self, message: Kept) -> None:
        self.program.speak(message.loaded.settings.language)

    @on(Input.Submitted, "#path")
    def _path_typed(self) -> None:
        field = self.query_one("#field-path", Field)
        if not field.value:
            field.hint(_("Type the path of a file or a folder."), wrong=True)
        elif not self._busy:
            field.hint()
            self._start(str(Path(field.value).expanduser()))

    def action_to_list(self) -> None:
        """To the list; while reading, first let it finish."""
        if self._busy:
            self.say(_("Still reading; every document read so far is kept. Ctrl+C leaves at once."))
        else:
            self.dismiss(self._results)

    # -- reading

    def _start(self, path: str | None) -> None:
        """Read `path`, or the samples."""
        self._busy = True
        self.query_one("#progress").display = True
        self.query_one("#results").display = False
        self.query_one(ProgressBar).update(total=None, progress=0)
        self._now(_("Loading the rules…"))
        self.in_background(lambda: self._read(path), "read")

    def _read(self, path: str | None) -> Read:
        """In a thread: posts Reading on the way. All of it is one step for undo, the samples too."""
        if path is not None:
            return self._done(self.desk.of_documents.ingest([path], self._report))
        from tracker.services.ingest.ingesting import KnownMetadata

        known = {str(sample.path): KnownMetadata(sample.date, sample.issuer) for sample in samples()}
        return self._done(self.desk.of_documents.ingest(list(known), self._report, known))

    def _done(self, results: list[IngestResult]) -> Read:
        return Read(results, self.desk.of_documents.tally(results))

    def _report(self, done: int, total: int, name: str) -> None:
        self.post_message(Reading(done, total, name))
        check()  # between two documents: those before it are kept

    def on_reading(self, message: Reading) -> None:
        self.query_one(ProgressBar).update(total=message.total, progress=message.done)
        self._now(f"{message.done}/{message.total}  {message.name}")

    def _now(self, words: str) -> None:
        """One line, cut where it does not fit, so that nothing below it moves."""
        self.query_one("#now", Fitted).draw(lambda width: Content(fit(words, width)))

    def on_read(self, message: Read) -> None:
        """Say what was found in each document; without an error and with something found, go to the list."""
        self._busy = False
        self._results = [*(self._results or ()), *message.results]
        self.query_one("#progress").display = False
        self.query_one("#words", Fitted).draw(lambda _width: Content(self._words()))
        results = self.query_one("#results", Fitted)
        results.display = True
        results.draw(lambda width: outcome(message.results, message.tally, width))
        self._go_on(failed=not any(result.was_read for result in message.results))

    def _go_on(self, *, failed: bool) -> None:
        """To the way to the list; where nothing could be read, back to what was typed."""
        options = self.query_one(OptionList)
        if options.option_count > HOW_TO_GO_ON:  # the language is chosen before anything is read
            options.remove_option("language")
        typed = self.query_one("#field-path", Field)
        if failed and typed.display:
            options.highlighted = 1
            typed.input.focus()
        else:
            options.highlighted = 2
            options.focus()

    def troubled(self, error: BaseException) -> None:
        self._busy = False
        self.query_one("#progress").display = False
        super().troubled(error)


def outcome(results: tuple[IngestResult, ...], tally: IngestTally, width: int) -> Content:
    """What reading gave, why the list shows fewer, then each document, errors with what to do first."""
    if not results:
        return Content(_("There is no document that can be read."))
    new = ngettext("{count} new target", "{count} new targets", tally.new).format(count=tally.new)
    count = sum(result.was_read for result in results)
    files = ngettext("{count} document read", "{count} documents read", count).format(count=count)
    lines = [Content.styled(_(", ").join((files, new)), "bold")]
    if failed := sum(bool(result.error) for result in results):
        words = ngettext("{count} document could not be read", "{count} documents could not be read", failed)
        lines.append(Content.styled(words.format(count=failed), LIGHT_STYLES["red"]))
    if reasons := tally.difference():
        lines.append(Content(in_a_sentence(reasons)))
    for result in sorted(results, key=lambda one: not one.error):
        if result.error:
            lines += _hanging("✗", result.error, width, LIGHT_STYLES["red"])
        elif result.passed_over:
            lines += _hanging("–", result.passed_over, width, "$muted")
        elif result.copy_name:
            lines += _hanging("✓", copy_words(result), width)
        else:
            lines += _read(result, width)
    return Content("\n").join(lines)


def _read(result: IngestResult, width: int) -> list[Content]:
    """A document with what it gave, which stands on a line of its own where both do not fit on one."""
    gave = (
        (_("{count} new"), result.new),
        (_("{count} changed"), result.changed),
        (_("{count} as before"), result.unchanged),
    )
    said = _(", ").join(words.format(count=count) for words, count in gave if count) or _("no target")
    sign = "✓" if any(count for _words, count in gave) else "○"
    name = _("{name}: {words}").format(name=result.doc, words="")
    if width_of(name) + width_of(said) <= width - _SIGN:
        return _hanging(sign, name + said, width)
    return [*_hanging(sign, name, width), *_hanging("", said, width)]


def _hanging(sign: str, words: str, width: int, style: str = "") -> list[Content]:
    """Words beside a sign; what wraps does not stand under the sign."""
    lines = wrap(Content(clean_line(words)), width - _SIGN)
    return [
        Content.styled(fit("" if number else sign, _SIGN) + line.plain, style)
        for number, line in enumerate(lines)
    ]
