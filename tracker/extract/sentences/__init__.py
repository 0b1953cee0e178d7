"""Sentences in code form: amounts, dates, names and asides as one character each."""
