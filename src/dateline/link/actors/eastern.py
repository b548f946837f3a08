"""Eastern names: Chinese, Korean and Vietnamese, the family's name first and syllables apart.

One letter parts two people here, so such names are compared strictly: hyphens, order and the
two systems of each language aside.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Final

__all__ = ["eastern", "is_eastern"]

KOREAN: Final = {
    form: line.split()[0]
    for line in (
        "lee yi ri rhee", "park pak bak", "choi choe", "kim gim", "jung jeong chung chong",
        "noh roh no", "yoon yun", "kang gang", "cho jo", "shin sin", "moon mun", "kwon gwon",
        "ryu yoo yu", "lim rim", "oh", "chun jeon", "han", "seo suh", "ahn an", "song", "hong",
        "bae pae", "nam", "ban", "paek baek", "hwang", "hyon hyun", "thae tae", "sohn son",
        "go ko koh goh", "heo hur huh", "gu koo ku", "ju joo", "byeon byun", "eom um", "gong kong",
        "bang", "min", "cha",
    )
    for form in line.split()
}  # fmt: skip
CHINESE: Final = frozenset(
    """ai bai bao bo cai cao chan chang chao chen cheng chi chiang chien chin chou chow chu cui dai
    deng ding dong du fan fang feng fu gao geng gong gu guan guo han hao he hong hou hu hua huang
    jia jiang jin ko kong ku lai lei leung li liang liao lin ling liu lo lu luo ma mao mei meng mo
    ni niu pan pang peng qi qian qiao qin qiu ren shao shen shi song su sun tan tang tao teng tian
    tsai tung wan wang wei wen wu xi xia xiang xiao xie xin xiong xu xue yan yang yao ye yin you
    yu yuan zeng zhai zhang zhao zheng zhong zhou zhu zhuang zou nguyen tran pham ngo dang bui
    duong vo truong""".split()
)
SYLLABLE: Final = (
    r"(?:zh|ch|wh|sh|ts|tz|hs|hy|ky|gy|my|by|ph|th|kh|ng|nh|tr|[bpmfdtnlrgkhjqxyzcsvw])?"
    r"(?:[aeiou]{1,3}|ya|ye|yo|yu|yeo|wa|wo|we|wi|woo|yoo|youn?|you|wu|ssu|szu)"
    r"(?:ng|nh|hn|[nklmptbhrg])?"
)
PIECE: Final = re.compile(SYLLABLE)
JOINED: Final = re.compile(rf"{SYLLABLE}(?:{SYLLABLE})?")
LONGEST: Final = 3  # words after the family's name
# What a German or a Frenchman writes, as an Englishman would.
FOREIGN: Final = (("dsch", "j"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"))
# Korean: the official and the customary spelling of a vowel.
VOWELS: Final = (
    ("chul", "chol"), ("wha", "hwa"), ("ahn", "an"), ("suk", "sok"),
    ("chung", "jong"), ("chong", "jong"), ("youl", "yol"),
    ("yeo", "yo"), ("young", "yong"), ("yung", "yong"), ("hyun", "hyon"),
    ("eo", "o"), ("eu", "u"), ("woo", "u"), ("wu", "u"),
    ("oo", "u"), ("ou", "u"), ("ui", "i"), ("ee", "i"),
    ("k", "g"),
)  # fmt: skip
# Chinese: what an initial of Wade and Giles may be in pinyin; then the endings.
INITIALS: Final = (
    ("hs", ("x",)), ("ch", ("zh", "ch", "j", "q")), ("tz", ("z", "c")), ("ts", ("z", "c")),
    ("sz", ("s",)), ("ss", ("s",)), ("p", ("b", "p")), ("t", ("d", "t")), ("k", ("g", "k")),
    ("j", ("r",)),
)  # fmt: skip
OTHERWISE: Final = {
    "tzu": ("zi", "ci"), "tsu": ("zi", "ci"), "ssu": ("si",), "szu": ("si",), "lee": ("li",),
    "ko": ("ke", "ge"), "ho": ("he",), "ih": ("yi",), "ing": ("ying",), "jo": ("ruo",),
}  # fmt: skip
ENDINGS: Final = (("iung", "iong"), ("ung", "ong"), ("ieh", "ie"), ("ien", "ian"), ("ih", "i"),
                  ("eh", "e"), ("yen", "yan"), ("hou", "hou"))  # fmt: skip
OLD: Final = re.compile(r"(?:hs|tz|ts|ss|sz)|^chi.|(?:ung|eh|ien|ih)$")

Parts = Sequence[Sequence[str]]  # the words of a name, each as its parts between hyphens


@lru_cache(maxsize=50_000)
def eastern(words: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """Return the forms that an eastern name may take, the family's name first; else nothing."""
    if not is_eastern(words):
        return frozenset()
    words = tuple(tuple(_plain(part) for part in word) for word in words)
    flat = [word[0] if len(word) == 1 else "" for word in words]
    front = flat[0] in KOREAN or flat[0] in CHINESE
    family, given = (words[0], words[1:]) if front else (words[-1], words[:-1])
    pieces = [piece for word in given for piece in word]
    return frozenset({*_korean(family[0], pieces), *_chinese(family[0], pieces, given)})


def is_eastern(words: Parts) -> bool:
    """Say whether a name, all of it, is made as Chinese, Korean and Vietnamese names are."""
    if not 1 < len(words) <= LONGEST + 1:
        return False
    words = [[_plain(part) for part in word] for word in words]
    ends = [word[0] for word in (words[0], words[-1]) if len(word) == 1]
    family = next((end for end in ends if end in KOREAN or end in CHINESE), None)
    return family is not None and all(
        JOINED.fullmatch(piece) for word in words for piece in word if piece != family
    )


def _plain(syllable: str) -> str:
    for written, instead in FOREIGN:
        syllable = syllable.replace(written, instead)
    return syllable


def _korean(family: str, pieces: Sequence[str]) -> set[str]:
    if family not in KOREAN:
        return set()
    given = "".join(pieces)
    for written, instead in VOWELS:
        given = given.replace(written, instead)
    return {f"{KOREAN[family]} {given}"}


def _chinese(family: str, pieces: Sequence[str], given: Parts) -> set[str]:
    """Read the name in pinyin; and as Wade and Giles wrote, where hyphens or letters tell."""
    found = {f"{family} {''.join(pieces)}"}
    is_old = any(len(word) > 1 for word in given) or any(map(OLD.search, (family, *pieces)))
    if is_old and (family not in KOREAN or family in CHINESE or family == "lee"):
        found |= {
            f"{one} {''.join(rest)}"
            for one in _pinyin(family)
            for rest in product(*map(_pinyin, pieces))
        }
    return found


def _pinyin(syllable: str) -> tuple[str, ...]:
    if syllable in OTHERWISE:
        return OTHERWISE[syllable]
    for old, new in ENDINGS:
        if syllable.endswith(old):
            syllable = syllable.removesuffix(old) + new
            break
    for old, initials in INITIALS:
        if syllable.startswith(old):
            return (syllable, *(initial + syllable.removeprefix(old) for initial in initials))
    return (syllable,)
