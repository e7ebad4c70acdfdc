"""The schedule of another program, as pretalx, frab or Indico write it, read as a programme of our own."""
