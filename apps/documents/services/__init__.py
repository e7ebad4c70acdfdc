from apps.documents.services.depositing import (
    VersionText,
    allocate_symbol,
    deposit_document,
    deposit_version,
    year_of,
)
from apps.documents.services.publishing import publish_version, publish_versions, retract_version, withhold_version
from apps.documents.services.superseding import supersede_document

__all__ = [
    "VersionText",
    "allocate_symbol",
    "deposit_document",
    "deposit_version",
    "publish_version",
    "publish_versions",
    "retract_version",
    "supersede_document",
    "withhold_version",
    "year_of",
]
