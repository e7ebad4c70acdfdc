"""Tables of people: pasted or uploaded, checked, taken in and written."""
