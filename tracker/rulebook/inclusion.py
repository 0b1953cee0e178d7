"""Word lists that take over the words of others (`include:`), once all lists are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from tracker.base.did_you_mean import did_you_mean
from tracker.i18n import _
from tracker.rulebook.model import Lexicon
from tracker.rulebook.parse.rule_file import Loc, RuleFile


@dataclass(frozen=True, slots=True)
class Inclusion:
    """One name under `include:`, and where it stands."""

    name: str
    source: RuleFile
    loc: Loc


def with_included(
    lexicons: Mapping[str, Lexicon], included: Mapping[str, Sequence[Inclusion]], broken: AbstractSet[str]
) -> dict[str, Lexicon]:
    """The lists with all they include; a list's own word stands over the same word of an included one.

    Notes a problem for a name that is no list and for lists that include each other. `broken` are the names
    of lists that could not be read: they have their own problems.
    """
    done: dict[str, Lexicon] = {}

    def complete(name: str, inside: tuple[str, ...]) -> Lexicon:
        if name in done:
            return done[name]
        own = lexicons[name]
        words, lines = dict(own.words), dict(own.lines)
        for one in included.get(name, ()):
            if one.name in (*inside, name):
                message = _("the word list “{name}” would include itself").format(name=one.name)
                one.source.problem(one.loc, message, _("remove it from one of the two lists"))
            elif one.name in lexicons:
                other = complete(one.name, (*inside, name))
                words, lines = {**other.words, **words}, {**other.lines, **lines}
            elif one.name not in broken:
                message = _("there is no word list “{name}”").format(name=one.name)
                one.source.problem(one.loc, message, did_you_mean(one.name, sorted(lexicons)))
        done[name] = replace(own, words=words, lines=lines)
        return done[name]

    for name in lexicons:
        complete(name, ())
    return done
