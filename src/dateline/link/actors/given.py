"""Given names: which are one name, shortened or carried from one language into another.

A line is one name; the traditions keep apart what only looks alike. General knowledge of names,
no list of people.
"""

from functools import lru_cache
from typing import Final

from dateline.link.actors.letters import latin

__all__ = ["given_name", "is_carried", "is_given", "is_vowel_free"]

SLAVIC: Final = """
stefan stephan stephen steven stevan
ales oles
andrew andrei andrey andriy andrzej
daniel daniil danil danylo
eric erik
carl karl
fedor fyodor fiodor fjodor fedir theodore
gregory grigory grigori grigorij hryhoriy
simon semyon semen semion
philip philippe phillip filip filipp pylyp
nadia nadya nadiya nadezhda nadejda nadeschda
vitaly vitali vitalii vitaliy vitalik witali
raman roman
maksim maxim maksym maksimas
mikalai mikola mykola nikolai
zmitser dzmitry dmitry
yauhen yevgeny evgeny
ihar igor
uladzislau vladislav
viachaslau vyacheslav
nastassia anastasia anastasiya anastasiia nastya
ivo ivica
miroslav myroslav miroslaw
svyatoslav sviatoslav swjatoslaw
volodimir volodya vladimir
alyosha alexei aleksey
kolya nikolai nikolay
grisha grigory
zhenya yevgeny evgeny
lyosha alexei
kostya konstantin
borya boris
zviad swiad
salome
merab merabe
vakhtang wachtang vakhtangi
zhores jores
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
aleksandr alaksandr alexander aleksander oleksandr aliaksandr alyaksandr alexandre aleksandar
  sasha alexandru
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
ekaterina yekaterina katsiaryna catherine kateryna jekaterina iekaterina katerina
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
konstantin kostiantyn kanstantsin constantine kostyantyn constantin kastus
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
stepan stsiapan stefan
svetlana svitlana sviatlana swetlana
taras tarass
tatiana tatyana tanya tania tetiana tetyana tatjana tatsiana
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
yakov iakov yaakov jaakov jacob jakow jakov
iosif joseph yosef josef yossi osip yosif josif
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
abdulhamid abdelhamid abdulhameed
abdulhakim abdelhakim
abdulmajid abdelmadjid abdelmajid
abdulqader abdelkader abdulkadir abdulqadir abdelqader
abdulsalam abdelsalam abdessalam
abdulwahab abdelwahab abdulwahhab
abdullatif abdellatif
abdulrazzaq abdelrazak
abdulaziz abdelaziz abdelasis abdulasis
abdulilah abdelilah
abdulhadi abdelhadi
abdulfatah abdulfattah
abdurabbuh abdrabbuh abedrabbo
aisha ayesha aicha aischa
alaa ala'a
ameera amira
asma asmaa
ayoub ayub ayyub
azzam assam
bahaa baha
bandar bender
farhad ferhad
farhat ferhat
firas feras
ghada
hameeda hamida
hanan hanane
houda huda hoda
iman eman
jawhar jauhar
kareema karima
khadija khadijah chadidscha
khairat chairat
lamia lamiya
lubna loubna
luay louay loay
maha
mahir maher
maryam mariam meryem myriam
moncef munsif monsef
moaz muath moaz muaz
mudar
musab mosab moussab musaab
munther munzer mundhir
najat nadjat
najla nagla
nasrin nasreen nesrin
nawal naoual
nidal nedal
qusay qusai kusai
rabah rabeh
rabia rabiaa
raed raid
raouf rauf
ridwan redouane rizwan
rustam rustem roustam
safwat safouat
safaa safa
sajjad sajad
salwa
sameh samih
samira sameera
sarmad
sufyan sofian soufiane sufian
suhail soheil souhail
thabit thabet
uday odai oudai
wafa
wajdi
wassim wasim waseem
yasir yaser yasser
yazid yezid jazid
zaher zahir
zainab zeinab zaynab zeynep zaineb
zuhair zouheir zoheir zuheir
ziauddin ziaeddin
zulfikar zulfiqar soulfikar
nuruddin noureddine nureddin nouredine noorudin nourredine
jamaluddin djamaleddine jamaleddin gamaleddin
salahuddin salaheddine salahaddin selahattin
burhanuddin borhanuddin burhaneddin
saifuddin seifeddine
shamsuddin chamseddine
badruddin badreddine
fakhruddin fakhreddine
izzuddin izzeddin ezzedine azzedine
khairuddin kheireddine
alauddin alaeddin aladdin
najmuddin necmettin
shihabuddin chahabeddine
hayatullah
habibullah habibollah
saifullah seifullah
asadullah assadullah asadollah
rahmatullah
amanullah
najibullah nadschibullah
abdulrab
yehuda jehuda yehouda
yoav joav
yonatan jonatan jonathan
yigal jigal igal
yitzhak jizchak yitschak
avraham abraham
eliyahu elijahu
elazar eliezer
dov
gideon gidon
menachem menahem
mordechai mordecai mordehai
reuven reuwen
shlomo schlomo
shaul schaul chaul
uzi usi
zeev zeew
zvi tzvi
tzipi zipi tsipi
bezalel betzalel betsalel
ayman aiman
baqir bakir bager bagher baqer
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
abdulrahman abdelrahman abdirahman abdurahman abdurrahman abderrahmane
abu abou
adel adil
adnan adnane
ahmad ahmed akhmat achmed ahmet akhmad akhmed achmad
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
kamal kamel kemal
kamil kamel
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
mohammed muhammad magomed mahomed magomet mohammad mohamed muhammed mohamad mohammod muhamad
  mohamud
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
qassem qasem kasym qasym kassem qasim kasim qassim ghassem
rafik rafiq rafic
rahim raheem
ramzan ramsan ramadan
ramzi ramsi
rashid rasheed rachid rached raschid
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
samer
fazal fazl fadl
ayad iyad eyad
houari hawari haouari
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
abolhassan abolhasan abulhassan
abdolkarim abdulkarim
arash
ardeshir ardashir
behrouz behruz behrooz bahruz
behzad
dariush daryush darioush
esfandiar isfandiar
esmail esmaeil ismail
ferdows
farrokh farrukh
gholam ghulam golam qolam
golnar gulnar
gulnara gulnora
hormoz hormuz
iraj iradj
jamshid jamsheed djamchid
khosrow khosro khusraw chosrau
mahnaz
manouchehr manuchehr
mehrdad
mojtaba mujtaba modschtaba
morteza murtaza mortaza murtada
mostafa mustafa
navid naveed
omid umid
reza riza
rustam rostam
shahram schahram
shirin schirin chirine
siamak
sohrab suhrab
soraya suraya
zahra sahra
ziba
zohreh zuhra
abulfaz abulfez ebulfez
bakir bakyr
berdi
gurbanguly gurbanguli kurbanguly qurbanguly
heydar heidar geidar haidar haydar
imomali emomali
kurmanbek qurmanbek
kassymjomart qasymjomart
mukhtar muxtar
nurlan nourlan
rustam rustem
saparmyrat saparmurat saparmurad
sadyr sadir
sooronbay sooronbai
almazbek almasbek
tulegen
yerlan erlan
yermek ermek
zhumabek jumabek
daulet dauletbek
aslan aslane
ruslan
murat murad mourad
mehmet mehmed
suleyman suleiman suleyman soliman soleyman
dzhokhar djokhar dschochar jokhar
shamil schamil chamil
bahram behram
bijan bizhan
hamid hameed hamed
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
alexandros alexander
andreas andrew
andonis antonis antonios anthony
athanasios thanasis thanassis
eleftherios lefteris
eleni helen
emmanouil manolis
fotis fotios
georgios george giorgos
kostas costas
michalis michael mihalis
nikolaos nicholas nikos
pavlos paul
petros peter
prokopis prokopios
spyros spyridon
stelios stylianos
theodoros theodore
vassilis vasilis vasileios vassilios
yorgos giorgos george georgios
sokratis socrates
alexis aleksis
antonis antonios
georgios giorgos yorgos yiorgos
giannis yannis yanis john ioannis yiannis
konstantinos costas constantine konstantin kostas kostantinos
kyriakos kiriakos
nikolaos nikos
evangelos vangelis
panagiotis panayiotis panos
dimitris dimitrios demetrios dimitri
stavros stauros
"""

# As often surnames as given names: a lone one may be somebody's surname.
TWOFOLD: Final = """
abbas
akbar
arif aref
asif asef asaf
atal
awad awwad
badr bader
bassam
bihari behari
burhan borhan burhane
chaim haim hayim
dalal
dawud daoud dawood daud davud davood
fahim faheem
faiz faez fayez faiez
fakhri fakhry
farah farrah
fathi fathy
fawzi fauzi fawzy fouzi
ghazi gazi ghasi
hamdi hamdy
haniya haniyeh
haroon harun haroun
hatem hatim
hazem hazim
idris idriss driss
israel jisrael yisrael
jabr
jahangir jehangir djahangir
jibril djibril gibril jebril
jumaa juma gomaa
lutfi lotfi
mamoun mamun maamoun
mazen mazin masen
mirza mirsa
mubarak moubarak mobarak
mufti
naji nagi
najib nadschib nejib
nosrat nusrat
qadir kader qader
rafat raafat rifaat
rahmon rakhmon rahman
razzaq razak
rouhani ruhani
sabah
sabri sabry
sadiq saddiq siddiq
saif seif sayf sayef
sattar
shakir shaker chaker
shapur shapour schapur
sharif shareef cherif sherif scherif
shawqi shawki chaouki
taha
taher tahir tahar
talal
talib taleb
turki
usman othman osman uthman ousmane
yassin yasin yaseen
zaki zakki
"""

WESTERN: Final = """
eli elie
george georges
beppe giuseppe
carlos carles
emmanuel manu
ferenc feri
francisco paco pancho
gerard gerry
hans johann
heinrich heinz heiner
ignacio nacho
istvan pista
jakub kuba
jaroslaw jarek
jerzy jurek
jiri jirka
jorge jordi
josef joseph sepp
jose josep pepe
karl kalle
laszlo laci
lars lasse
luigi gigi
miroslaw mirek
nicolae nicu
olof olov olaf olle
radoslaw radek
rudolf rudi
stanislaw staszek
tomasz tomek
ulrich uli
wilhelm willi willy
wojciech wojtek
xavier javier xavi
zbigniew zbyszek
aaron aron
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
elizabeth betsy bess liz beth lizzie eliza betty libby elisabeth
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


CARRIED: Final = _united(SLAVIC, SEMITIC, PERSIAN, GREEK, TWOFOLD)
LOOSE: Final = _united(SEMITIC, PERSIAN, TWOFOLD)
KNOWN: Final = frozenset(_united(SLAVIC, SEMITIC, PERSIAN, GREEK))
AT_HOME: Final = _classes(WESTERN, "home")
SINGLE: Final = frozenset(PLAIN)


@lru_cache(maxsize=50_000)
def given_name(word: str) -> frozenset[str]:
    """Return the given names that a word may be a form of; none where it is unknown."""
    form = _form(word)
    found = CARRIED.get(form, frozenset()) | AT_HOME.get(form, frozenset())
    return found or (frozenset({f"plain {form}"}) if form in SINGLE else found)


def is_given(word: str) -> bool:
    """Say whether a word is known as a given name, and not as often as a surname."""
    form = _form(word)
    return form in KNOWN or form in AT_HOME or form in SINGLE


def is_carried(word: str) -> bool:
    """Say whether a given name comes from a language that the press spells in several ways."""
    form = _form(word)
    return form in CARRIED and form not in AT_HOME


def is_vowel_free(word: str) -> bool:
    """Say whether a given name is Arabic or Persian, whose vowels are spelt in many ways."""
    return _form(word) in LOOSE


def _form(word: str) -> str:
    return latin(word).replace("-", "").replace("'", "")
