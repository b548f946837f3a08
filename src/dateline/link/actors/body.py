"""A body's name taken apart: the words that tell it, and the country that narrows it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dateline.link.actors.country import countries
from dateline.link.actors.letters import latin

__all__ = ["GENERIC", "KNOWN", "NOUNS", "TOPICAL", "Body", "is_bare", "is_short_form", "parse_body"]

WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+")
JOINED: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
LINKING: Final = frozenset("the a an of for and at in de la del des du on to".split())
SPELLINGS: Final = {
    "defense": "defence", "center": "centre", "organization": "organisation", "labor": "labour",
    "govt": "government", "dept": "department", "gov't": "government",
}  # fmt: skip
# What is added to a body's name without telling it from others: the Wagner Group is Wagner.
GENERIC: Final = frozenset(
    """group company corporation corp inc ltd plc llc co pmc private military mercenary
    paramilitary organisation movement militia militant militants trust contractor
    firm islamist terrorist feared party pjsc oao ooo ag gmbh sa nv""".split()
)
NEWS_AGENCY: Final = frozenset({"news", "agency"})
# Bodies that every country has: without one they are any country's.
OFFICES: Final = frozenset(
    """ministry government parliament army military navy police council court senate cabinet guard
    embassy treasury service intelligence force forces department presidency directorate
    committee office command""".split()
)
# Words that end no person's name.
NOUNS: Final = OFFICES | frozenset(
    """agency association authority bank board branch brigade bureau centre church club college
    commission commissioner company corporation daily district federation foundation forces front
    group headquarters herald hospital house inc institute league limited ltd media mission museum
    network news office organisation party pmc post press programme project radio republic school
    society star state states station telegraph television times tribunal tribune trust tv union
    unit university""".split()
)
TOPICAL: Final = frozenset({"ministry"})  # in small letters, too, the topic tells the body
# Abbreviations that are made of another language's words, or of too few letters to be told.
KNOWN: Final = {
    "fsb": "federal security service", "gru": "main intelligence directorate",
    "svr": "foreign intelligence service", "fso": "federal protective service",
    "sbu": "security service of ukraine", "hur": "main directorate of intelligence",
    "kgb": "committee for state security", "mod": "ministry of defence",
    "un": "united nations", "eu": "european union", "uk": "united kingdom",
    "us": "united states", "usa": "united states", "au": "african union", "ap": "associated press",
    "pa": "press association", "irgc": "islamic revolutionary guard corps",
    "plo": "palestine liberation organisation", "pkk": "kurdistan workers party",
    "isi": "inter services intelligence", "kcna": "korean central news agency",
    "kct": "korean central television", "pla": "people liberation army",
    "eln": "national liberation army", "idf": "israel defence forces",
    "icrc": "international committee of the red cross", "cdu": "christian democratic union",
    "msf": "doctors without borders", "mfa": "ministry of foreign affairs",
    "afp": "agence france presse", "cia": "central intelligence agency",
    "fbi": "federal bureau of investigation", "nsa": "national security agency",
    "who": "world health organisation", "imf": "international monetary fund",
    "iaea": "international atomic energy agency", "wto": "world trade organisation",
    "osce": "organisation for security and co operation in europe",
    "nato": "north atlantic treaty organisation", "ecb": "european central bank",
    "unhcr": "united nations high commissioner for refugees",
    "unicef": "united nations children fund", "icc": "international criminal court",
    "ohchr": "office of the united nations high commissioner for human rights",
    "icj": "international court of justice", "ioc": "international olympic committee",
    "fifa": "international federation of association football",
    "bbc": "british broadcasting corporation", "nhs": "national health service",
    "nasa": "national aeronautics and space administration",
    "nypd": "new york police department", "doj": "department of justice",
    "dod": "department of defence", "dhs": "department of homeland security",
    "rsf": "rapid support forces", "sdf": "syrian democratic forces",
    "pflp": "popular front for the liberation of palestine",
}  # fmt: skip
LEAST: Final = 3  # letters of an acronym that its letters alone explain


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a name in their order; `core` in order of the alphabet, without countries."""

    words: tuple[str, ...]
    core: tuple[str, ...]
    origins: frozenset[str]
    acronym: str | None = None
    initials: frozenset[str] = frozenset()

    @property
    def bare_core(self) -> tuple[str, ...]:
        """The core without what every such body is called, if anything is left."""
        spare = GENERIC | NEWS_AGENCY if set(self.core) >= NEWS_AGENCY else GENERIC
        return tuple(word for word in self.core if word not in spare) or self.core


@lru_cache(maxsize=100_000)
def parse_body(text: str) -> Body:
    """Take a name apart."""
    plain = text.replace("’", "'").replace("'s ", " ").removesuffix("'s").removesuffix("'")
    written = [match.replace(".", "") for match in WORD.findall(plain)]
    lower = [SPELLINGS.get(latin(word), latin(word)) for word in written]
    found, rest = countries(lower, capitals=not TOPICAL.isdisjoint(lower))
    if not [word for word in rest if word not in LINKING]:
        found, rest = frozenset(), lower
    words = tuple(word for word in rest if word not in LINKING)
    if "mod" in words:
        words = (*(word for word in words if word != "mod"), "defence", "ministry")
    capitals = len(written) == 1 and len(written[0]) > 1 and sum(map(str.isupper, written[0])) > 1
    whole = [word for word in lower if word]
    joined = [latin(word)[0] for word in JOINED.findall(plain) if latin(word) not in LINKING]
    return Body(
        words=words,
        core=tuple(sorted(words)),
        origins=found,
        acronym=lower[0] if capitals else None,
        initials=frozenset({
            "".join(word[0] for word in whole),
            "".join(word[0] for word in whole if word not in LINKING),
            "".join(word[0] for word in words),
            "".join(joined),
        }),
    )  # fmt: skip


def is_bare(body: Body) -> bool:
    """Say whether a name is of a body that every country has, and tells no country."""
    return not body.origins and bool(OFFICES & set(body.words))


def is_short_form(acronym: str, body: Body) -> bool:
    """Say whether letters are a body's initials, or known to stand for it."""
    long = KNOWN.get(acronym)
    if long is not None:
        return parse_body(long).core == body.core or parse_body(long).words == body.words
    return len(acronym) >= LEAST and len(body.words) > 1 and acronym in body.initials
