"""What a document says of the past: the periods of its parts, and judgements without a figure."""
