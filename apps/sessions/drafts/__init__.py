"""Many sessions at once: read, copied or made up, looked over, and only then put on the programme."""
