"""Which commands each screen has, in the order of its footer; `SCREENS` lists all of them."""

from __future__ import annotations

from tracker.services.wording import LIGHTS
from tracker.tui.commands import (
    agenda,
    correction,
    documents,
    entering,
    filters,
    fulfilment,
    milestones,
    offices,
    overviews,
    program,
    report,
    review,
    rules,
    settings,
    targets,
    windows,
)
from tracker.tui.commands.command import Commands, FixedKey, ScreenKeys

_HELP = program.HELP_IN_WINDOW
FORM: Commands = (windows.SUBMIT, windows.CANCEL, windows.NEXT_FIELD, windows.PREVIOUS_FIELD, _HELP)
ONE_LINE_FORM: Commands = (windows.SUBMIT, windows.CANCEL, _HELP)
LIST_WINDOW: Commands = (windows.PICK, windows.BACK, _HELP)

AGENDA = ScreenKeys(
    "AgendaScreen",
    (
        targets.MARK_PROGRESS,
        agenda.SELECT,
        agenda.SELECT_RUN,
        agenda.SELECT_ALL,
        agenda.OPEN,
        agenda.KEEP_SEARCH,
        agenda.WALK_FOUND,
        agenda.SEARCH,
        agenda.FILTER,
        agenda.CLEAR,
        agenda.FOLD,
        agenda.REPORT,
        entering.ADD_TARGET,
        agenda.OPEN_VIEWS,
        agenda.GROUP,
        targets.UNDO,
        targets.REDO,
        targets.ASSIGN,
        targets.ACCEPT,
        targets.FIGURES,
        targets.DONE,
        targets.REJECT,
        correction.CORRECT,
        targets.COPY_QUOTE,
        targets.SHOW_SOURCE,
        agenda.SORT,
        agenda.OPEN_REVIEW,
        agenda.TODAY,
        agenda.SHOW_SUMMARY,
        agenda.SHOW_TIMELINE,
        milestones.SHOW_MILESTONES,
        fulfilment.SHOW_FULFILMENT,
        agenda.DOCUMENTS,
        offices.SHOW_UNITS,
        agenda.RULES,
        agenda.READ_DOCUMENTS,
        agenda.HISTORY,
        program.OPEN_SETTINGS,
        program.THEME,
        agenda.COLUMNS,
        agenda.TO_DATE,
        agenda.NEXT_GROUP,
        agenda.GROUP_BEFORE,
        agenda.FOLD_ALL,
        agenda.DROP_FILTER,
        agenda.RELOAD,
        agenda.FILTER_BY_LIGHT,
        program.HELP,
        program.QUIT,
    ),
    tuple(FixedKey(str(number), f"light('{code}')") for number, code in enumerate(LIGHTS, 1)),
)
ADD_TARGET = ScreenKeys("AddTargetScreen", FORM)
UNITS = ScreenKeys(
    "UnitsScreen", (offices.CHANGE_UNIT, offices.NEW_UNIT, offices.REMOVE_UNIT, program.HELP, windows.BACK)
)
CHANGE_UNIT = ScreenKeys("ChangeUnitScreen", FORM)
ASSIGN_TARGETS = ScreenKeys("AssignTargetsScreen", (FORM[0], targets.ASSIGN_BY_RULES, *FORM[1:]))
MARK_WORDS = ScreenKeys(
    "MarkWordsScreen",
    (
        *entering.ON_MARKED_WORDS,
        program.HELP,
        windows.BACK,
    ),
)
TEACH_RULE = ScreenKeys(
    "TeachRuleScreen",
    (entering.TRY_RULE, entering.KEEP_RULE, entering.OTHER_GUESS, *FORM[1:]),
)
ASK_YES_NO = ScreenKeys("AskYesNoScreen", LIST_WINDOW)
CHOOSE_ONE = ScreenKeys("ChooseOneScreen", LIST_WINDOW)
ASK_WHY = ScreenKeys(
    "AskWhyScreen",
    LIST_WINDOW,
    tuple(FixedKey(str(number), f"choose({number - 1})") for number in range(1, 6)),
)
ASK_CONFIDENCE = ScreenKeys("AskConfidenceScreen", (review.ACCEPT_COUNTED, windows.CANCEL, _HELP))
DOCUMENT = ScreenKeys(
    "DocumentScreen",
    (
        documents.NEXT_QUOTE,
        documents.PREVIOUS_QUOTE,
        documents.FIND,
        entering.MARK_WORDS,
        documents.SECTION_ROLE,
        documents.CORRECT_HEAD,
        targets.UNDO,
        targets.REDO,
        documents.OPEN_FILE,
        documents.PAGE,
        program.HELP,
        documents.LEAVE_DOCUMENT,
    ),
)
DOCUMENTS = ScreenKeys(
    "DocumentsScreen", (documents.READ_TEXT, documents.ITS_TARGETS, program.HELP, windows.BACK)
)
CORRECT_TARGET = ScreenKeys("CorrectTargetScreen", FORM)
CORRECT_DOCUMENT = ScreenKeys("CorrectDocumentScreen", FORM)
REPORT = ScreenKeys(
    "ReportScreen",
    (
        report.WRITE_REPORT,
        report.ACCEPT_FILLED_IN,
        *FORM[1:],
        report.PREVIEW_DOWN,
        report.PREVIEW_UP,
        report.PREVIEW_ANEW,
    ),
)
FIGURES = ScreenKeys("FiguresScreen", (targets.NEXT_FIGURE, targets.SAVE_FIGURES, *FORM[1:]))
FILTERS = ScreenKeys(
    "FiltersScreen",
    (
        filters.APPLY_FILTERS,
        windows.CANCEL,
        filters.TICK,
        filters.TO_FIELDS,
        windows.NEXT_FIELD,
        windows.PREVIOUS_FIELD,
        _HELP,
    ),
    (FixedKey("right", "turn"),),
)
HELP = ScreenKeys("HelpScreen", (settings.CLOSE_HELP,))
LEDGER_HISTORY = ScreenKeys("LedgerHistoryScreen", (targets.UNDO, targets.REDO, program.HELP, windows.BACK))
MARK_PROGRESS = ScreenKeys("MarkProgressScreen", (FORM[0], targets.SAVE_AND_NEXT, *FORM[1:]))
MERGE_TARGETS = ScreenKeys(
    "MergeTargetsScreen", (correction.MERGE_NOW, windows.CANCEL, correction.MERGE_PARTS, _HELP)
)
ASK_DATE = ScreenKeys("AskDateScreen", ONE_LINE_FORM)
CHOOSE_COLUMNS = ScreenKeys(
    "ChooseColumnsScreen", (filters.APPLY_COLUMNS, windows.CANCEL, filters.TICK, _HELP)
)
ASK_NAME = ScreenKeys("AskNameScreen", ONE_LINE_FORM)
ASK_REASON = ScreenKeys("AskReasonScreen", (windows.CONFIRM_REASON, windows.CANCEL, _HELP))


def _list_keys(lists: int) -> tuple[FixedKey, ...]:
    """The keys of a screen with several lists over a pane: a digit a list, the one before, the pane."""
    return (
        *(FixedKey(str(number), f"list({number - 1})") for number in range(1, lists + 1)),
        FixedKey("shift+tab", "list(-1)"),
        FixedKey("J,shift+down", "scroll_pane(2)"),
        FixedKey("K,shift+up", "scroll_pane(-2)"),
    )


_ON_EVERY_LIST: Commands = (
    agenda.SELECT,
    agenda.SELECT_RUN,
    review.OPEN_ITEM,
    targets.UNDO,
    targets.REDO,
    review.NEXT_LIST,
    review.CHOOSE_DOCUMENT,
    targets.COPY_QUOTE,
    targets.TARGET_HISTORY,
    review.SELECT_ALL_ITEMS,
    agenda.RELOAD,
    review.SCROLL_PANE,
)
_END: Commands = (program.HELP, review.LEAVE_REVIEW)
_MERGE_OR_SPLIT: Commands = (correction.MERGE, correction.SPLIT)
ON_CANDIDATES: Commands = (
    review.ACCEPT_ITEMS,
    review.REJECT_ITEMS,
    correction.CORRECT,
    *_ON_EVERY_LIST,
    *_MERGE_OR_SPLIT,
    *_END,
)
ON_DISPUTES: Commands = (review.KEEP_MINE, review.TAKE_NEW, correction.CORRECT, *_ON_EVERY_LIST, *_END)
ON_RESULTS: Commands = (
    review.TAKE_SUGGESTION,
    review.REJECT_RESULT,
    review.ACCEPT_ABOVE,
    *_ON_EVERY_LIST,
    *_END,
)
ON_TWINS: Commands = (review.LINK_TWINS, review.LEAVE_SUGGESTION, *_ON_EVERY_LIST, *_END)
ON_REVISIONS: Commands = ON_CANDIDATES
REVIEW_LISTS = 5  # each has a digit
REVIEW = ScreenKeys(
    "ReviewScreen",
    (*ON_CANDIDATES, review.ACCEPT_ABOVE),  # commands of other lists have the same names and keys
    _list_keys(REVIEW_LISTS),
)
FULFILMENT_LISTS = 7  # all, five verdicts and the places; each has a digit
FULFILMENT = ScreenKeys(
    "FulfilmentScreen",
    (
        fulfilment.OPEN_PROMISE,
        fulfilment.PLAN_WORDS,
        fulfilment.RESULT_WORDS,
        fulfilment.NEXT_VERDICT,
        fulfilment.COMPARED_DOCUMENTS,
        fulfilment.WRITE_FULFILMENT,
        agenda.RELOAD,
        review.SCROLL_PANE,
        program.HELP,
        fulfilment.LEAVE_FULFILMENT,
    ),
    _list_keys(FULFILMENT_LISTS),
)
CHOOSE_COMPARED = ScreenKeys(
    "ChooseComparedScreen",
    (
        fulfilment.COMPARE,
        windows.CANCEL,
        filters.TICK,
        fulfilment.EVERY_PLAN,
        filters.FILTER_PARTS,
        _HELP,
    ),
)
FULFILMENT_REPORT = ScreenKeys("FulfilmentReportScreen", (report.WRITE_REPORT, *FORM[1:]))
RULES = ScreenKeys(
    "RulesScreen",
    (
        rules.TRY_SENTENCE,
        rules.TRY_EXAMPLE,
        rules.FILTER_RULES,
        rules.READ_RULES,
        program.HELP,
        rules.LEAVE_RULES,
    ),
)
TRY_SENTENCE = ScreenKeys(
    "TrySentenceScreen",
    (rules.SENTENCE_PARTS, rules.READ_RULES, rules.HELP_WHILE_TYPING, rules.BACK_FROM_SENTENCE),
)
SETTINGS = ScreenKeys(
    "SettingsScreen",
    (settings.NEW_KEY, settings.DEFAULT_KEYS, settings.NEXT_SETTING, program.HELP, windows.BACK),
)
SPLIT_TARGET = ScreenKeys("SplitTargetScreen", FORM)
SUMMARY = ScreenKeys(
    "SummaryScreen",
    (overviews.SHOW_COUNTED, overviews.TOGGLE_PLOT, program.HELP, windows.BACK),
)
TARGET_HISTORY = ScreenKeys(
    "TargetHistoryScreen",
    (
        *(targets.MARK_PROGRESS, targets.TAKE_BACK, targets.UNDO, targets.REDO, targets.LIST_APART),
        *(program.HELP, windows.BACK),
    ),
)
TARGET = ScreenKeys(
    "TargetScreen",
    (
        targets.MARK_PROGRESS,
        targets.PREVIOUS_TARGET,
        targets.NEXT_TARGET,
        targets.COPY_QUOTE,
        targets.SHOW_SOURCE,
        targets.DONE,
        targets.ASSIGN,
        targets.ACCEPT,
        targets.REJECT,
        correction.CORRECT,
        targets.TAKE_BACK,
        targets.UNDO,
        targets.REDO,
        targets.TARGET_HISTORY,
        milestones.SHOW_MILESTONES,
        program.HELP,
        windows.BACK,
    ),
)
MILESTONES = ScreenKeys(
    "MilestonesScreen",
    (
        milestones.SHOW_ITS_TARGET,
        milestones.MILESTONE_DONE,
        milestones.ADD_MILESTONE,
        milestones.DROP_MILESTONE,
        targets.UNDO,
        targets.REDO,
        agenda.RELOAD,
        program.HELP,
        windows.BACK,
    ),
)
ADD_MILESTONE = ScreenKeys("AddMilestoneScreen", FORM)
TIMELINE = ScreenKeys(
    "TimelineScreen",
    (
        overviews.SHOW_MONTH,
        agenda.OPEN,
        overviews.TIMELINE_PARTS,
        targets.MARK_PROGRESS,
        targets.DONE,
        targets.COPY_QUOTE,
        targets.UNDO,
        targets.REDO,
        program.HELP,
        windows.BACK,
    ),
)
SAVED_VIEWS = ScreenKeys(
    "SavedViewsScreen",
    (
        filters.APPLY_VIEW,
        filters.SAVE_VIEW,
        filters.RENAME_VIEW,
        filters.DELETE_VIEW,
        program.HELP,
        windows.BACK,
    ),
)
READ_DOCUMENTS = ScreenKeys(
    "ReadDocumentsScreen", (windows.PICK, documents.TO_AGENDA, program.HELP, program.QUIT)
)
REPORT_WRITTEN = ScreenKeys(
    "ReportWrittenScreen", (report.OPEN_REPORT_FILE, report.COPY_PATH, report.CLOSE_REPORT, _HELP)
)

SCREENS: tuple[ScreenKeys, ...] = (  # a command of several screens has the words of the first one
    AGENDA,
    ADD_TARGET,
    ASSIGN_TARGETS,
    UNITS,
    CHANGE_UNIT,
    MARK_WORDS,
    TEACH_RULE,
    ASK_YES_NO,
    CHOOSE_ONE,
    ASK_WHY,
    ASK_CONFIDENCE,
    DOCUMENT,
    DOCUMENTS,
    CORRECT_TARGET,
    CORRECT_DOCUMENT,
    REPORT,
    FIGURES,
    FILTERS,
    HELP,
    LEDGER_HISTORY,
    MARK_PROGRESS,
    MERGE_TARGETS,
    ASK_DATE,
    CHOOSE_COLUMNS,
    ASK_NAME,
    ASK_REASON,
    REVIEW,
    FULFILMENT,
    CHOOSE_COMPARED,
    FULFILMENT_REPORT,
    RULES,
    TRY_SENTENCE,
    SETTINGS,
    SPLIT_TARGET,
    SUMMARY,
    TARGET_HISTORY,
    TARGET,
    MILESTONES,
    ADD_MILESTONE,
    TIMELINE,
    SAVED_VIEWS,
    READ_DOCUMENTS,
    REPORT_WRITTEN,
)
