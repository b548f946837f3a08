"""Word tables of the cast: what sort of party a noun names, and which roles are one role."""

from dateline.model.utterance import ActorType

__all__ = [
    "ACTS",
    "COMMENTATORS",
    "FAMILIAR",
    "FEMALE",
    "GROUP_NOUNS",
    "MALE",
    "ORGANISATION_NOUNS",
    "PERSON_NOUNS",
    "PRONOUNS",
    "ROLE_CLASSES",
    "SPEAKERS",
    "TITLES",
    "UTTERINGS",
    "noun_type",
    "role_class",
]

# What a headline says somebody does, taken for a part of who it is: "Harbour chief orders".
ACTS = frozenset(
    """accuses admits appears calls claims confirms demands denies insists orders says seeks tells
    threatens urges vows warns""".split()
)

PRONOUNS: dict[str, ActorType] = {
    "he": ActorType.PERSON,
    "him": ActorType.PERSON,
    "his": ActorType.PERSON,
    "himself": ActorType.PERSON,
    "she": ActorType.PERSON,
    "her": ActorType.PERSON,
    "hers": ActorType.PERSON,
    "herself": ActorType.PERSON,
    "it": ActorType.ORGANISATION,
    "its": ActorType.ORGANISATION,
    "they": ActorType.GROUP,
    "them": ActorType.GROUP,
    "their": ActorType.GROUP,
    "who": ActorType.OTHER,
    "i": ActorType.OTHER,
    "we": ActorType.OTHER,
}

MALE = frozenset("he him his himself mr mr. sir lord spokesman chairman father son husband".split())
FEMALE = frozenset(
    "she her hers herself mrs mrs. ms ms. miss lady dame spokeswoman chairwoman mother".split()
)

ORGANISATION_NOUNS = frozenset(
    """administration agency airline alliance ambassador army assembly association authority bank
    battalion board branch brigade broadcaster bureau cabinet campaign channel church coalition
    college command commission committee company congress consulate corps corporation council court
    department directorate embassy federation firm force foundation garrison government group guard
    headquarters hospital house inspectorate institute institution junta kremlin ministry military
    militia mission movement navy network newspaper office operator organisation organization
    outlet panel parliament parish party pentagon police presidency prosecutor regime school
    secretariat senate service society staff station team treasury tribunal union university unit
    watchdog website""".split()
)

GROUP_NOUNS = frozenset(
    """activists allies analysts authorities colleagues commuters critics doctors eyewitnesses
    experts families firefighters insurgents investigators journalists lawyers lawmakers leaders
    locals media medics militants neighbours officers officials operators opponents others
    passengers people police prosecutors rebels reports reporters rescuers residents scientists
    soldiers some sources survivors troops villagers witnesses workers""".split()
)

PERSON_NOUNS = frozenset(
    """activist adviser advisor aide ally analyst archbishop attorney bishop boss brother
    candidate captain chair chairman chairwoman chancellor chief clerk colonel commander
    commissioner correspondent coroner daughter deputy detective diplomat director doctor driver
    economist editor executive expert father fighter founder general governor head historian
    inspector investigator judge king lawyer lawmaker leader lieutenant major manager marshal
    mayor medic minister mother neighbour nurse officer official opponent organiser owner
    passenger politician pope premier president priest prince princess principal professor
    prosecutor queen rebel reporter representative researcher resident scientist secretary
    senator sergeant sheriff shopkeeper sister soldier son source speaker spokesman spokesperson
    spokeswoman strategist student superintendent surgeon survivor teacher trader tsar veteran
    victim warlord witness woman man""".split()
)

# Roles that the press uses for one another: "the Wagner chief" is "the head of Wagner".
ROLE_CLASSES: tuple[frozenset[str], ...] = (
    frozenset("boss chief commander founder head leader owner warlord chairman".split()),
    frozenset("spokesman spokeswoman spokesperson".split()),
    frozenset("president premier chancellor leader".split()),
    frozenset("doctor surgeon medic physician".split()),
    frozenset("officer constable superintendent inspector detective".split()),
    frozenset("lawyer attorney".split()),
)

SPEAKERS = frozenset("spokesman spokeswoman spokesperson spokespeople".split())

# Words that somebody issues: who speaks in "the statement" is who issued it.
UTTERINGS = frozenset(
    """announcement commentary communique editorial letter message note post release statement
    tweet""".split()
)

# Somebody just spoken of comes back as "the father", "the builder".
FAMILIAR = frozenset(
    """builder businessman cleaner dad father grandfather grandmother mother mum nurse pensioner
    shopkeeper student teacher teenager veteran worker""".split()
)

# Somebody who has just spoken comes back by trade.
COMMENTATORS = frozenset("academic analyst author economist expert researcher scholar".split())

TITLES = frozenset(
    """mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. president minister
    general gen gen. colonel col col. lieutenant lt lt. major maj maj. captain capt capt.
    sergeant sgt sgt. admiral marshal commander king queen prince princess pope rev rev. sen
    sen. rep rep. gov gov. governor mayor chancellor secretary chief constable superintendent
    commissioner detective inspector deputy assistant acting former spokesman spokeswoman
    spokesperson asst asst. ch con con. supt supt. insp insp. cpl cpl. brig brig. cllr""".split()
)


def noun_type(noun: str) -> ActorType:
    """Say what sort of party a common noun names."""
    word = noun.lower()
    for nouns, type_ in (
        (GROUP_NOUNS, ActorType.GROUP),
        (PERSON_NOUNS, ActorType.PERSON),
        (ORGANISATION_NOUNS, ActorType.ORGANISATION),
        (PEOPLE_NOUNS, ActorType.GROUP),
    ):
        if word in nouns:
            return type_
    return ActorType.OTHER


def plural(noun: str) -> str:
    """Form the plural of a noun of the tables."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    return noun + "es" if noun.endswith(("ss", "x", "ch")) else noun + "s"


PEOPLE_NOUNS = frozenset(map(plural, PERSON_NOUNS))


def role_class(noun: str) -> frozenset[str]:
    """Return every role word that may stand for this one, itself included."""
    word = noun.lower()
    return frozenset({word}).union(*(roles for roles in ROLE_CLASSES if word in roles))
