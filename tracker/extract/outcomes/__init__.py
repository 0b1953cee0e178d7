"""What a document says of the past: the period of each part of its review, and judgements without a figure."""
