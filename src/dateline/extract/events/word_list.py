"""Lists of nouns by what they name: armed force, police, weapons, vehicles, people."""

__all__ = ["AMOUNTS", "ANIMATE", "CLASSES", "COUNTING", "NAMED", "PEOPLE"]

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
AMOUNTS = frozenset({"MONEY", "PERCENT", "DATE", "TIME", "QUANTITY", "ORDINAL"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
