"""The embedded servers: real PostgreSQL and Valkey from wheels, started, watched and stopped in the foreground.

The wheels' own Python layers are not used: they add system users, open folders and leave servers running. Only their
programs are, under these rules: sockets in a folder closed to everybody else and no TCP port; nothing survives the
supervisor; one supervisor per data folder; root never loosens the permissions of a folder above.
"""
