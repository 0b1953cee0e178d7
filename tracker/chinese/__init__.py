"""The Chinese language: numerals, amounts, dates, festivals, workdays, pinyin."""
