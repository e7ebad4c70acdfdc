"""All texts of a conference: where each stands, what is next and whose turn it is, and which symbols there are."""
