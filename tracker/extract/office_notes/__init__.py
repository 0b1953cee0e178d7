"""Who answers for an item and by when, where a note beside the item says so."""
