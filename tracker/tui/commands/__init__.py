"""What a person can do, one class a command; see `base.Command`."""
