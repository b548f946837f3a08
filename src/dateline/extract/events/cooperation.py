"""Verbs of material cooperation, and of words that settle something: visits, treaties, pardons."""

from dateline.model.event import Plover

__all__ = ["COOPERATION"]

AID = """
rescue save evacuate: [@party] ![money,time,penalty] =humanitarian <firefighter,rescuer,
    coastguard,lifeguard,navy,crew,helicopter,diver,volunteer,lifeboat
rescue: [@party] =humanitarian
send deliver supply provide dispatch fly donate: [@relief] =humanitarian >to,dative
send deliver supply provide donate: [@munition] =military >to,dative
supply provide: ~with_weapon,with_weapons,with_arms,with_ammunition,with_missiles,with_missile,
    with_tank,with_tanks =military [@party]
donate pledge provide lend give grant: [@money] =economic >to,dative
grant give offer: [asylum,refuge,shelter] =asylum >to,dative
"""
COOPERATE = """
hold conduct begin stage start: ~joint [exercise,drill,manoeuvre,maneuver] <@force,@party,@name
    >with
extradite: >-
hand: +over [suspect,@captive] >-
cooperate co-operate collaborate: bare >with <@party
share exchange: [intelligence,information] >with <@party
"""
RETREAT = """
set: ~free [@party] =release
release free: [@party] =release ![statement,video,report]
withdraw pull: [@force,@armour] =withdraw >-
withdraw: bare <@force,@state,@body ~from,to >- =withdraw ![statement,claim,offer,money]
withdraw: bare <@force >- =withdraw
pull: +out bare <@force >- =withdraw
pull: ~out,out_of,back bare <@force,@state,@body >- =withdraw
retreat: bare <@force,@party >- =withdraw
leave vacate abandon: [@land] <@force >- =withdraw
halt stop: [advance,march,offensive] =withdraw >- <@force,@party
turn: +back bare <@force >- =withdraw
return: ~to_base,to_barracks,to_bases bare <@force >- =withdraw
resign abdicate: bare >- =resign <@party
stand: +down bare >- =withdraw <@force
step stand: +down bare >- =resign <@party
quit: bare >- =resign <minister,president,chairman,director,chief,governor,mayor,head,secretary,
    official,leader,premier
leave: [office,post] >- =resign
disarm: bare <@force >- =disarm
lay: +down [arm,arms,weapon,weapons] >- =disarm
surrender: bare <@party >to =disarm
hand: +over [@munition] >to =disarm
return: [property,body,remains,ship] <government,army,state,police >to =return
allow admit: [inspector,observer,convoy,investigator,aid] >- =access
"""
CONSULT = """
meet: ![demand,need,target,standard,deadline,condition,requirement,challenge,goal,criterion,
    criteria,resistance,fate,end] [@party] <@party
meet: ~with,in,on,at,for bare >with <@party ![demand,need,target]
confer negotiate: bare alone >with <@party
consult: [@party] <@party ![lawyer]
hold begin open resume start have: [@talk] >with
hold have: [call] ~with >with =phone
hold have: [conversation] ~with >with
talk speak: ~by_phone,on_phone,by_telephone,on_telephone,over_phone bare >with,to =phone <@name,
    @state,president,minister,premier,
    leader,chancellor,secretary,envoy
phone telephone: [@party] =phone <president,minister,premier,chancellor,secretary,envoy,leader,
    @name
visit: [@name] =visit <president,minister,envoy,@name,premier,delegation,chancellor,secretary
host receive: [delegation,envoy,minister,president,talk,talks,summit]
"""
SUPPORT = """
ratify approve sign adopt pass endorse: [treaty,agreement,accord,pact,bill,law,resolution,
    budget,memorandum,protocol,truce,plan] >with
sign ratify approve: [deal] >with <@state,@body,government,parliament,state,country,side,president,
    minister
praise commend hail laud applaud salute congratulate endorse back: [@party]
welcome: [@offer,decision,release,arrest,step,result,move,verdict] >-
recognise recognize: [government,independence,state,republic]
voice express offer pledge declare: [support,solidarity,backing] ~for,to,with >for,to,with
support: [@party] <@name,party,government,union,country,state,leader,minister,president ![family,
    child]
"""
CONCEDE = """
apologise apologize: bare >to <@party
lift ease relax end: [curfew,ban,restriction,emergency,blockade,siege,embargo,lockdown,sanction,
    regime] >-
drop withdraw: [charge,case,lawsuit] >against
pardon amnesty: [@party]
grant: [pardon,amnesty] >to,dative
declare announce: [ceasefire,truce] >- =ceasefire
postpone suspend: [execution,strike,protest] >-
back: +down bare >- <@party
"""
AGREE = """
reach strike clinch conclude: [agreement,deal,accord,truce,ceasefire,settlement,compromise] >with
agree: [ceasefire,truce,deal] >with
agree: ~on,to,with bare >with <@party
agree consent: bare >- <@party
"""
COOPERATION = (
    (Plover.AID, AID),
    (Plover.COOPERATE, COOPERATE),
    (Plover.RETREAT, RETREAT),
    (Plover.CONSULT, CONSULT),
    (Plover.SUPPORT, SUPPORT),
    (Plover.CONCEDE, CONCEDE),
    (Plover.AGREE, AGREE),
)
