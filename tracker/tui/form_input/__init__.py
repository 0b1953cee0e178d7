"""What is typed into forms, read into marks and corrections."""
