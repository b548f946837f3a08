"""Model values as canonical JSON and back, without loss."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from dateline.model.mention import KINDS
from dateline.model.time import PartialTime

__all__ = ["CodecError", "decode", "encode", "instant", "instant_text"]

T = TypeVar("T")


class CodecError(ValueError):
    """A value that JSON cannot hold, or a text that is not such a value."""


@dataclass(frozen=True, slots=True)
class Form:
    """How one type is written as plain JSON data and read back."""

    write: Callable[[Any], object]
    read: Callable[[Any], object]


def encode(value: object) -> str:
    """Write a model value as canonical JSON: sorted keys, no blanks, empty fields left out.

    Raises:
        CodecError: A lone surrogate, a number that is none, or an instant without a zone.
    """
    try:
        kind: Any = type(value)
        plain = _form(kind).write(value)
        text = json.dumps(
            plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        )
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise CodecError("holds half a character (a lone surrogate)") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise CodecError(str(error)) from error
    return text


def decode(kind: type[T], text: str) -> T:
    """Read a value of this type from its canonical JSON.

    Raises:
        CodecError: The text is not JSON, or not that of such a value.
    """
    try:
        form = _form(cast("Any", kind))
        return cast("T", form.read(json.loads(text)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise CodecError(f"not a {kind.__name__.lower()}: {error}") from error


def instant_text(moment: datetime) -> str:
    """Write an aware instant in UTC with microseconds, so that texts sort as instants do.

    Raises:
        CodecError: The instant has no zone.
    """
    if moment.tzinfo is None:
        raise CodecError(f"{moment.isoformat()} has no time zone")
    text = moment.astimezone(UTC).isoformat(timespec="microseconds")
    return text.replace("+00:00", "Z")


def instant(text: str) -> datetime:
    """Read an instant as `instant_text` writes it."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise CodecError(f"{text} has no time zone")
    return moment.astimezone(UTC)


@cache
def _form(hint: Any) -> Form:  # noqa: ANN401 - a type hint is whatever typing makes it
    origin = get_origin(hint)
    if hint in LEAVES:
        return LEAVES[hint]
    if origin is tuple:
        return _tuple_form(get_args(hint))
    if origin in (Union, UnionType):
        return _union_form(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Form(lambda value: value.value, hint)
    if is_dataclass(hint):
        return _record_form(cast("type", hint))
    raise TypeError(f"no JSON form for {hint}")


def _leaf(*kinds: type) -> Form:
    def check(value: object) -> object:
        if type(value) not in kinds:
            raise TypeError(f"{value!r} where a {kinds[0].__name__} belongs")
        return value

    return Form(check, check)


def _tuple_form(hints: tuple[Any, ...]) -> Form:
    if hints[-1] is Ellipsis:
        each = _form(hints[0])
        return Form(
            lambda items: [each.write(item) for item in items],
            lambda items: tuple([each.read(item) for item in _listed(items)]),
        )
    parts = tuple(_form(hint) for hint in hints)
    return Form(
        lambda items: [part.write(item) for part, item in zip(parts, items, strict=True)],
        lambda items: tuple(
            part.read(item) for part, item in zip(parts, _listed(items), strict=True)
        ),
    )


def _listed(items: object) -> list[object]:
    if not isinstance(items, list):
        raise TypeError(f"{items!r} where a list belongs")
    return items


def _union_form(hints: tuple[Any, ...]) -> Form:
    others = tuple(hint for hint in hints if hint is not NoneType)
    if len(others) > 1:
        return _tagged_form(others)
    some = _form(others[0])
    return Form(
        lambda value: None if value is None else some.write(value),
        lambda value: None if value is None else some.read(value),
    )


def _tagged_form(kinds: tuple[type, ...]) -> Form:
    """Write a value of one of several types as `{"kind": value}`."""
    tags = {kind: KINDS[kind] for kind in kinds}
    forms = {tag: _form(kind) for kind, tag in tags.items()}

    def read(data: dict[str, object]) -> object:
        ((tag, value),) = data.items()
        return forms[tag].read(value)

    return Form(lambda value: {tags[type(value)]: forms[tags[type(value)]].write(value)}, read)


def _record_form(kind: type) -> Form:
    hints = get_type_hints(kind)
    parts = tuple(
        (part.name, _form(hints[part.name]), part.default if part.default in (None, ()) else part)
        for part in fields(kind)
    )

    def write(value: object) -> dict[str, object]:
        return {
            name: form.write(item)
            for name, form, empty in parts
            if (item := getattr(value, name)) != empty
        }

    def read(data: dict[str, object]) -> object:
        given = {name: form.read(data[name]) for name, form, _ in parts if name in data}
        if len(given) != len(data):  # a field of a later version: reading on would lose it
            raise ValueError(f"unknown fields {sorted(data.keys() - given.keys())}")
        return kind(**given)

    return Form(write, read)


LEAVES: dict[Any, Form] = {
    str: _leaf(str),
    int: _leaf(int),
    float: _leaf(float, int),
    bool: _leaf(bool),
    bytes: Form(
        lambda data: b64encode(data).decode("ascii"), lambda text: b64decode(text, validate=True)
    ),
    datetime: Form(instant_text, instant),
    PartialTime: Form(lambda time: time.edtf, PartialTime),
}
