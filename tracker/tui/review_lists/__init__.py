"""The lists of the review screen: what each one reads, shows and offers to do."""
