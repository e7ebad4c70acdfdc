"""The programme on paper: booklets, signs for doors, and the journal of a day."""
