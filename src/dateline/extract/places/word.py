"""Words that show, beside a name, whether it names a place and of what sort."""

from collections.abc import Mapping
from typing import Final

from dateline.extract.cast.words import ORGANISATION_NOUNS
from dateline.extract.places.gazetteer import Sort

__all__ = ["BODIES", "INTO", "PARTS", "ROLES", "SAID", "SIDES", "SORTS", "SORT_WORDS", "WAYS"]

INTO: Final = frozenset(
    "in near at from to towards around outside into across through inside".split()
)
SIDES: Final = frozenset(
    "north south east west northern southern eastern western central downtown nearby".split()
)
SAID: Final = frozenset("said says told added wrote asked".split())
SORTS: Final = frozenset(
    """county parish region province district state oblast republic governorate prefecture township
    city town village area borough territory island islands valley peninsula coast counties
    regions provinces districts""".split()
)
WAYS: Final = frozenset(
    """street st road rd avenue ave drive lane highway boulevard blvd court parkway route way
    park lake river creek bridge square airport hill hills mountain bay beach""".split()
)
BODIES: Final = ORGANISATION_NOUNS | frozenset(
    """police department university college school hospital church council court times news
    post club team high center centre museum festival fire sheriff board commission
    foundation company inc bank press journal herald tribune gazette league association""".split()
)
SORT_WORDS: Final[Mapping[str, frozenset[Sort]]] = {
    **dict.fromkeys(
        "county counties district districts parish rayon raion township municipality".split(),
        frozenset({Sort.DISTRICT}),
    ),
    **dict.fromkeys(
        """region regions province provinces state states oblast oblasts republic republics
        governorate prefecture""".split(),
        frozenset({Sort.REGION, Sort.DISTRICT}),
    ),
    **dict.fromkeys(
        "city cities town towns village villages suburb suburbs borough port".split(),
        frozenset({Sort.TOWN}),
    ),
}
ROLES: Final = frozenset(
    """mayor governor president leader chief head minister ambassador embassy spokesman spokeswoman
    spokesperson official resident native citizen king queen prince bishop commander deputy senator
    congressman lawmaker councillor prosecutor judge sheriff man woman people family company army
    force troop soldier fighter general premier chancellor secretary envoy regime""".split()
)
PARTS: Final = frozenset(
    """county parish region province district state oblast republic territory city town village
    area borough island valley peninsula coast north south east west centre center downtown suburb
    outskirt edge border street road square airport airfield headquarters station port harbour
    harbor bridge dam plant facility building hospital school prison camp base quarter market
    mountain river lake sea bay park field airspace soil front hotspot capital coastline waters
    countryside heart""".split()
)
