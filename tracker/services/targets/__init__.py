"""What people do to targets: mark, review, edit, split, link."""
