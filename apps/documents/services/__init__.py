from apps.documents.services.corrigenda import Approval, deposit_corrigendum, next_corrigendum
from apps.documents.services.depositing import (
    VersionText,
    allocate_symbol,
    body_of,
    counter_place,
    deposit_document,
    deposit_version,
    year_of,
)
from apps.documents.services.publishing import publish_version, publish_versions, retract_version, withhold_version
from apps.documents.services.superseding import supersede_document

__all__ = [
    "Approval",
    "VersionText",
    "allocate_symbol",
    "body_of",
    "counter_place",
    "deposit_corrigendum",
    "deposit_document",
    "deposit_version",
    "next_corrigendum",
    "publish_version",
    "publish_versions",
    "retract_version",
    "supersede_document",
    "withhold_version",
    "year_of",
]
