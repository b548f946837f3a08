"""The zone of a place: countries that keep one time, and cities, by the names English news uses.

Countries with several zones (the United States, Russia, Brazil …) stand here only by their cities.
"""

from typing import Final

__all__ = ["PEOPLES", "ZONES"]

_TABLE: Final = """
Africa/Abidjan: ivory coast, abidjan, ghana, accra, senegal, dakar, mali, bamako, burkina faso
Africa/Abidjan: ouagadougou, gambia
Africa/Addis_Ababa: ethiopia, addis ababa
Africa/Algiers: algeria, algiers
Africa/Cairo: egypt, cairo, alexandria
Africa/Casablanca: morocco, casablanca, rabat
Africa/Harare: zimbabwe, harare
Africa/Johannesburg: south africa, johannesburg, pretoria, cape town, durban
Africa/Juba: south sudan, juba
Africa/Kampala: uganda, kampala
Africa/Khartoum: sudan, khartoum
Africa/Kigali: rwanda, kigali
Africa/Lagos: nigeria, lagos, abuja, niger, niamey, cameroon, yaounde, benin, gabon, angola, luanda
Africa/Lusaka: zambia, lusaka, malawi, botswana, mozambique, maputo
Africa/Mogadishu: somalia, mogadishu, djibouti, eritrea
Africa/Monrovia: liberia, monrovia
Africa/Nairobi: kenya, nairobi, mombasa, tanzania, dar es salaam
Africa/Ndjamena: chad
Africa/Tripoli: libya, tripoli, benghazi
Africa/Tunis: tunisia, tunis
America/Argentina/Buenos_Aires: argentina, buenos aires
America/Asuncion: paraguay, asuncion
America/Bogota: colombia, bogota, medellin
America/Caracas: venezuela, caracas
America/Chicago: ct, central, chicago, dallas, houston, new orleans, minneapolis, st. louis, austin
America/Denver: mt, mountain, denver, salt lake city
America/Guatemala: guatemala, honduras, tegucigalpa, el salvador, san salvador, nicaragua, managua
America/Guatemala: costa rica
America/Guayaquil: ecuador, quito
America/Halifax: halifax
America/Havana: cuba, havana
America/Jamaica: jamaica, kingston
America/La_Paz: bolivia, la paz
America/Lima: peru, lima
America/Los_Angeles: pt, pacific, los angeles, san francisco, seattle, portland, las vegas
America/Los_Angeles: san diego
America/Mexico_City: mexico city
America/Montevideo: uruguay, montevideo
America/New_York: et, eastern, new york, washington, boston, philadelphia, atlanta, miami, detroit
America/New_York: baltimore, pittsburgh
America/Panama: panama
America/Phoenix: phoenix
America/Port-au-Prince: haiti, port-au-prince
America/Puerto_Rico: puerto rico
America/Santiago: santiago
America/Santo_Domingo: dominican republic, santo domingo
America/Sao_Paulo: sao paulo, rio de janeiro, brasilia
America/Toronto: toronto, ottawa, montreal
America/Vancouver: vancouver
Asia/Almaty: almaty, astana
Asia/Amman: jordan, amman
Asia/Baghdad: iraq, baghdad, mosul, basra
Asia/Baku: azerbaijan, baku
Asia/Bangkok: thailand, bangkok, cambodia, phnom penh, laos
Asia/Beirut: lebanon, beirut
Asia/Bishkek: kyrgyzstan, bishkek
Asia/Colombo: sri lanka, colombo
Asia/Damascus: syria, damascus, aleppo
Asia/Dhaka: bangladesh, dhaka
Asia/Dubai: united arab emirates, uae, dubai, abu dhabi, oman, muscat
Asia/Dushanbe: tajikistan, dushanbe
Asia/Gaza: gaza, west bank, ramallah
Asia/Ho_Chi_Minh: vietnam, hanoi, ho chi minh city
Asia/Hong_Kong: hong kong
Asia/Jakarta: jakarta
Asia/Jerusalem: israel, jerusalem, tel aviv, haifa
Asia/Kabul: afghanistan, kabul, kandahar, herat, mazar-i-sharif, mazar-e-sharif, kunduz
Asia/Kamchatka: kamchatka
Asia/Karachi: pakistan, karachi, islamabad, lahore, peshawar, quetta
Asia/Kathmandu: nepal, kathmandu
Asia/Kolkata: india, delhi, new delhi, mumbai, kolkata, srinagar
Asia/Kuala_Lumpur: malaysia, kuala lumpur
Asia/Manila: philippines, manila
Asia/Novosibirsk: novosibirsk
Asia/Pyongyang: north korea, pyongyang
Asia/Riyadh: saudi arabia, riyadh, jeddah, mecca, yemen, sanaa, kuwait, qatar, doha, bahrain, manama
Asia/Seoul: south korea, seoul
Asia/Shanghai: china, beijing, shanghai
Asia/Singapore: singapore
Asia/Taipei: taiwan, taipei
Asia/Tashkent: uzbekistan, tashkent, turkmenistan
Asia/Tbilisi: tbilisi
Asia/Tehran: iran, tehran
Asia/Thimphu: bhutan
Asia/Tokyo: japan, tokyo, osaka, kyoto, hiroshima, hokkaido
Asia/Ulaanbaatar: mongolia, ulan bator
Asia/Vladivostok: vladivostok
Asia/Yangon: myanmar, burma, yangon
Asia/Yekaterinburg: yekaterinburg, ekaterinburg, chelyabinsk
Asia/Yerevan: armenia, yerevan
Atlantic/Reykjavik: iceland, reykjavik
Australia/Brisbane: brisbane
Australia/Perth: perth
Australia/Sydney: sydney, canberra, melbourne
Europe/Athens: greece, athens
Europe/Belgrade: serbia, belgrade, kosovo, bosnia, sarajevo, croatia, zagreb, slovenia, montenegro
Europe/Belgrade: macedonia, skopje
Europe/Berlin: germany, berlin, munich, hamburg, frankfurt, cologne
Europe/Brussels: belgium, brussels, luxembourg
Europe/Bucharest: romania, bucharest
Europe/Budapest: hungary, budapest
Europe/Chisinau: moldova, chisinau
Europe/Copenhagen: denmark, copenhagen
Europe/Dublin: ireland, dublin
Europe/Helsinki: finland, helsinki, estonia, tallinn
Europe/Istanbul: turkey, istanbul, ankara
Europe/Kyiv: ukraine, kyiv, kiev, kharkiv, odesa, odessa, lviv, dnipro, zaporizhzhia, mariupol
Europe/Kyiv: kherson
Europe/Lisbon: lisbon
Europe/London: united kingdom, uk, britain, england, scotland, wales, london, manchester
Europe/London: glasgow, belfast
Europe/Madrid: madrid, barcelona, valencia
Europe/Minsk: belarus, minsk
Europe/Moscow: moscow, st. petersburg, st petersburg, rostov-on-don, voronezh, belgorod, kursk
Europe/Moscow: sochi, grozny
Europe/Oslo: norway, oslo
Europe/Paris: paris, marseille, lyon
Europe/Prague: czech republic, prague, slovakia, bratislava
Europe/Riga: latvia, riga
Europe/Rome: italy, rome, milan, naples, albania, tirana, malta
Europe/Samara: samara
Europe/Sofia: bulgaria, sofia
Europe/Stockholm: sweden, stockholm
Europe/Vienna: austria, vienna
Europe/Vilnius: lithuania, vilnius
Europe/Warsaw: poland, warsaw, krakow, gdansk
Europe/Zurich: switzerland, geneva, zurich
Europe/Amsterdam: netherlands, amsterdam, the hague, rotterdam
Pacific/Auckland: new zealand, wellington, auckland, christchurch
Pacific/Honolulu: hawaii, honolulu
"""

ZONES: Final = {
    name.strip(): key
    for line in _TABLE.strip().splitlines()
    for key, names in [line.split(": ", 1)]
    for name in names.split(",")
}

# "9am Korean time": whose time it is, not where something happens.
PEOPLES: Final = {
    "afghan": "Asia/Kabul",
    "british": "Europe/London",
    "chinese": "Asia/Shanghai",
    "egyptian": "Africa/Cairo",
    "french": "Europe/Paris",
    "german": "Europe/Berlin",
    "greek": "Europe/Athens",
    "indian": "Asia/Kolkata",
    "iranian": "Asia/Tehran",
    "iraqi": "Asia/Baghdad",
    "israeli": "Asia/Jerusalem",
    "italian": "Europe/Rome",
    "japanese": "Asia/Tokyo",
    "korean": "Asia/Seoul",
    "north korean": "Asia/Pyongyang",
    "pakistani": "Asia/Karachi",
    "polish": "Europe/Warsaw",
    "south korean": "Asia/Seoul",
    "syrian": "Asia/Damascus",
    "turkish": "Europe/Istanbul",
    "ukrainian": "Europe/Kyiv",
}
