"""The reviewed targets as a static site for readers outside: pages, feeds and data that need no server."""
