"""The brief as canonical JSON: every field of the view, keys sorted, for scripts."""

import json
import re
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum

from dateline.app.view import Brief
from dateline.model.identity import Canonical
from dateline.model.time import PartialTime, utc_text
from dateline.report.check import checked

__all__ = ["dumps", "plain", "render"]

SURROGATE = re.compile("[\ud800-\udfff]")
IDENTIFIED = ("id", "version", "sha256")


def render(brief: Brief) -> str:
    """Write a brief as JSON; spans keep their offsets, documents their whole text."""
    return dumps(plain(checked(brief)), indent=2) + "\n"


def dumps(value: Canonical, *, indent: int | None = None) -> str:
    """Write canonical JSON: keys sorted, letters as they are, lone surrogates escaped."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=indent)
    return SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def plain(value: object) -> Canonical:
    """Turn a view value into what JSON knows: times as EDTF, instants as RFC 3339.

    A value with an identity of its own (a document's version and digest) shows it.
    """
    if isinstance(value, PartialTime):
        return value.edtf
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        names = (*(field.name for field in fields(value)), *IDENTIFIED)
        return {name: plain(getattr(value, name)) for name in names if hasattr(value, name)}
    if value is None or isinstance(value, str | bool | int | float):
        return value
    raise TypeError(f"no JSON for {type(value).__name__}")
