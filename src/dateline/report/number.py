"""A number in a text is its value, whether it is written in digits or in words."""

import re
from collections.abc import Iterator

__all__ = ["numbers"]

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()
SCALES = {
    "dozen": 12,
    "dozens": 12,
    "hundred": 100,
    "hundreds": 100,
    "thousand": 1_000,
    "thousands": 1_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "billion": 1_000_000_000,
    "billions": 1_000_000_000,
}
SMALL = {
    **{word: float(value) for value, word in enumerate(UNITS)},
    **{word: 10.0 * value for value, word in enumerate(TENS, start=2)},
}
RANKS = {word: float(value) for value, word in enumerate(ORDINALS)}
DIGITS = re.compile(r"\d+(?:[.,:\u00a0\u202f]\d+)*")
GROUPED = re.compile(r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?")
TOKEN = re.compile(rf"(?<![^\W\d_]){DIGITS.pattern}|[^\W\d_]+")
JOINT = re.compile(r"[\s\-]+(?:and\s+)?")

Value = float | str


def numbers(text: str) -> Iterator[tuple[str, Value]]:
    """Yield each number of a text: its words and its value (a clock time stays text).

    "Twenty-five thousand", "25 thousand" and "25,000" have one value; "hundreds" is 100.
    """
    run: list[re.Match[str]] = []
    for token in TOKEN.finditer(text):
        if not _is_number(token[0]):
            continue
        if run and not _joins(text, run[-1], token):
            yield _read(text, run)
            run = []
        run.append(token)
    if run:
        yield _read(text, run)


def _is_number(token: str) -> bool:
    word = token.lower()
    return token[0].isdigit() or word in SMALL or word in SCALES or word in RANKS


def _joins(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    """Say whether two number words are one number: "twenty-five thousand", not "two, three"."""
    if not JOINT.fullmatch(text, left.end(), right.start()):
        return False
    first, second = left[0].lower(), right[0].lower()
    is_sum = first in TENS and SMALL.get(second, RANKS.get(second, 10)) in range(1, 10)
    return second in SCALES or is_sum or (first in SCALES and second in SMALL)


def _read(text: str, run: list[re.Match[str]]) -> tuple[str, Value]:
    words = text[run[0].start() : run[-1].end()]
    parts = [_value(token[0]) for token in run]
    if isinstance(parts[0], str):
        return words, parts[0]
    total = current = 0.0
    for token, part in zip(run, parts, strict=True):
        scale = SCALES.get(token[0].lower())
        if scale is None:
            current += part if isinstance(part, float) else 0.0
        elif scale > SCALES["hundred"]:
            total, current = total + (current or 1.0) * scale, 0.0
        else:
            current = (current or 1.0) * scale
    return words, total + current


def _value(token: str) -> Value:
    word = token.lower()
    if not token[0].isdigit():
        return SMALL.get(word, RANKS.get(word, 0.0))
    if GROUPED.fullmatch(token):
        return float(re.sub(r"[,\u00a0\u202f]", "", token))
    return float(token) if re.fullmatch(r"\d+(\.\d+)?", token) else token
