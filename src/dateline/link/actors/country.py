"""Countries in the names of bodies: "Russian", "Russia's" and "of Russia" are one country."""

from collections.abc import Sequence
from typing import Final

__all__ = ["countries"]

# A country, then its other forms; a form of two words is joined by a low line.
FORMS: Final = """
afghanistan afghan
albania albanian
algeria algerian
argentina argentine argentinian
armenia armenian
australia australian
austria austrian
azerbaijan azerbaijani azeri
bangladesh bangladeshi
belarus belarusian belarussian
belgium belgian
bosnia bosnian
brazil brazilian
bulgaria bulgarian
cambodia cambodian
canada canadian
chechnya chechen
chile chilean
china chinese prc
colombia colombian
croatia croatian
cuba cuban
cyprus cypriot
czechia czech
denmark danish
egypt egyptian
england english
estonia estonian
ethiopia ethiopian
eu european_union
finland finnish
france french
georgia georgian
germany german
greece greek
haiti haitian
hungary hungarian
iceland icelandic
india indian
indonesia indonesian
iran iranian
iraq iraqi
ireland irish
israel israeli
italy italian
japan japanese
jordan jordanian
kazakhstan kazakh
kenya kenyan
kosovo kosovar
kuwait kuwaiti
latvia latvian
lebanon lebanese
libya libyan
lithuania lithuanian
malaysia malaysian
mexico mexican
moldova moldovan
mongolia mongolian
morocco moroccan
myanmar burma burmese
netherlands dutch
new_zealand
nigeria nigerian
north_korea north_korean n_korea n_korean dprk
norway norwegian
pakistan pakistani
palestine palestinian
philippines philippine filipino
poland polish
portugal portuguese
qatar qatari
romania romanian
russia russian russian_federation
saudi_arabia saudi
scotland scottish
serbia serbian
slovakia slovak
slovenia slovenian
somalia somali
south_africa south_african
south_korea south_korean s_korea s_korean rok
spain spanish
sudan sudanese
sweden swedish
switzerland swiss
syria syrian
taiwan taiwanese
thailand thai
tunisia tunisian
turkey turkish turkiye
uganda ugandan
uk united_kingdom british britain
ukraine ukrainian
un united_nations
united_arab_emirates uae emirati
us united_states usa america american
venezuela venezuelan
vietnam vietnamese
wales welsh
yemen yemeni
"""
# Capitals that stand for a country's government where one of its ministries is meant.
CAPITALS: Final = dict(
    pair.split("=")
    for pair in """
    kabul=afghanistan canberra=australia baku=azerbaijan yerevan=armenia minsk=belarus beijing=china
    cairo=egypt paris=france tbilisi=georgia berlin=germany athens=greece jakarta=indonesia
    tehran=iran baghdad=iraq rome=italy tokyo=japan tripoli=libya pyongyang=north_korea
    islamabad=pakistan manila=philippines warsaw=poland doha=qatar moscow=russia
    riyadh=saudi_arabia belgrade=serbia seoul=south_korea madrid=spain khartoum=sudan
    damascus=syria ankara=turkey kyiv=ukraine kiev=ukraine london=uk washington=us caracas=venezuela
    hanoi=vietnam
    """.split()
)
COUNTRY: Final = {
    form: line.split()[0] for line in FORMS.strip().splitlines() for form in line.split()
}


def countries(words: Sequence[str], *, capitals: bool = False) -> tuple[frozenset[str], list[str]]:
    """Part the countries that words tell, by their capitals too if asked, from the other words."""
    found: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(words):
        pair = "_".join(words[at : at + 2])
        known = COUNTRY.get(pair)
        if known and "_" in pair:
            at += 1
        else:
            known = COUNTRY.get(words[at]) or (CAPITALS.get(words[at]) if capitals else None)
        if known:
            found.add(known)
        else:
            rest.append(words[at])
        at += 1
    return frozenset(found), rest
