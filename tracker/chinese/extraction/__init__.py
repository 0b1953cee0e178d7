"""The words and forms of Chinese that extraction asks for, by concern."""
