"""What stands in two wordings: their words in any script, and what differs between them."""
