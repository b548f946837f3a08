"""Content identity: an id is a digest of the defining fields, so equal facts are one fact."""

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import TypeAlias

__all__ = ["Canonical", "content_id"]

Canonical: TypeAlias = (
    "str | int | float | bool | Sequence[Canonical] | Mapping[str, Canonical] | None"
)

CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
DIGEST_BYTES = 10  # 80 bits: a collision among 10 million rows has odds of 1 in 2e10


def content_id(prefix: str, fields: Canonical) -> str:
    """Return `prefix-` and the hex digest of the fields' canonical JSON."""
    text = CANONICAL.encode(fields)
    return f"{prefix}-{blake2b(text.encode('utf-8'), digest_size=DIGEST_BYTES).hexdigest()}"
