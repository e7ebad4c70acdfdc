"""bin/serve and bin/manage: the embedded servers, the demonstration, plain http on loopback."""

from config.settings.base import *  # noqa: F403
from config.settings.base import DATA_DIR, STORAGES, env

SECRET_KEY = env("SECRET_KEY", default="") or (DATA_DIR / "secret_key").read_text().strip()
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", default=False)

# Hashed names, but no compression: that is worth its half minute where files travel further than loopback.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "config.static_files.Remembered"},
}
