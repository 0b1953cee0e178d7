"""Files to `Document`: format readers, the head of a document, its clean copy and outline."""
