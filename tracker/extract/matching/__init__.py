"""Phrases of rules matched against sentences, and the contest between them."""
