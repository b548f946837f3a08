"""Classes of nouns that frames ask for: armed force, police, weapons, vehicles, parties."""

from spacy.tokens import Token

from dateline.extract.cast.words import PRONOUNS, noun_type
from dateline.extract.events.nominal import NOMINAL
from dateline.extract.events.weapon import weapon_mode
from dateline.model.utterance import ActorType

__all__ = ["ARMED", "core", "forms", "is_animate", "is_of", "is_party"]

CLASSES: dict[str, frozenset[str]] = {
    "@force": frozenset(
        """army troop troops soldier force forces fighter military navy militia brigade battalion
        regiment unit column convoy guard mercenary rebel militant insurgent separatist fleet
        division corps garrison paratrooper contingent reservist reserve marine
        guerrilla airforce paramilitary gunman""".split()
    ),
    "@police": frozenset("police officer policeman security checkpoint patrol gendarme".split()),
    "@arms": frozenset(
        """missile rocket shell artillery mortar drone bomb grenade torpedo warhead icbm
        satellite projectile""".split()
    ),
    "@armour": frozenset(
        """tank armour armor artillery warship frigate destroyer carrier submarine jet warplane
        aircraft helicopter bomber launcher system battery weapon vehicle ship""".split()
    ),
    "@craft": frozenset(
        """train tram bus lorry truck van car vehicle ferry ship boat vessel tanker plane aircraft
        jet airliner helicopter coach minibus motorcycle taxi cruiser trawler yacht submersible
        submarine capsule carriage locomotive drone balloon barge raft dinghy metro jetliner
        glider freighter bike bicycle tractor""".split()
    ),
    "@building": frozenset(
        """roof building bridge tower wall dam house block mine stand ceiling floor crane tunnel
        stage scaffolding scaffold balcony chimney pier factory mall flyover overpass tenement
        embankment levee dyke dike church hotel school pipeline line stadium""".split()
    ),
    "@land": frozenset(
        """city town village airport airfield port base headquarters building bridge territory area
        region province district island position checkpoint station garrison fort palace
        parliament barracks town-hall stronghold hill road junction dam plant post compound
        embassy consulate facility facilities installation installations depot site outpost
        capital hall border crossing""".split()
    ),
    "@captive": frozenset(
        """hostage prisoner captive detainee inmate abductee journalist activist pow suspect
        crew-member""".split()
    ),
    "@talk": frozenset("talk talks negotiation meeting summit discussion consultation".split()),
    "@offer": frozenset(
        """proposal offer request demand bid ceasefire truce deal plan agreement amendment bill
        motion resolution appeal application call invitation ultimatum compromise talks talk
        referendum negotiation treaty budget settlement peace extradition idea condition
        petition reform""".split()
    ),
    "@pact": frozenset(
        """treaty agreement deal accord pact bloc alliance organisation organization talks talk
        talk negotiation summit council union convention project programme program
        contest""".split()
    ),
    "@tie": frozenset(
        """tie ties relation relations link contact cooperation trade delivery deliveries export
        import aid support funding supply supplies talk talks negotiation dialogue
        diplomacy""".split()
    ),
    "@relief": frozenset(
        """aid food medicine water tent blanket doctor medic rescuer relief help assistance
        supply supplies generator vaccine nurse ambulance shelter""".split()
    ),
    "@munition": frozenset(
        "weapon weapons arms ammunition missile tank jet rifle munition equipment gun".split()
    ),
    "@money": frozenset(
        "dollar pound euro rouble ruble yen crown fund funds grant loan money million".split()
    ),
    "@news": frozenset(
        """website site newspaper channel broadcaster radio station media outlet internet platform
        network app magazine book film programme blog account""".split()
    ),
}
PEOPLE = frozenset(
    """people person gunman gunmen man men woman women child children girl boy civilian villager
    resident passenger worker employee crew member protester demonstrator crowd student attacker
    assailant bomber militant extremist terrorist pirate thief robber kidnapper smuggler
    hostage prisoner patient victim tourist migrant refugee hiker climber swimmer sailor
    fisherman journalist farmer miner firefighter rescuer suspect family couple baby teenager
    youth pensioner shepherd engineer authority side state country nation opposition bank court
    regulator tribunal regime parliament republic arsonist rioter fan supporter coastguard
    official hacker mob sniper separatist insurgent rebel fighter soldier volunteer dissident
    envoy ambassador consul singer actor player cyclist pedestrian motorist chairman
    skipper pilot driver staff other others anyone everyone someone nobody none
    banker singer docker trader dealer farmer baker nurse dancer writer poet imam priest bishop
    broker builder plumber painter cleaner retiree pensioner politician academic lecturer blogger
    goalkeeper footballer athlete climber businessman businesswoman tycoon oligarch defector
    deserter informant spy agent operative cleric monk nun councillor congressman lawmaker
    deputy mp caller speaker foreigner national citizen native expatriate exile fugitive
    brother sister wife husband mother father son daughter nephew cousin""".split()
)
ANIMATE = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "eer", "eers")
COUNTING = frozenset(
    """dozens dozen hundreds thousands scores tens millions number some many most both all none
    several few half majority handful one two three four five six seven eight nine ten eleven
    twelve""".split()
)
ARMED = CLASSES["@force"] | {"brigade", "mercenaries", "fighters"}
EVENTS = frozenset(
    word
    for _, table in NOMINAL
    for line in table.strip().splitlines()
    for word in line.partition(":")[0].split()
)
NOT_PARTIES = (
    EVENTS | CLASSES["@craft"] | {"headquarters", "house", "carriages", "footage", "video", "feud"}
)
AMOUNTS = frozenset({"MONEY", "PERCENT", "DATE", "TIME", "QUANTITY", "ORDINAL"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def forms(token: Token) -> frozenset[str]:
    """Return a word's lemma and form, in lower case."""
    return frozenset({token.lemma_.lower(), token.lower_})


def core(token: Token) -> Token:
    """Return the noun that a count is of: the residents of "hundreds of residents"."""
    if token.lower_ in COUNTING or token.pos_ == "NUM":
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                return next((one for one in child.children if one.dep_ == "pobj"), token)
    return token


def is_of(token: Token, wanted: frozenset[str]) -> bool:
    """Say whether a noun is one of some words, or of one of some classes ("@arms")."""
    noun = core(token)
    words = forms(noun)
    if words & wanted:
        return True
    classes = [CLASSES[name] for name in wanted if name in CLASSES]
    if any(words & nouns for nouns in classes):
        return True
    if any(name in wanted and holds(noun) for name, holds in KINDS):
        return True
    return "@party" in wanted and is_party(noun)


def is_animate(token: Token) -> bool:
    """Say whether a noun names somebody who lives: a party, or what people do or number."""
    noun = core(token)
    counted = any(child.dep_ == "nummod" for child in noun.children)
    does = noun.lower_.endswith(ANIMATE) and not forms(noun) & NOT_PARTIES
    return is_party(noun) or does or (counted and not forms(noun) & NOT_PARTIES)


def _is_name(noun: Token) -> bool:
    return noun.pos_ == "PROPN"


def _is_state(noun: Token) -> bool:
    return noun.ent_type_ in {"GPE", "NORP", "LOC"} or noun.lower_ in {"state", "country"}


def _is_body(noun: Token) -> bool:
    return noun.ent_type_ == "ORG"


def _is_person(noun: Token) -> bool:
    if noun.pos_ == "PROPN" or noun.ent_type_:
        return noun.ent_type_ in {"PERSON", "CARDINAL", "NORP"}
    bodies = any(noun_type(word) is ActorType.ORGANISATION for word in forms(noun))
    return is_animate(noun) and not bodies


def is_party(token: Token) -> bool:
    """Say whether a noun names somebody who can act: a person, a body, a state, armed force."""
    noun = core(token)
    words = forms(noun)
    if weapon_mode(noun) is not None or words & NOT_PARTIES or noun.ent_type_ in AMOUNTS:
        return False
    return (
        noun.ent_type_ in NAMED
        or noun.lower_ in PRONOUNS
        or noun.pos_ in {"PROPN", "NUM"}
        or noun.lower_ in COUNTING
        or any(noun_type(word) is not ActorType.OTHER for word in words)
        or bool(words & (PEOPLE | CLASSES["@force"] | CLASSES["@police"]))
    )


KINDS = (
    ("@name", _is_name),
    ("@state", _is_state),
    ("@body", _is_body),
    ("@person", _is_person),
)
