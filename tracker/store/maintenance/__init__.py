"""The database as a whole: backup, restore, dump, migration, checks."""
