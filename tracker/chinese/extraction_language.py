"""What extraction asks of Chinese (`tracker.language.extraction.ExtractionLanguage`)."""

from __future__ import annotations

from tracker.chinese.extraction import (
    amount_forms,
    attribution_forms,
    bare_indicator_forms,
    due_date_forms,
    indicator_forms,
    list_forms,
    office_note_forms,
    outcome_forms,
    phrase_forms,
    place_table_forms,
    section_forms,
    sentence_forms,
    table_cell_forms,
    table_head_forms,
    table_row_forms,
)
from tracker.language import amounts as asked_of_amounts
from tracker.language import attribution as asked_of_attribution
from tracker.language import due_dates as asked_of_dates
from tracker.language import indicators as asked_of_indicators
from tracker.language import lists as asked_of_lists
from tracker.language import outcomes as asked_of_outcomes
from tracker.language import sections as asked_of_sections
from tracker.language import sentences as asked_of_sentences
from tracker.language import tables

# Each with its protocol, so that a module that does not fill it is a type error here.
sentences: asked_of_sentences.SentenceForms = sentence_forms
phrases: asked_of_sentences.PhraseForms = phrase_forms
dates: asked_of_dates.DateForms = due_date_forms
amounts: asked_of_amounts.AmountForms = amount_forms
indicators: asked_of_indicators.IndicatorForms = indicator_forms
owners: asked_of_attribution.OwnerForms = bare_indicator_forms
attribution: asked_of_attribution.AttributionForms = attribution_forms
duties: asked_of_attribution.DutyForms = office_note_forms
sections: asked_of_sections.SectionForms = section_forms
outcomes: asked_of_outcomes.OutcomeForms = outcome_forms
lists: asked_of_lists.ListForms = list_forms
table_heads: tables.TableHeadForms = table_head_forms
place_tables: tables.PlaceTableForms = place_table_forms
table_cells: tables.TableCellForms = table_cell_forms
table_rows: tables.TableRowForms = table_row_forms
