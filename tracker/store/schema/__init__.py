"""Tables, column types, ids, and records to rows and back."""
