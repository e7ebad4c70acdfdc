"""The columns of a person, named once: whoever shows, copies, asks for or writes several takes them from here."""

NAME = ("family_name", "given_name", "native_name", "native_language", "name_order")  # all that names are made of
CALLED = ("family_name", "given_name", "native_name")  # what a name may be made of holds for these
WORK = ("affiliation", "position")
EVERYTHING = (*NAME, "honorific", *WORK, "email", "language", "languages", "time_zone")  # in the order of the file
CORRECTED = (*NAME, *WORK, "time_zone")  # what somebody invited may put right in their answer
