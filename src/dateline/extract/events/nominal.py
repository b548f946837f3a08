"""Nouns that name an event by themselves: "the attack on the port by the brigade"."""

from dateline.model.event import Happening, Plover

__all__ = ["NOMINAL"]

ASSAULT = """
attack assault offensive incursion: >on,against,at
raid: >on,at <@force,@name
ambush: >on,of
invasion occupation: >of
airstrike airstrikes: >on,against =aerial
strike strikes: >on,against,at ~air,drone,missile,rocket
strike strikes: >on,against,at ~on,against,at
shelling bombardment: >of,on =heavy-weapons
bombing bombings: >of =explosives
assassination: >of =assassinate
shooting gunfire shootout: >of =firearms
stabbing arson: >of =primitive
kidnapping abduction hijacking: >of =abduct
torture: >of =torture
execution: >of ~of =execute
massacre: >of
fighting clash clashes battle skirmish: >-
"""
COERCE = """
arrest detention imprisonment: >of,poss =arrest
deportation: >of =deport
curfew: >- =curfew
crackdown: >on
"""
MOBILIZE = """
mutiny rebellion uprising coup insurrection revolt: >against =troops
deployment mobilisation mobilization: >- =troops ~of
exercise drill: >- =troops
"""
PROTEST = """
protest demonstration rally: >against =demo
riot rioting unrest: >- =riot
walkout: >- =strike
boycott: >- =boycott
"""
SANCTION = """
sanction sanctions embargo: >on,against
expulsion: >of =expel
"""
RETREAT = """
resignation: >- =resign
withdrawal retreat: >- =withdraw
release: >of ~of =release
ceasefire truce: >- =ceasefire
surrender: >- =disarm
"""
CONSULT = """
talks summit negotiations: >-
"""
ACCUSE = """
investigation inquiry inquest probe enquiry: >into,of =investigate
"""
AID = """
rescue: >of =humanitarian
"""
CASUALTY = """
death deaths killing killings murder: >of,poss =killed
fatality fatalities: >- =killed
casualty casualties: >-
injury injuries: >- =injured
disappearance: >of,poss =missing
toll: >- =killed
"""
INCIDENT = """
crash derailment collision: >of =crash
fire blaze: >- ![test,opposition,friendly,enemy] =fire
explosion explosions blast blasts: >- =explosion
collapse: >of ~of =collapse
accident: >-
"""
DISASTER = """
earthquake quake tremor aftershock: >- =earthquake
flood floods flooding tsunami: >- =flood
storm cyclone hurricane typhoon tornado blizzard: >- =storm
landslide mudslide avalanche: >- =landslide
eruption: >of =eruption
wildfire wildfires: >- =wildfire
"""
MOVE = """
evacuation: >of
"""
NOMINAL = (
    (Plover.ASSAULT, ASSAULT),
    (Plover.COERCE, COERCE),
    (Plover.MOBILIZE, MOBILIZE),
    (Plover.PROTEST, PROTEST),
    (Plover.SANCTION, SANCTION),
    (Plover.RETREAT, RETREAT),
    (Plover.CONSULT, CONSULT),
    (Plover.ACCUSE, ACCUSE),
    (Plover.AID, AID),
    (Happening.CASUALTY, CASUALTY),
    (Happening.INCIDENT, INCIDENT),
    (Happening.DISASTER, DISASTER),
    (Happening.MOVE, MOVE),
)
