"""One line over counts: how many targets, what the shapes of the bars mean, and the filters in force."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from tracker.i18n import ngettext
from tracker.records import Light, Query
from tracker.services.listing.summary import Tally
from tracker.services.wording import light_mark
from tracker.tui.terminal.cells import clean_line
from tracker.tui.widgets.describe_target import LIGHT_STYLES
from tracker.tui.widgets.top_bar import CountsLine
from tracker.tui.wording import display
from tracker.tui.wording.filter_chips import filters_in_words


class Legend(CountsLine):
    """Like the agenda's line of counts, without the digits that pick lights there."""

    def explain(self, whole: Tally, query: Query) -> None:
        """Say what `whole` counts under the filters of `query`."""
        count = ngettext("{count} target", "{count} targets", whole.total).format(count=whole.total)
        filters = filters_in_words(query.model_copy(update={"sort": "due", "descending": False}))
        said = [Content.styled(count, "bold")]
        said += [Content.styled(clean_line(text), "$picked") for text in filters]
        self._said = [
            Content("  ").join([*said, *_lights(whole, name)]) for name in (display.light, light_mark)
        ]
        self._choose()


def _lights(whole: Tally, name: Callable[[Light], str]) -> list[Content]:
    return [
        Content.styled(f"{name(code)} {whole.lights[code]}", LIGHT_STYLES[code]) for code in display.LIGHTS
    ]
