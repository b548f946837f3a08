"""Verbs of material conflict: protest, sanction, mobilisation, coercion, assault."""

from dateline.model.event import Plover

__all__ = ["CONFLICT"]

PROTEST = """
rally: ~outside,against,in,near,at bare alone >against =demo <@party
demonstrate protest: bare alone >against =demo <@party
march: bare >- =demo <protester,demonstrator,student,worker,people,crowd,woman,supporter,activist
hold stage: [rally,protest,demonstration,vigil,sit-in,picket] >against =demo
riot: bare >- =riot <@party
strike: bare >- =strike <worker,teacher,nurse,doctor,driver,docker,union,miner,staff
walk: +out bare >- =strike <worker,teacher,nurse,doctor,driver,docker,union,miner,staff
go: ~on_strike bare >- =strike
boycott: =boycott >- [@party,vote,election,poll,referendum,ceremony,summit,session,product,talk,
    goods]
block blockade barricade: [road,highway,motorway,street,railway,entrance,bridge] <protester,
    demonstrator,farmer,worker,resident,driver,activist,student,villager,crowd >- =obstruct
"""
SANCTION = """
impose slap introduce: [sanction,embargo,tariff] >on,against
sanction: [@party]
expel: [diplomat,ambassador,consul,attache,envoy,mission,staff] =expel
expel suspend: [@party] ~from =expel
recall withdraw: [ambassador,envoy,diplomat,observer,peacekeeper] =withdraw >-
withdraw pull: ~from_treaty,from_agreement,from_accord,from_pact,from_talks,from_talk,
    out_of_treaty,out_of_agreement,out_of_talks,out_of_talk,out_of_accord,out_of_pact,out_of_deal,
    from_deal =withdraw >- bare
sever cut break suspend halt stop freeze end: [@tie] >with,to =sever
cut break: +off [@tie] >with,to =sever
call: +off [@talk,visit,trip] >with =cancel
cancel scrap: [@talk,visit,trip] >with =cancel
freeze: [asset,account] >of
fine fin: [@party] =convict <@party
convict: [@party] =convict
find: ~guilty =convict [@party]
"""
MOBILIZE = """
deploy mobilise mobilize mass amass: [@police] =police >-
deploy mobilise mobilize mass amass: [@force] =troops >-
deploy: [@armour,@arms] =weapons >-
send dispatch move redeploy rush: [@force] =troops >-
send dispatch move redeploy: [tank,armour,armor,warship,frigate,carrier,warplane,bomber,artillery,
    missile] =weapons >-
deploy mass: bare <@force =troops >-
mobilise mobilize: bare <@force,@name =troops >-
fire launch test-fire: [missile,icbm] =weapons >-
fire launch: [missile,icbm] ~toward,towards,over,into =weapons >-
launch: [rocket] ~range,ballistic =weapons >-
test test-fire: [@arms,weapon,icbm] =weapons >- <@party
put place: [@force,@police] ~on =troops >-
hold conduct begin start stage: [exercise,drill,manoeuvre,maneuver] <@force,@name =troops >-
step beef: +up [security] =police >-
tighten bolster strengthen boost increase: [security] =police >-
march advance: ~on,towards,toward <@force,@name =troops >on bare alone
advance: bare alone <@force =troops >-
launch stage mount lead start begin declare organise organize: [mutiny,rebellion,insurrection,
    uprising,coup,revolt] =troops >against
mutiny rebel: bare <@party =troops >against
"""
COERCE = """
arrest detain apprehend imprison jail incarcerate: [@party] =arrest
remand sentence: [@party] =arrest
take: [@party] ~into_custody =arrest
hold keep: [@party] ~on_suspicion,in_custody,in_detention,in_jail =arrest
be remain: ~in_custody,in_detention,in_jail,in_prison,under_arrest bare alone >subj =arrest <@party
place put: [@party] ~under_arrest =arrest
capture: [@party] <@police,authority =arrest
round lock: +up [@party] =arrest
crack clamp: +down bare >on =restrict <@party
deport banish: [@party] =deport
expel: [@party] =deport ![diplomat,ambassador,consul,attache,member]
impose declare introduce announce: [curfew] =curfew >-
declare impose introduce announce: [emergency,martial-law] =martial-law >-
impose declare introduce announce: [state,law,regime] =martial-law >-
ban outlaw prohibit: [@party,protest,rally,demonstration,gathering] =ban <@party
ban: [@news] =censor
block censor restrict: [@news] =censor <@party
shut close: +down [newspaper,channel,broadcaster,website,station] =censor
shut close: [newspaper,channel,broadcaster,website,station] =censor
close seal shut: [border,airspace,crossing,frontier] =restrict >-
restrict limit: [movement,travel,access,freedom] =restrict >-
confiscate: =confiscate >-
seize impound: [cash,money,weapon,weapons,drug,drugs,phone,laptop,computer,document,passport,
    asset,assets,rifle,property,goods,cargo,account,equipment,cocaine,heroin,firearm,explosive,
    gold,licence,file,record,server] =confiscate >- <@party
evict: [@party] =restrict
"""
ASSAULT = """
attack assault: ![problem,issue,decision,idea,policy,plan,government,critic] [@party,@land,@craft,
    @building,@armour,@news,camp,convoy,depot,refinery,market,patrol,school,hospital,house,home,
    infrastructure,target,plant,factory,ship,military,mosque,church,office,warehouse]
attack: ~with bare =primitive >obj [@party]
ambush storm raid bombard: [@party,@land,@craft,@building,home,house,office,camp,convoy,depot,
    column,market,flat,apartment]
fire shoot: ~at,on >at,on bare alone =firearms <@party
fire: [shot,round,bullet] ~at,on >at,on =firearms <@party
fire launch lob: [rocket,shell,missile,mortar,drone,artillery,grenade] ~at,on,against
    =heavy-weapons >at,on,against
fire: [rocket,shell,mortar] =heavy-weapons >-
open: [fire] >on,at =firearms
exchange: [fire] >with =firearms
shoot: [@party] ![film,video,scene,it] =firearms
shoot: +down =heavy-weapons
shoot bring gun: +dead [@party] =firearms
down: [helicopter,plane,jet,aircraft,drone,warplane,missile] =heavy-weapons
shell: =heavy-weapons
bomb bombard: =aerial ![exam]
hit: doer <@arms,@force,@state [@land,@party,@building,@craft,@armour,depot,refinery,target,
    house,convoy,camp,market,infrastructure,hospital] ![note,tone,deal,price,prices]
strike target pound: doer <@arms,@force,@state,@body,militant,attacker,gunman,leader,group
    [@land,@party,@building,@craft,@armour,depot,refinery,target,home,house,convoy,hospital,camp,
    market,school,infrastructure] ![note,tone,deal]
stab knife: [@party] =primitive
beat batter punch kick: [@party] <police,officer,guard,soldier,attacker,thug,mob,man,men =beat
beat: [@party] +up =beat
torture: [@party] =torture
execute: [@party] =execute
rape: [@party] =sexual
assassinate: =assassinate
kidnap abduct: =abduct
hijack: =abduct
take hold: [hostage] =abduct >-
hold: ~hostage,captive [@party] =abduct
blow: [himself,herself,themselves] +up =suicide-attack >-
blow: +up <@party [@land,@building,@craft,depot,pipeline,railway] =explosives
detonate: [@arms,explosive,device,vest,belt] =explosives >-
explode detonate: bare theme <bomb,device,ied,grenade,mine >- =explosives
go: +off bare theme <bomb,device,ied,grenade,mine >- =explosives
set: [fire] ~to =primitive >to
set: +off [bomb,device,explosive,explosives,grenade] =explosives >-
gun: +down [@party] =firearms
take: +over [@land] <@force
torch: =primitive
take seize gain assume: [control] >of
seize capture occupy overrun: [@land] <@party
take: [@land] <@force ![road,position]
destroy demolish sink sabotage raze: <@party [@building,@craft,@land,@armour,@force,home,house,
    depot,target,vehicle,infrastructure,crop,equipment] =destroy
fight battle: bare >obj,with,against <@force,group,side,militia,faction ![fire,blaze,flame,cancer,
    case,election,battle,way]
clash: bare >with <@force,@police,protester,demonstrator,group,fan,side,mob,gang,villager
throw hurl: [stone,rock,bottle,petrol,molotov,bomb,grenade,cocktail] >at =primitive
strike: ~at >at bare alone <@party,@arms
come: ~under_attack bare alone >subj
invade: bare alone >- <@party
invade: [@name,@land,country,neighbour]
poison: [@party]
crush quash: [rebellion,uprising,mutiny,revolt,protest] >-
"""
CONFLICT = (
    (Plover.ASSAULT, ASSAULT),
    (Plover.COERCE, COERCE),
    (Plover.MOBILIZE, MOBILIZE),
    (Plover.SANCTION, SANCTION),
    (Plover.PROTEST, PROTEST),
)
