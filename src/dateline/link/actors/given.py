"""Given names: which are one name, shortened or carried from one language into another.

A line is one name; the traditions keep apart what only looks alike. General knowledge of names,
no list of people.
"""

from functools import lru_cache
from typing import Final

from dateline.link.actors.letters import latin

__all__ = ["given_name", "is_carried", "is_given", "is_vowel_free"]

SLAVIC: Final = """
afanasy afanasiy afanasij
arkadiusz arkadius
armen armin
arsen arsene
arseny arseniy arsenii arsenij
bidzina bidsina
david davit dawid davyd
edgar edgars
eduard edouard eduards
elvira elwira
emomali imomali
filipp philip filip filippo
gagik gaguik
galina halyna galyna halina
german herman hermann
gleb hlib
giorgi georgi georgy giorgiy
heydar heidar geidar haydar
irakli iraklij heraclius
islam eslam
kassymjomart kassymzhomart qasymzhomart
kuzma kozma
levon lewon
lidia lidiya lydia
margarita marharyta
matvei matvey matviy matvii
mikheil mikhail michail mikhayil
miron myron
nazar nasar
nikol nikoll
nodar nodare
rinat rinate
robert roberts
rostyslav rostislav rostislaw
saparmurat saparmurad
savely saveliy saveli
serzh serge serj
shavkat schawkat chavkat
sofia sofiya sofya sophia
tamara tamar
tigran tigrane
ulyana uliana
vagit wagit
veronika veronica
vitaliy vitalik
volodymyr volodimir
yefim efim jefim
yelizaveta elizaveta lizaveta
zinaida sinaida
zurab surab
aleksandr alexander aleksander oleksandr aliaksandr alyaksandr alexandre aleksandar sasha alexandru
aleksandra alexandra oleksandra
aleksei alexei alexey aleksey aleksej alexej alexeï oleksiy oleksii aliaksei alyaksey alexeij
anatoly anatoli anatoliy anatolii anatolij anatol
andrei andrey andrej andriy andrii andrzej andrij
anna hanna ganna
anton anthon
arkady arkadi arkadiy arkadii arkadij
artem artyom artiom
boris borys
bogdan bohdan
danil daniil danylo danila
denis denys
dmitry dmitri dmitriy dmitrii dmitrij dimitri dimitry dmytro dzmitry dima
eduard edward
ekaterina yekaterina catherine kateryna jekaterina iekaterina katerina
elena yelena olena jelena alena helena
fyodor fedor fiodor fjodor fedir
gennady gennadi gennadiy gennadii hennadiy hennadii genadij
georgy george georgi georgiy georgii heorhiy heorhii georgij
grigory grigori grigoriy grigorii hryhoriy hryhorii grigorij
igor ihor
ilya illia ilia illya ilja
irina iryna irena
ivan ivane
kirill kyrylo kiril kyryl
konstantin kostiantyn kostyantyn constantin kastus
ksenia kseniya xenia ksenija oksana
larisa larysa larissa
lavrenty lavrentiy lavrentii lawrenti lavrentij
leonid leanid
lev leo lew leon
liudmila lyudmila ludmila liudmyla ljudmila lyudmyla
lyubov liubov lubov ljubow
maksim maxim maksym maxime maksym
maria mariya marija mariia maryia maryja marya
marina maryna
mikhail michael mikhailo mykhailo michail mikhaïl mikhaïlo mihail michaïl misha mychajlo mikhajlo
mikola mykola nikolai nicholas nikolay nikolaj nikolaï nicolai mikalai mikalay mykolaj
nadezhda nadiya nadejda nadeschda nadia
natalia nataliya natalya natalja nataliia natallia natasha
nikita mykyta mikita
oleg oleh aleh
olga olha volha
pavel pavlo pawel pavol paval paul
pyotr petr petro piotr pjotr petar piotre peter pierre
roman ramon
ruslan rouslan
sergei sergey serhiy serhii sergej serguei sergueï siarhei siergiej sergiy sergii serge siarhey
semyon semen semion
stanislav stanislaw stanislau
stepan stsiapan
svetlana svitlana sviatlana swetlana
taras tarass
tatiana tatyana tetiana tetyana tatjana tatsiana
timofei timofey tymofiy tymofii
vadim vadym wadim
valentin valentyn walentin
valentina valentyna walentina
valery valeri valeriy valerii valerij walerij waleri walerij valery valeriya
vasily vasili vasiliy vasilii vasyl wassili vasilij vassili
vera vira wera
viktor victor wiktor viktar
viktoria viktoriya victoria viktoriia wiktoria
vitaly vitali vitaliy vitalii witali vital
vladimir volodymyr wladimir uladzimir wolodymyr vladimír włodzimierz wołodymyr volodimir vova
vladislav vladyslav wladislaw uladzislau władysław
vsevolod vsevolode
yakov iakov jakow jakov
iosif joseph osip yosif josif
yan jan ian
vyacheslav viacheslav vjaceslav wjatscheslaw viatcheslav vyatcheslav viachaslau slava
yaroslav jaroslav iaroslav jaroslaw
yegor egor jegor
yevgeny evgeny evgeni yevgeni evgeniy yevgeniy yevhen yevhenii yevgenii evgenii jewgeni jewgenij
  evgueni yevgueni jewgienij eugene evgenij yauhen
yulia yuliya julia iulia julija yuliia ioulia
yuri yury yuriy yurii iouri juri jurij iurii yuryi
zhanna janna schanna
slobodan slobo
milan milane
ratko ratco
radovan radovane
zoran zorane
dragan dragane
goran gorane
dusan duschan
nebojsa neboisa
ljubomir lubomir liubomyr
"""

SEMITIC: Final = """
ayman aiman
baqir bakir bager
fuad fouad foad
ghassan gassan
habib habeeb
haytham haitham
ibtisam ebtisam
ihab ehab
jabir jaber
jihad jehad djihad
kadhim kazem kadhem kazim
laila leila layla leyla
lina leena
maher mahir
moqtada muqtada moktada
mohsin mohsen
mukhtar mokhtar muchtar
munir mounir moneer
nadia nadya
nadim nadeem
rami ramy
rania raniya
salah saladin
sana sanaa
shahid shaheed
tawfiq taufik tawfik toufik
wael wail
wahid waheed
yaser yasser
zein zain zine
abdallah abdullah abdulla abdoullah
abdelaziz abdulaziz abdelasis
abdulfattah abdelfattah
abdulkarim abdelkarim
abdulmalik abdelmalek
abdulrahman abdelrahman abdurrahman abderrahmane
abu abou
adel adil
adnan adnane
ahmad ahmed achmed ahmet akhmad akhmed achmad
akram ekrem
ali aly
amin ameen
amir ameer emir
anwar anouar anwer
aziz azeez
bashar bachar baschar
basem bassem basim bassam
bilal bilel
ebrahim ibrahim ibraheem ebraheem
fadel fadil fadhil
fahd fahad
faisal faysal feisal faycal
farid fareed
farouk faruk farooq faruq
fatima fatma fatemeh fatimah
hadi hady
hafez hafiz
hakim hakeem
hamid hameed
hamad hamed
hamza hamzah
haidar haider haydar
hani hany
hassan hasan hassane
hisham hicham hesham
hosni husni hosny husny
hossein hussein hussain husain hossain husayn houssein hosein
imad emad
imran emran
ismail ismael esmail ismaeel esmaeil
issa isa eissa
jafar jaafar djaafar
jalal galal djalal jalaal
jamal gamal djamal jamaal
jamil jameel
javad jawad javed
karim kareem
kamal kamel kemal kamil
khalid khaled chalid chaled
khalifa chalifa khalifah
khalil chalil khaleel
latif lateef
mahmoud mahmud mahmood machmud
majid majeed
malik malek
mansour mansur mansoor
marwan marouane
mehdi mahdi
mohsen mohsin
mohammed muhammad mohammad mohamed muhammed mohamad mohammod muhamad mohamud
mousa musa moussa mussa moosa
muammar moammar mouammar muamar mu'ammar
mustafa mostafa moustafa mustapha
nabil nabeel
nasser nasir naser nacer
nawaz nawas
nayef naif
nizar nezar
noor nour nur
nouri nuri noori
omar umar omer
osama usama oussama
qais kais qays
qassem qasem kassem qasim kasim qassim ghassem
rafik rafiq rafic
rahim raheem
ramzan ramsan ramadan
ramzi ramsi
rashid rasheed rachid rached
reza rida ridha
riad riyad riyadh
saad sa'ad saade
sadeq sadiq sadegh sadek
saddam sadam
saeed said sayed saïd
saleh salih
salem salim saleem
salman selman
samir sameer
sami samy
shehbaz shahbaz
suleiman sulaiman soleiman sulayman souleymane
tareq tariq tarek tarik
walid waleed
yahya yehya jahia iahia yahia
yasser yasir jassir
yousef yousaf yusuf yousuf youssef yusef joussef
yunus younis younes
zaid zayed zeid
ziad ziyad
zakaria zakariya zechariah
benjamin binyamin benyamin bibi
ehud ehoud
yitzhak yitzchak itzhak isaac
shimon schimon simon
moshe mosche
yair jair
avigdor awigdor
ariel arik
naftali naphtali
"""

PERSIAN: Final = """
bahram behram
bijan bizhan
hamid hameed
kazem kazim
mahmoud mahmud
masoud massoud masud mas'oud
mohsen mohsin
parviz parwiz pervez parvez pervaiz
zalmay salmai zalmai
ruhollah rouhollah
hashem hashim
najib najeeb nagib naguib
gulbuddin golbuddin
ashraf aschraf
zabihullah zabiullah sabihullah
haibatullah hibatullah
nasrullah nasrollah
sirajuddin serajuddin
ruslan rouslan
nursultan noursoultan
kassym kasym qasym
ilham ilkham
recep rejep
tayyip tayyib tayip
"""

GREEK: Final = """
alexis aleksis
antonis antonios
georgios giorgos yorgos yiorgos
giannis yannis ioannis yiannis
konstantinos costas kostas kostantinos
kyriakos kiriakos
nikolaos nikos
yanis giannis
evangelos vangelis
panagiotis panayiotis
dimitris dimitrios
stavros stauros
"""

WESTERN: Final = """
alexander alex xander
ann anna anne annie
maria marie mary
abigail abby
albert al bert
alan allan allen
alfred alf fred alfie
andrew andy drew
anthony tony antony
arthur art
barbara barb babs
benjamin ben benny
bernard bernie
bradley brad
catherine katherine kathryn kate cathy kathy katie cate katharine
charles charlie chuck
christina christine tina
christopher chris kit
clifford cliff
daniel dan danny
david dave davy
deborah debbie deb debra
dennis denis
dominic dom
donald don donnie
dorothy dot dottie
douglas doug
edmund ed
edward ed ted eddie ned teddy
elizabeth liz beth lizzie eliza betty libby elisabeth
emily em
eugene gene
florence flo
francis frank
franklin frank
frederick fred freddie freddy frederic
gabriel gabe
gerald gerry jerry
geoffrey geoff jeff jeffrey jeffery
george georgie
gregory greg
harold harry hal
henry harry hank
jacob jake
jacqueline jackie
james jim jimmy jamie
jane janie
janet jan
jennifer jenny jen
jeremy jerry jez
jessica jess
john johnny jack jon
jonathan jon jonny
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence larry laurence
leonard len lenny
lewis lou louis
margaret maggie meg peggy marge
martin marty
matthew matt matty
michael mike mick micky mickey
mitchell mitch
nancy nan
nathan nate
nathaniel nat nate
nicholas nick nicky nicolas
oliver ollie
pamela pam
patricia patty tricia
patrick pat paddy
peter pete
philip phil phillip
rachel rach
raymond ray
rebecca becky becca
richard dick rick ricky rich richie
robert bob rob bobby robbie bert
rodney rod
roger rodge
ronald ron ronnie
rosemary rose
russell russ
samantha sammi
samuel sam sammy
sandra sandy
sarah sara sally
stanley stan
stephen steven steve stephan
stuart stewart
susan sue susie suzanne
terence terry terrence
theodore ted teddy theo
theresa teresa tess
thomas tom tommy
timothy tim
valerie val
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny
walter walt wally
wendy wen
william bill billy will willie
zachary zach zack
jean-luc jeanluc
francois françois
jose josé
hans hannes johannes
jurgen juergen
friedrich fritz
"""

# Names with one form only; known, too, so that a lone one is taken for no surname.
PLAIN: Final = """
aaron adam adrian aidan alice alison amanda amber amy angela arthur ashley audrey barry beatrice
becky bethany beverley blake brandon brenda brian bruce bryan bryony callum cameron carl carlos
carol caroline cecilia charlotte chelsea chloe claire clara clive colin connor craig curtis
cynthia damian dana darren dean declan derek diana diane diego duncan dylan eileen elaine elliot
ellen emma eric erica erin ethan evan eve faith felix fiona fernando gareth gary gavin gemma
gillian glenn gloria gordon grace graham grant guy hannah harvey hazel heather hector heidi helga
hugh hugo ian ingrid isabel isla ivan jasmine jason jay jean joan joanna jordan jorge josephine
joyce juan juanita julian julie juliet justin karen karl keith kelly kerry kevin kieran kyle lara
lauren laura leah lee leslie lily linda lisa liam lloyd logan lorraine louise lucas lucy luis luke
luca lynn malcolm marco marcus marina mario marion mark martha mason maureen melanie melissa
miguel miranda molly monica morgan muriel nadine naomi natalie neil nigel nina noah noel nora
norman olivia oscar owen pablo paula pauline pedro penelope priya ralph randy rafael ramon raj
rahul rakesh rhys ricardo rosa ross ruby rupert ruth ryan sabrina scott sean shane sharon shaun
sheila shirley simone sonia sophie spencer stacey stella suresh sylvia tanya taylor teresa tracy
travis trevor tyler vanessa vera vicente vivian wayne wesley yvonne zoe anita anil arun deepak
sanjay sunil vijay ravi kumar akira hiroshi kenji takashi yuki jose javier francisco enrique
eduardo antonio angel alberto alejandro giovanni giuseppe luigi paolo pierre jacques francois
philippe laurent thierry wolfgang jurgen klaus dieter heinz horst uwe bjorn lars erik nils sven
jens
""".split()


def _classes(table: str, tradition: str) -> dict[str, frozenset[str]]:
    """Map every form to the names it may be, each called by its tradition and first form."""
    found: dict[str, set[str]] = {}
    for line in table.strip().replace("\n  ", " ").splitlines():
        forms = line.split()
        for form in forms:
            found.setdefault(latin(form).replace("-", ""), set()).add(f"{tradition} {forms[0]}")
    return {form: frozenset(names) for form, names in found.items()}


def _united(*tables: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for table in tables:
        for form, names in _classes(table, "carried").items():
            found[form] = found.get(form, frozenset()) | names
    return found


CARRIED: Final = _united(SLAVIC, SEMITIC, PERSIAN, GREEK)
LOOSE: Final = _united(SEMITIC, PERSIAN)
AT_HOME: Final = _classes(WESTERN, "home")
SINGLE: Final = frozenset(PLAIN)


@lru_cache(maxsize=50_000)
def given_name(word: str) -> frozenset[str]:
    """Return the given names that a word may be a form of; none where it is unknown."""
    form = _form(word)
    found = CARRIED.get(form, frozenset()) | AT_HOME.get(form, frozenset())
    return found or (frozenset({f"plain {form}"}) if form in SINGLE else found)


def is_given(word: str) -> bool:
    """Say whether a word is known as a given name."""
    return bool(given_name(word))


def is_carried(word: str) -> bool:
    """Say whether a given name comes from a language that the press spells in several ways."""
    form = _form(word)
    return form in CARRIED and form not in AT_HOME


def is_vowel_free(word: str) -> bool:
    """Say whether a given name is Arabic or Persian, whose vowels are spelt in many ways."""
    return _form(word) in LOOSE


def _form(word: str) -> str:
    return latin(word).replace("-", "").replace("'", "")
