"""What the program asks of a language: protocols by concern. `tracker.chinese` fills them for Chinese."""
