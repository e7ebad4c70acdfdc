"""Two saves of one text that began from the same words: what both changed a person decides."""
