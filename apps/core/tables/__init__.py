"""Tables as people send them: pasted or in a file, in any encoding; split into cells, their columns found."""
