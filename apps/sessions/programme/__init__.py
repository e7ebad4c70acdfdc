"""The programme as it is read: rows, days, zones, the picture of a day."""
