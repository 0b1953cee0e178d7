"""What depends on the terminal: cells of text, line breaking, the clipboard, viewers and pagers."""
