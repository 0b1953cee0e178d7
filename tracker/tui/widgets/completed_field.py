"""A field that offers known names while one is typed."""

from __future__ import annotations

from textual.widgets import Input

from tracker.chinese.office_lists import ITEM_MARK, split_units
from tracker.chinese.typography import listed
from tracker.i18n import _
from tracker.services.offices.office_names import Known, completions, the_one
from tracker.tui.widgets.form_field import Field

_OFFERED = 3  # names shown


class CompletedInput(Input):
    """An input in which → at the end of the text takes the first name offered."""

    offered = ""  # the whole text, were the first name taken

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right, or take what is offered."""
        if self.offered and self.cursor_position >= len(self.value) and not select:
            self.value = self.offered
            self.cursor_position = len(self.value)
        else:
            super().action_cursor_right(select)


class CompletedField(Field):
    """A labelled input for one name, or with `several` for a list of names."""

    def __init__(
        self,
        name: str,
        label: str,
        value: str = "",
        *,
        several: bool = False,
        placeholder: str = "",
        unknown: str = "",
    ) -> None:
        """`unknown` is said of what no known name begins with or holds."""
        super().__init__(name, label, value, placeholder=placeholder)
        self.input: CompletedInput = CompletedInput(
            value, placeholder=placeholder, compact=True, id=name, select_on_focus=True
        )
        self.known: Known = {}
        self._doubted = ""  # a new name that was told to look like a known one
        self._several, self._unknown = several, unknown

    def offer(self) -> None:
        """Say under the input which names may be meant."""
        before, typed = self._parted()
        found = completions(typed, self.known)
        if typed in self.known or not found:
            self.input.offered = ""
            self.hint(self._unknown if typed and self.known and not found else "")
            return
        self.input.offered = ITEM_MARK.join((*before, found[0]))
        others = listed(found[1:_OFFERED]) + (" …" if len(found) > _OFFERED else "")
        words = _("= {name}") if the_one(typed, self.known) else _("→ takes {name}")
        also = _("; also {names}").format(names=others) if others else ""
        self.hint(words.format(name=found[0]) + also)

    def doubt(self) -> str:
        """Why a new name is not taken yet: a known one may be meant. Empty once the same was told before."""
        typed = self._parted()[1]
        found = completions(typed, self.known)
        if not found or typed in self.known or the_one(typed, self.known) or typed == self._doubted:
            return ""
        self._doubted = typed
        words = _("“{typed}” is not known here: → takes {name}, the same key again keeps it as a new name")
        return words.format(typed=typed, name=found[0])

    def meant(self) -> str:
        """What is typed; initials and short names that fit one unit alone stand for it."""
        before, typed = self._parted()
        name = the_one(typed, self.known)
        return ITEM_MARK.join((*before, name)) if name else self.value

    def _parted(self) -> tuple[list[str], str]:
        """The names before the last one, and the last one as far as it is typed."""
        if not self._several:
            return [], self.value
        names = split_units(self.input.value)
        return (names[:-1], names[-1]) if names else ([], "")
