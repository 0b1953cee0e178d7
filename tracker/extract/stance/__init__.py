"""Promise, forecast, result or background: the evidence and the decision."""
