"""A person's name taken apart: given name, middle names, surname."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dateline.link.actors.letters import latin, marked

__all__ = ["Person", "parse_person"]

WORD: Final = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*\.?")
HONORIFICS: Final = frozenset(
    """
    mr mrs ms miss mister madam madame mme monsieur herr frau dr doctor prof professor sir dame lord
    lady president prime minister chancellor premier king queen prince princess pope secretary
    senator sen rep representative governor gov mayor general gen lt lieutenant colonel col major
    maj captain capt sergeant sgt admiral adm marshal commander assistant asst deputy chief
    constable superintendent supt inspector detective judge justice rev reverend sheikh sheik
    shaikh ambassador spokesman spokeswoman spokesperson former acting ayatollah imam mullah
    maulana hajji haji sayyid sayed sayid seyed syed emir sultan archbishop bishop cardinal father
    mollah mulla molla scheich cheikh cheick shaykh szejk ajatollah ayatullah prinz prins prinzessin
    brother sister saint comrade hon honourable right
    """.split()
)
MALE: Final = frozenset("mr sir lord king prince monsieur herr father brother".split())
FEMALE: Final = frozenset(
    "mrs ms miss madam madame mme frau dame lady queen princess sister".split()
)
GENERATIONS: Final = {"jr": "younger", "junior": "younger", "sr": "elder", "senior": "elder",
                      "ii": "2", "iii": "3", "iv": "4"}  # fmt: skip
PARTICLES: Final = frozenset(
    """von van der den de del della di da dos das do du la le las los bin ibn bint ter zu zur
    dit""".split()
)
ARTICLE: Final = re.compile(
    r"^(?:al|el|[aeu]s|[aeu]z|adh?|ud|[au]r|an|ul|[ae](?:sh|sch|ch))-(?=.{3})"
)
ARABIC: Final = re.compile(
    r"(?:(?:al|el|[aeu]s|[aeu]z|adh?|ud|[au]r|an|ul|[ae](?:sh|sch|ch))-.|(?:al|el|bin|ibn)$)"
)
CALLED: Final = re.compile(r"[\"“”„«]([^\W\d_]+)[\"”“»]")
OF_MERCY: Final = re.compile(r"(?<=\w{3})[- ]?ur[- ](?=r[ae]hman\b)")  # "Mujibur Rahman"
GROWN: Final = re.compile(r"\b([AE]l)(?=[A-Z][a-z])")  # the article in "ElBaradei"
SERVANT: Final = frozenset("abd abdel abdul abdal abdoul abdelal".split())
CAPITALS: Final = 2  # letters written together that are two initials: "JD"


@dataclass(frozen=True, slots=True)
class Person:
    """A name without its honorifics; `words` in plain letters, `written` as they were.

    `parts` are the words as their parts between hyphens; `is_arabic` tells that an article or a
    word for "son" is among them; `called` is a name in quotes: "Ted" of Rafael Edward "Ted" Cruz.
    """

    words: tuple[str, ...]
    written: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    gender: str | None = None
    generation: str | None = None
    is_arabic: bool = False
    called: str | None = None

    @property
    def is_full(self) -> bool:
        """Whether it has a given name, or an initial, and a surname."""
        return len(self.words) > 1 and self.words[0] not in PARTICLES

    @property
    def cut(self) -> int:
        """Where the surname begins: at its first particle, else with the last word."""
        particles = (i for i, word in enumerate(self.words[:-1]) if i and word in PARTICLES)
        return next(particles, len(self.words) - 1)

    @property
    def given(self) -> str:
        """The first word."""
        return self.words[0]

    @property
    def middles(self) -> tuple[str, ...]:
        """What stands between."""
        return self.words[1 : self.cut]

    @property
    def surname(self) -> str:
        """The last word with its particles."""
        return " ".join(self.words[self.cut :])


@lru_cache(maxsize=100_000)
def parse_person(text: str) -> Person:
    """Take a name apart; what is no person's name comes out as words all the same."""
    clean = marked(
        GROWN.sub(r"\1-", text.replace("’s ", " ").removesuffix("’s").removesuffix("'s"))
    )
    clean = OF_MERCY.sub(" ", clean)
    raw = [match.rstrip(".") for match in WORD.findall(text.replace("\u00ad", ""))]
    written = [match.rstrip(".") for match in WORD.findall(clean)]
    if raw and len(raw[0]) == CAPITALS and raw[0].isupper() and len(written) > 1:
        written = [*written[0], *written[1:]]
    gender = generation = None
    while len(written) > 1 and latin(written[0]) in HONORIFICS:
        gender = gender or _gender(latin(written[0]))
        written = written[1:]
    while len(written) > CAPITALS and latin(written[-1]) in GENERATIONS:
        generation = GENERATIONS[latin(written[-1])]
        written = written[:-1]
    before, written = written, _joined(written)
    return Person(
        words=tuple(latin(word).replace("-", "").replace("'", "") for word in written),
        written=tuple(word.replace("-", "") for word in written),
        parts=tuple(tuple(latin(word).replace("'", "").split("-")) for word in written),
        gender=gender,
        generation=generation,
        called=_called(clean),
        is_arabic=any(ARABIC.match(word) for word in before[1:]),
    )


def _called(text: str) -> str | None:
    found = CALLED.search(text)
    return latin(found[1]) if found else None


def _gender(honorific: str) -> str | None:
    if honorific in MALE:
        return "male"
    return "female" if honorific in FEMALE else None


def _joined(words: list[str]) -> list[str]:
    """Drop the Arabic article, and join "Abdel Fattah" as it is one name."""
    kept: list[str] = []
    for place, word in enumerate(words):
        bare = ARTICLE.sub("", word)
        if latin(word) in {"al", "el", "ul"} and place + 1 < len(words):
            continue
        if kept and kept[-1] == "abdul" and latin(kept[-1]) == "abdul":
            kept[-1] = f"abdul{bare}"
        else:
            kept.append("abdul" if latin(bare) in SERVANT else bare)
    return kept
