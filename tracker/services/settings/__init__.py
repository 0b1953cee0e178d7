"""What a person has set: look, language, keys and saved filters, in one TOML file. `verbs` is the door."""
