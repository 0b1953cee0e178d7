"""Parts of screens. They show what they are given and post messages; screens own the state."""
