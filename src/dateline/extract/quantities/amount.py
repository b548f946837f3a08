"""An amount is the range that a number and the words before and after it tell."""

import re
from dataclasses import dataclass

from dateline.extract.quantities.number import BROKEN, NUMBER, NUMBER_STARTS, SCALES, read_number
from dateline.extract.quantities.unit import currency_before

__all__ = ["AMOUNT_STARTS", "Amount", "read_amount"]

Bounds = tuple[float | None, float | None, float | None]

# What loose words are sure of: the lowest number that they can stand for.
_LOOSE = {
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "tens of millions": 20_000_000,
    "hundreds of millions": 200_000_000,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
    "several": 3,
    "a number": 2,
    "a handful": 2,
    "a few": 2,
}
# "test scores" are no twenties: the word counts only where it is counted with.
_LOOSE_FORMS = {
    "scores": r"scores(?=\s(?:of|more|others|were|are|have|had|wounded|injured|killed|dead)\b)"
}
_FIXED = {"half a dozen": 6, "a dozen": 12, "a couple": 2, "a score": 20}
_LOOSE_WORDS = "|".join(
    _LOOSE_FORMS.get(words, words).replace(" ", r"\s")
    for words in sorted((*_LOOSE, *_FIXED), key=len, reverse=True)
)
_BROKEN = re.sub(r"\?P<\w+>", "?:", BROKEN)
_CORE = re.compile(
    rf"(?:(?P<times>{NUMBER})\s(?P<group>dozen|score)(?!s)\b"
    rf"|(?P<few>several|many|a\sfew|a\scouple(?:\sof)?)\s(?P<scale>dozen|hundred|thousand|million"
    rf"|billion)(?!s)\b"
    rf"|(?P<broken>{_BROKEN})"
    rf"|(?P<first>{NUMBER})(?:\s(?:to|or|and)\s|\s?[-–—]\s?)(?:[$£€]\s?)?(?P<second>{NUMBER})"
    rf"|(?P<loose>{_LOOSE_WORDS})(?!-)\b|(?P<number>{NUMBER}))"
    r"(?P<more>\+|\sor\smore\b|[\s-]plus\b)?(?P<so>\sor\sso\b|-odd\b)?",
    re.IGNORECASE,
)
_GROUPS = {"dozen": 12, "score": 20, "hundred": 100}
_FEW = {"several": 3, "many": 2, "a few": 2}
_SCALE = re.compile(r"\s?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|tn|[km])$")
AMOUNT_STARTS = NUMBER_STARTS | frozenset(
    "tens hundreds dozens scores thousands millions billions several many half three".split()
)

_AT_LEAST = (
    "at least|at the very least|a minimum of|no fewer than|no less than|not less than|more than"
    "|just over|well over|a little over|over|upwards of|upward of|above|in excess of|as few as"
    "|a least"
)
_AT_MOST = (
    "up to|as many as|as much as|no more than|not more than|at most|a maximum of|fewer than"
    "|less than|under|below"
)
_NEARLY = "nearly|almost|close to|just under|just short of|approaching"
_ABOUT = "about|around|some|roughly|approximately|an estimated|estimated|circa|something like"
_PLAIN = (
    "exactly|just|only|another|a further|an additional|an extra|further|additional|a total of"
    "|a combined"
)
_KINDS = {
    word: kind
    for kind, words in (
        ("least", _AT_LEAST),
        ("most", _AT_MOST),
        ("nearly", _NEARLY),
        ("about", _ABOUT),
        ("plain", _PLAIN),
    )
    for word in words.split("|")
}
_OPENERS = ("anywhere between", "between", "anywhere from", "from")
_BEFORE_WORDS = "|".join(sorted((*_KINDS, *_OPENERS), key=len, reverse=True)).replace(" ", r"\s")
_BEFORE = re.compile(rf"(?<![\w’'-])(?P<words>{_BEFORE_WORDS})\s$", re.IGNORECASE)
_REACH = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A range and where it stands, with the words before it that belong to it."""

    start: int
    end: int
    low: float | None
    best: float | None
    high: float | None
    loose: bool = False


def read_amount(text: str, start: int) -> Amount | None:
    """Read the amount whose number begins at `start`, or None where none does."""
    match = _CORE.match(text, start)
    if match is None:
        return None
    begin, kinds, ranged = _before(text, start)
    if match["first"] and not ranged and not _is_range(match):
        match = re.compile(NUMBER, re.IGNORECASE).match(text, start)
        return match and _amount(begin, match.end(), _single(read_number(match[0]), kinds))
    return _amount(begin, match.end(), _bounds(match, kinds), loose=bool(match["loose"]))


def _amount(start: int, end: int, bounds: Bounds, *, loose: bool = False) -> Amount:
    low, best, high = bounds
    return Amount(start=start, end=end, low=low, best=best, high=high, loose=loose)


def _bounds(match: re.Match[str], kinds: frozenset[str]) -> Bounds:
    if match["loose"]:
        return _loose(re.sub(r"\s", " ", match["loose"].lower()), kinds)
    if match["few"]:
        return _few(re.sub(r"\s", " ", match["few"].lower()), match["scale"].lower())
    if match["broken"]:
        return _single(read_number(match["broken"]), kinds)
    if match["first"]:
        return _range(match)
    if match["times"]:
        kinds = kinds | _suffixed(match)
        return _single(read_number(match["times"]) * _GROUPS[match["group"].lower()], kinds)
    return _single(read_number(match["number"]), kinds | _suffixed(match))


def _suffixed(match: re.Match[str]) -> frozenset[str]:
    return frozenset({"least"} if match["more"] else {"about"} if match["so"] else set())


def _loose(words: str, kinds: frozenset[str]) -> Bounds:
    if words in _FIXED:
        return _single(_FIXED[words], kinds or frozenset({"about"}))
    return (_LOOSE[words], None, None)


def _few(words: str, scale: str) -> Bounds:
    """Read "several hundred", "a few thousand" and "a couple of hundred"."""
    times = _GROUPS[scale] if scale in _GROUPS else SCALES[scale]
    if words.startswith("a couple"):
        return (None, 2 * times, None)
    return (_FEW[words] * times, None, None)


def _range(match: re.Match[str]) -> Bounds:
    first, second = _ends(match)
    return (min(first, second), None, max(first, second))


def _ends(match: re.Match[str]) -> tuple[float, float]:
    """Read both ends; the scale of the second is that of the first too ("5 to 7 million")."""
    first, second = read_number(match["first"]), read_number(match["second"])
    scale = _SCALE.search(match["second"].lower())
    if scale and not _SCALE.search(match["first"].lower()) and first:
        times = _GROUPS["hundred"] if scale["scale"] == "hundred" else SCALES[scale["scale"]]
        if first < second / times:
            return first * times, second
    return first, second


def _is_range(match: re.Match[str]) -> bool:
    """Say whether "6 or 10", "125 to 155" grows; "two and three" are two numbers."""
    joined = match[0][match.end("first") - match.start() : match.start("second") - match.start()]
    if joined.strip().lower() == "and":
        return False
    first, second = _ends(match)
    return first < second


def _single(value: float, kinds: frozenset[str]) -> Bounds:
    """Bound a number by the words before it; "at least about 40" is at least 40."""
    if "least" in kinds:
        return (value, value, None)
    if "most" in kinds:
        return (None, value, value)
    if "nearly" in kinds:
        return (None, value, value)
    if "about" in kinds:
        return (None, value, None)
    return (value, value, value)


def _opens_range(text: str, start: int) -> bool:
    """Say whether "from" or "between" opens a range, not a journey "from 12 villages"."""
    match = _CORE.match(text, start)
    return bool(match and match["first"])


def _before(text: str, start: int) -> tuple[int, frozenset[str], bool]:
    """Take in the words before a number, nearest first: where they begin and what they say."""
    kinds: set[str] = set()
    ranged, number = False, start
    if sign := currency_before(text, start):
        start = sign[1]
    while found := _BEFORE.search(text[max(0, start - _REACH) : start]):
        words = re.sub(r"\s", " ", found["words"].lower())
        if words in _OPENERS and not (ranged := _opens_range(text, number)):
            break
        kinds.add(_KINDS.get(words, "plain"))
        start = max(0, start - _REACH) + found.start()
    return start, frozenset(kinds), ranged
