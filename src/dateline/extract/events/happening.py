"""Verbs of what befalls people and things: death, hurt, accidents, disasters, journeys."""

from dateline.model.event import Happening

__all__ = ["CERTAIN_DEEDS", "DEADLY", "HAPPENING"]

CASUALTY = """
kill slay murder massacre slaughter: =killed ![time,bill,deal,proposal,idea,plan,hope]
die perish drown: bare theme =killed <@party
suffocate: bare theme =killed <@party
lose: [life] bare theme =killed
claim: [life] =killed >-
injure wound maim hurt: =injured [@person]
suffer sustain: [injury,wound,burn,fracture,concussion] theme =injured
hospitalise hospitalize: [@party] =injured
take rush bring airlift fly: [@party] ~to_hospital,to_hospitals =injured <ambulance,helicopter,
    paramedic,medic,rescuer
take rush airlift transfer: ~to_hospital,to_hospitals [@party] =injured
treat: ~for_injuries,for_injury,for_wounds,for_burns,in_hospital,at_hospital [@party] =injured
remain: ~in_hospital bare theme =injured
vanish disappear: bare theme =missing <@person
go: ~missing bare theme =missing
go: ~to_hospital,to_hospitals bare theme =injured
trap: [@party] =trapped
"""
INCIDENT = """
derail overturn capsize: bare theme alone =crash
derail overturn capsize: [@craft] theme =crash
crash: bare theme =crash <@craft
hit strike: [@party] =crash <car,lorry,truck,bus,train,tram,van,vehicle,motorcycle,taxi,driver
collide: bare theme =crash
sink: bare theme =crash <@craft
plunge plough plow veer: bare theme =crash <@craft
explode: bare theme =explosion ![@party] <tank,cylinder,canister,boiler,depot,factory,plant,
    warehouse,gas,rocket,engine,vehicle,transformer,pipeline,refinery,mill,shop,building,reactor,
    battery,meteor,capsule,booster,stage,@craft,@building
blow: +up bare theme =explosion <@craft,@building,depot,rocket,tank
catch: [fire] theme =fire
burn: +down bare theme =fire
cave: +in bare theme =collapse
collapse: bare theme =collapse <@building,mountain,slope
burst: bare theme =collapse <dam,pipe,levee,dyke,dike,tank,pipeline,embankment
"""
DISASTER = """
make: [landfall] =storm >-
erupt: bare theme =eruption <volcano,mount
flood inundate: [@land,@building,home,house,street,basement,field,road,@name] =flood
"""
MOVE = """
arrive: bare >- <@party
flee: bare >- <@party
evacuate: [@party]
evacuate: bare >- [@land,village,area,building]
enter: doer [@land,@name,country,building,territory,house] >- <@party
cross: doer [border,frontier,river] >- <@party
fly travel: ~to,from bare alone >- <@party
leave: doer [country,@state,@land,home,scene] >- <@party
leave: ~for bare alone >- <@party
depart: bare >- <@party ![tradition]
return: ~to,from,home bare alone >- <@party
land: ~in,at bare alone >- <@party,@craft
escape: ~from bare alone >- <@party
head: ~to,towards,toward bare alone >- <@party,@craft,@force
"""
HAPPENING = (
    (Happening.CASUALTY, CASUALTY),
    (Happening.INCIDENT, INCIDENT),
    (Happening.DISASTER, DISASTER),
    (Happening.MOVE, MOVE),
)
CERTAIN_DEEDS = frozenset("murder massacre slay slaughter".split())  # whoever did it
DEADLY = frozenset({"die", "kill", "injure", "wound", "maim", "hurt"}) | CERTAIN_DEEDS
