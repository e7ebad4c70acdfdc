"""The silence procedure: notices with proof, the clock, what breaks it, and how it ends (OSCE Rules, Annex 1(A))."""
