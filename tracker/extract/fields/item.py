"""One amount of a sentence on its way to a target: the noun, the verb and the measure read about it."""

from __future__ import annotations

from tracker.base.values import value
from tracker.extract.fields.date_series import Placed
from tracker.language.amounts import Amount
from tracker.language.lists import ListForms
from tracker.records import CHANGES, Measure


@value
class Item:
    """One amount of a sentence with what has been read about it so far."""

    anchor: int  # code position
    amount: Amount
    noun: str  # the indicator without a shared verb
    verb: str  # the verb of an output, shared by the amounts that follow
    measure: Measure
    weak: bool  # read by a rule of last resort
    distributed: str = ""  # 分别, 均, 都, 各: the word that spreads one phrase over several subjects
    bare_level: bool = False  # a level noun followed by its number, without a link between them
    reaches: bool = False  # a link says that the number is reached: 达到
    part: bool = False  # one of the parts that 其中 lists of the thing before
    served: str = ""  # what is done for users within the time that it is: 到达现场
    of_class: str = ""  # whose it is, of what the amount before measures of another class: 农村|90分钟
    measured: str = ""  # what is measured of each class, as the words before a colon say: 答复期限
    above: str = ""  # what the clause before is about, for an amount that names no subject
    total: bool = False  # it measures all there is, whatever is new of it
    at_least: bool = False  # the bound stands before the verb: 至少建成
    behind: bool = False  # the noun stands behind the number
    dealt: str = ""  # the list of subjects that its own was dealt out of
    own_verb: bool = False  # it begins with a verb of its own, and takes none from the item before
    owner: str = ""  # carried over from an amount before
    beside: str = ""  # what the amount right before a sum counts, on which it may be spent
    each: str = ""  # words for every one of several places that has so many: 每个县, 各区
    on: Placed | None = None  # the one of several dates at each of which it is reached: 2026年、2027年各
    places: tuple[str, ...] = ()  # places that 各 gives a number each; one where the item is of one place

    @property
    def is_change(self) -> bool:
        """Whether it says by how much something changes; what doubles is given as a level."""
        return self.measure in CHANGES or self.amount.dimension == "doubling"

    @property
    def place(self) -> str:
        """The one place that it is of, where its number was given out to several."""
        return self.places[0] if len(self.places) == 1 else ""


def change_word(item: Item, forms: ListForms) -> str:
    """What says that an item rises or falls; nothing for one that reaches a level, or is doubled."""
    return forms.change_words.get(item.measure, "") if item.amount.dimension != "doubling" else ""


def with_change(about: str, item: Item, forms: ListForms) -> str:
    """What an item is about, with the word for its change unless it ends with one."""
    word = change_word(item, forms)
    said = about.endswith(word) or forms.change_itself.search(about)
    return about if said else about + word


def same_kind(one: Amount, other: Amount) -> bool:
    """Whether two amounts measure in one unit."""
    return one.dimension == other.dimension and one.unit == other.unit
