"""Two saves of one text that began from the same words: what only one changed stands, what both changed a person decides."""
