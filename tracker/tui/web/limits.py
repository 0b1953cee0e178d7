"""How long who asks may take."""

PATIENCE = 20.0  # seconds until the head of a request has to be there, and again its body
