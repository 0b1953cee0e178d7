"""What a person has set: look, language, keys and saved views, in one TOML file.

Front ends use `operations`; `settings_file` reads and writes the file, `settings_keys` says what it may hold.
"""
