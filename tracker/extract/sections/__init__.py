"""Which part of a document is what: review, situation, plan, glossary, front matter."""
