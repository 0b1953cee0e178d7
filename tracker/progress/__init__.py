"""How targets stand on a day: pure functions of records, a date and a profile."""
