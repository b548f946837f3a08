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

__all__ = ["CodecError", "decode", "encode", "from_plain", "instant_text", "plain"]

T = TypeVar("T")

CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


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
        text = CANONICAL.encode(plain(value))
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise CodecError("holds half a character (a lone surrogate)") from error
    except (ValueError, TypeError) as error:
        raise CodecError(str(error)) from error
    return text


def decode(kind: type[T], text: str) -> T:
    """Read a value of this type from its canonical JSON.

    Raises:
        CodecError: The text is not JSON, or not that of such a value.
    """
    try:
        data = json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise CodecError(f"not a {kind.__name__.lower()}: {error}") from error
    return from_plain(kind, data)


def plain(value: object) -> object:
    """Turn a model value into what JSON can hold; empty fields are left out."""
    kind: Any = type(value)
    return _form(kind).write(value)


def from_plain(kind: type[T], data: object) -> T:
    """Turn plain data into a value of this type.

    Raises:
        CodecError: The data is not that of such a value.
    """
    form = _form(cast("Any", kind))
    try:
        return cast("T", form.read(data))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
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

    return Form(_as_it_is, check)


def _as_it_is(value: object) -> object:
    return value


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
    forms = {part.name: _form(hints[part.name]) for part in fields(kind)}
    plain = tuple(name for name, form in forms.items() if form.write is _as_it_is)
    others = tuple((name, form.write) for name, form in forms.items() if name not in plain)
    empty = {part.name: part.default for part in fields(kind) if part.default in EMPTY}

    def write(value: object) -> dict[str, object]:
        data: dict[str, object] = {name: getattr(value, name) for name in plain}
        for name, write_part in others:
            item = getattr(value, name)
            if name not in empty or item != empty[name]:
                data[name] = write_part(item)
        return data

    def read(data: dict[str, object]) -> object:
        given = {name: forms[name].read(item) for name, item in data.items()}
        return kind(**given)

    return Form(write, read)


def _instant(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise CodecError(f"{text} has no time zone")
    return moment.astimezone(UTC)


EMPTY = (None, ())

LEAVES: dict[Any, Form] = {
    str: _leaf(str),
    int: _leaf(int),
    float: _leaf(float, int),
    bool: _leaf(bool),
    bytes: Form(
        lambda data: b64encode(data).decode("ascii"), lambda text: b64decode(text, validate=True)
    ),
    datetime: Form(instant_text, _instant),
    PartialTime: Form(lambda time: time.edtf, PartialTime),
}
