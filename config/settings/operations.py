"""For whoever runs an installation: metrics, and the address for security reports."""

from email.utils import parseaddr

import environ

env = environ.Env()

METRICS_TOKEN = env("METRICS_TOKEN", default="")  # bearer token of the metrics collector; empty: superusers only
_sender = parseaddr(env("DEFAULT_FROM_EMAIL", default="secretariat@localhost"))[1]
SECURITY_CONTACT = env("SECURITY_CONTACT", default=f"mailto:{_sender}")  # a mailto: or https: address (RFC 9116)
