"""What a person has set: look, language, keys and saved views, in one TOML file.

Front ends use `operations`; `file` reads and writes the file, `model` says what it may hold.
"""
