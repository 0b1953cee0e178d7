"""What users do with rules: load, check, list, look through, try a sentence, start a new one."""
