"""The lists of the review screen: what each one reads, shows and calls its parts."""
