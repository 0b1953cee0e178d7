"""Options and filters that several commands share."""
