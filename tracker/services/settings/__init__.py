"""What a person has set: look, language, keys and saved views, in one TOML file.

Front ends use `changes`, `saved_views` and `get_and_set`; `settings_file` reads and writes the file,
`settings_keys` says what it may hold.
"""
