"""The programme for programs: iCalendar, JSON, schedule.xml, private addresses."""
