"""The seals of the trail: canonical bytes, the chain, and whether it still holds."""
