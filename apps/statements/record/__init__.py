"""What an adoption leaves behind: canonical bytes, the record, and whether it still holds."""
