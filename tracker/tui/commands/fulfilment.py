"""What is done on the screen of what became of the promises."""

from __future__ import annotations

from dataclasses import replace

from tracker.i18n import N_
from tracker.tui.commands.command import Command, Need
from tracker.tui.commands.windows import BACK, SUBMIT

SHOW_FULFILMENT = Command(
    "fulfilment",
    "F",
    N_("Fulfilment"),
    N_("What became of each promise of a plan by later documents, the silent ones too"),
    rank=6,
)
OPEN_PROMISE = Command(
    "open",
    "enter",
    N_("Details"),
    N_("Everything known of the promise, with its figures by year; of a place, only its promises"),
    shown_key="Enter",
    rank=0,
    needs=Need.FULFILMENT_LINE,
)
PLAN_WORDS = Command(
    "source",
    "p",
    N_("Plan"),
    N_("Show the plan at the words of the promise"),
    rank=2,
    needs=Need.PROMISE,
)
RESULT_WORDS = Command(
    "result_source",
    "L",
    N_("Result"),
    N_("Show the later document at the words of the result"),
    rank=2,
    needs=Need.PROMISE_WITH_RESULT,
)
NEXT_VERDICT = Command(
    "next_list",
    "tab",
    N_("Verdicts"),
    N_("All promises or those of one verdict, then the places; the digits open one at once"),
    shown_key="Tab",
    rank=1,
)
COMPARED_DOCUMENTS = Command(
    "documents",
    "d",
    N_("Documents"),
    N_("Choose the plans and the later documents that are compared"),
    rank=1,
)
WRITE_FULFILMENT = Command(
    "export",
    "x,f9",
    N_("Report"),
    N_("Write the whole comparison into a file: docx, html, xlsx and more"),
    rank=0,
    needs=Need.COMPARED,
)
LEAVE_FULFILMENT = replace(BACK, help=N_("From one place to all again, then back to the screen before"))
COMPARE = replace(SUBMIT, label=N_("Compare"), help=N_("Compare the documents that are ticked"))
EVERY_PLAN = Command(
    "every_plan",
    "asterisk",
    N_("Every plan"),
    N_("Tick every document of which a later one of its place is there, or none"),
    rank=0,
)
