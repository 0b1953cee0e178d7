"""What a person can do, as data: keys, name, word in the footer, help. Screens have the actions."""
