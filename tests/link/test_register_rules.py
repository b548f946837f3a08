"""The rules of the actor register, each by example: a name, the document it stands in, its sort."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from dateline.link.actors.register import Register, register
from dateline.model.actor import Actor
from dateline.model.document import Document
from dateline.model.mention import ActorMention, Mention
from dateline.model.place import Place
from dateline.model.span import Span
from dateline.model.time import PartialTime
from dateline.model.utterance import ActorType

HELD = datetime(2031, 1, 1, tzinfo=UTC)
SORTS = {
    "person": ActorType.PERSON,
    "body": ActorType.ORGANISATION,
    "group": ActorType.GROUP,
    "other": ActorType.OTHER,
}


@dataclass
class Desk:
    """Documents in which names are mentioned."""

    documents: dict[str, Document] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    def read(
        self,
        outlet: str,
        *named: tuple[str, str],
        text: str = "",
        role: str | None = None,
        day: str = "2031-05-04",
    ) -> None:
        """Let an outlet publish a text that mentions names, each (name, sort)."""
        words = f"{', '.join(name for name, _ in named)}. {text} {role or ''}"
        document = Document(
            id=outlet.lower(),
            text=words,
            held_at=HELD,
            source=outlet,
            published_at=PartialTime(day),
        )
        self.documents[document.version] = document
        for name, sort in named:
            span = _span(words, name)
            roles = (_span(words, role),) if role and sort == "person" else ()
            of = ActorMention(span=span, name=name, type=SORTS[sort], roles=roles)
            self.mentions.append(Mention(document=document.id, version=document.version, of=of))

    def place(self, outlet: str, name: str) -> None:
        """Let an outlet's text hold a place."""
        document = next(d for d in self.documents.values() if d.source == outlet)
        of = Place(span=_span(document.text, name), name=name)
        self.mentions.append(Mention(document=document.id, version=document.version, of=of))

    @property
    def register(self) -> Register:
        """The register of what was published."""
        return register((), (), self.mentions, self.documents)

    @property
    def parties(self) -> set[frozenset[str]]:
        """The names of each actor."""
        return {frozenset({actor.name, *actor.aliases}) for actor in self.register.actors}

    def actor(self, name: str) -> Actor:
        """The one actor that has a name."""
        (found,) = (one for one in self.register.actors if name in {one.name, *one.aliases})
        return found


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span.of(text, at, at + len(words))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_an_office_stands_for_the_one_person_said_to_hold_it(desk: Desk) -> None:
    desk.read("Courier", ("Mira Holt", "person"), role="mayor of Karsk")
    desk.read("Herald", ("Karsk’s mayor", "person"))
    assert desk.parties == {frozenset({"Mira Holt", "Karsk’s mayor"})}
    (merge,) = desk.actor("Mira Holt").merges
    assert merge.because == "Courier calls Mira Holt “mayor of Karsk”, and nobody else so"
    assert merge.documents == ("courier",)


def test_an_office_that_two_hold_stands_for_neither(desk: Desk) -> None:
    desk.read("Courier", ("Mira Holt", "person"), role="mayor of Karsk")
    desk.read("Gazette", ("Jonas Roe", "person"), role="mayor of Karsk")
    desk.read("Herald", ("Karsk’s mayor", "person"))
    assert frozenset({"Karsk’s mayor"}) not in {p for p in desk.parties if len(p) > 1}
    assert all(len(party) == 1 for party in desk.parties)


def test_an_office_is_not_held_for_ever(desk: Desk) -> None:
    desk.read("Courier", ("Mira Holt", "person"), role="mayor of Karsk")
    desk.read("Herald", ("Karsk’s mayor", "person"), day="2033-05-04")
    assert desk.register.find(*_at(desk, "Herald", "Karsk’s mayor")) != desk.actor("Mira Holt").id


def test_a_deputy_or_a_spokesman_is_not_the_holder(desk: Desk) -> None:
    desk.read("Courier", ("Mira Holt", "person"), role="deputy mayor of Karsk")
    desk.read("Herald", ("the mayor of Karsk", "person"))
    holt = desk.actor("Mira Holt").id
    assert desk.register.find(*_at(desk, "Herald", "the mayor of Karsk")) != holt


def test_a_role_keeps_its_outlet_and_its_day(desk: Desk) -> None:
    desk.read("Courier", ("Mira Holt", "person"), role="mayor of Karsk")
    (role,) = desk.actor("Mira Holt").roles
    assert (role.text, role.outlet, role.document) == ("mayor of Karsk", "Courier", "courier")
    assert role.published_at == PartialTime("2031-05-04")
    assert role.span is not None
    assert role.span.text == "mayor of Karsk"


def test_two_countries_have_two_ministries(desk: Desk) -> None:
    desk.read("Courier", ("Russian Defence Ministry", "body"))
    desk.read("Herald", ("Ukrainian Defense Ministry", "body"))
    desk.read("Gazette", ("Ministry of Defence", "body"), text="Troops left Ukraine.")
    desk.read("Mirror", ("Ministry of Defense", "body"), text="Nobody answered.")
    assert frozenset({"Ukrainian Defense Ministry", "Ministry of Defence"}) in desk.parties
    assert frozenset({"Ministry of Defense"}) in desk.parties


def test_a_ministry_in_its_capital_is_its_countrys(desk: Desk) -> None:
    desk.read("Courier", ("German foreign ministry", "body"))
    desk.read("Herald", ("foreign ministry in Berlin", "body"))
    assert len(desk.parties) == 1


def test_an_abbreviation_is_what_a_document_explains_it_by(desk: Desk) -> None:
    desk.read("Courier", ("River Traffic Office", "body"), text="The River Traffic Office (RTO).")
    desk.read("Courier Online", ("River Trade Office", "body"))
    desk.read("Herald", ("RTO", "body"), text="The River Traffic Office (RTO) said so.")
    assert frozenset({"River Traffic Office", "RTO"}) in desk.parties
    assert desk.actor("RTO").name == "River Traffic Office"


def test_initials_tell_a_body_where_some_document_has_both_names(desk: Desk) -> None:
    desk.read("Courier", ("Lake Rescue Service", "body"), text="Boats of the LRS came late.")
    desk.read("Herald", ("LRS", "body"))
    desk.read("Gazette", ("Orsk Bird Club", "body"))
    desk.read("Mirror", ("OBC", "body"))
    assert desk.actor("LRS").name == "Lake Rescue Service"
    assert desk.actor("OBC").aliases == ()


def test_a_misread_headline_lends_no_surname_to_a_body(desk: Desk) -> None:
    for number in range(6):
        desk.read(f"Courier {number}", ("Mira Holt", "person"), ("Sarn", "body"))
    desk.read("Herald", ("Holt Condemns Sarn", "person"), ("Sarn", "person"))
    assert desk.actor("Mira Holt").aliases == ()
    assert all("Holt Condemns Sarn" not in party for party in desk.parties if "Sarn" in party)


def test_a_countrys_name_is_no_actor_unless_it_speaks(desk: Desk) -> None:
    desk.read("Courier", ("North Korean", "body"), ("Soviet Fleet", "body"), ("Kremlin", "person"))
    assert desk.parties == {frozenset({"Soviet Fleet"}), frozenset({"Kremlin"})}
    assert desk.actor("Kremlin").type is ActorType.ORGANISATION


def test_two_offices_speak_against_one_person(desk: Desk) -> None:
    desk.read("Courier", ("Jonas Brandt", "person"), role="mayor of Karsk")
    desk.read("Herald", ("Brandt", "person"), role="head of the River Office")
    desk.read("Gazette", ("J. Brandt", "person"), role="governor of Velmar")
    assert desk.actor("Jonas Brandt").aliases == ()


def test_a_lone_given_name_is_nobody_in_another_document(desk: Desk) -> None:
    desk.read("Courier", ("LeBron James", "person"))
    desk.read("Herald", ("James", "person"))
    assert desk.actor("LeBron James").aliases == ()


def test_a_family_name_that_comes_first_stands_alone(desk: Desk) -> None:
    desk.read("Courier", ("Kwon Mi-rae", "person"))
    desk.read("Herald", ("Kwon", "person"))
    assert len(desk.parties) == 1


def test_a_body_often_taken_for_one_lends_its_name_to_no_person(desk: Desk) -> None:
    desk.read("Courier", ("Richard Sarn", "person"))
    for number in range(3):
        desk.read(f"Herald {number}", ("Sarn", "body"))
    assert desk.actor("Richard Sarn").aliases == ()


def test_a_much_named_person_is_meant_by_a_surname_taken_for_a_body(desk: Desk) -> None:
    for number in range(6):
        desk.read(f"Courier {number}", ("Yevgeny Morozhin", "person"))
    desk.read("Herald", ("Morozhin", "body"))
    assert desk.actor("Yevgeny Morozhin").aliases == ("Morozhin",)


def test_two_letters_are_no_ones_initials(desk: Desk) -> None:
    desk.read("Courier", ("Gerda Plum", "person"), ("GP", "body"))
    assert len(desk.parties) == 2


def test_an_abbreviation_of_another_language_is_known(desk: Desk) -> None:
    desk.read("Courier", ("FSB", "body"))
    desk.read("Herald", ("Federal Security Service", "body"))
    assert desk.actor("FSB").name == "Federal Security Service"


def test_what_sort_of_body_it_is_tells_no_two_apart(desk: Desk) -> None:
    desk.read("Courier", ("Sarn Group", "body"))
    desk.read("Herald", ("Sarn", "body"))
    desk.read("Gazette", ("PMC Sarn", "body"))
    assert len(desk.parties) == 1


def test_a_spokesman_without_a_name_is_the_body(desk: Desk) -> None:
    desk.read("Courier", ("River Office", "body"))
    desk.read("Herald", ("spokeswoman for the River Office", "person"))
    assert desk.actor("River Office").aliases == ("spokeswoman for the River Office",)


def test_a_surname_is_settled_in_its_own_document_first(desk: Desk) -> None:
    desk.read("Courier", ("Jonas Brandt", "person"), ("Brandt", "person"))
    desk.read("Herald", ("Lena Brandt", "person"))
    desk.read("Gazette", ("Brandt", "person"))
    assert desk.actor("Jonas Brandt").aliases == ("Brandt",)
    assert desk.actor("Lena Brandt").aliases == ()


def test_a_surname_may_be_spelt_another_way_where_names_are_carried_over(desk: Desk) -> None:
    desk.read("Courier", ("Yevgeny Morozhin", "person"), ("John Fisher", "person"))
    desk.read("Herald", ("Morojine", "person"), ("Fischer", "person"), text="They met Morojine.")
    found = desk.register
    assert found.find(*_at(desk, "Herald", "Morojine")) == desk.actor("Yevgeny Morozhin").id
    assert found.find(*_at(desk, "Herald", "Fischer")) != desk.actor("John Fisher").id


def test_an_initial_is_the_one_full_name_that_it_begins(desk: Desk) -> None:
    desk.read("Courier", ("J. Brandt", "person"))
    desk.read("Herald", ("Jonas Brandt", "person"))
    assert len(desk.parties) == 1
    desk.read("Gazette", ("Julia Brandt", "person"))
    assert len(desk.parties) == 3


def test_a_misprint_is_the_usual_spelling(desk: Desk) -> None:
    for number in range(5):
        desk.read(f"Courier {number}", ("Anatoly Verkhovin", "person"))
    desk.read("Herald", ("Anatoly Vrekhovin", "person"))
    desk.read("Gazette", ("Anatoly Verkhonin", "person"))
    assert desk.actor("Anatoly Vrekhovin").name == "Anatoly Verkhovin"
    assert desk.actor("Anatoly Verkhonin").aliases == ()


def test_parties_without_a_name_are_others_in_other_documents(desk: Desk) -> None:
    for outlet in ("Courier", "Herald"):
        desk.read(outlet, ("Investigators", "group"), ("local police", "group"))
    found = desk.register
    ids = {
        found.find(m.version, m.of.name) for m in desk.mentions if isinstance(m.of, ActorMention)
    }
    assert len(ids) == 4


def test_the_usual_full_spelling_is_the_name(desk: Desk) -> None:
    desk.read("Courier", ("Sergei Lavrenko", "person"))
    desk.read("Herald", ("Sergei Lavrenko", "person"))
    desk.read("Gazette", ("Sergej Lawrenko", "person"))
    assert desk.actor("Sergej Lawrenko").name == "Sergei Lavrenko"


def test_places_and_debris_are_no_actors(desk: Desk) -> None:
    desk.read(
        "Courier",
        ("Karsk", "person"),
        ("Onward", "person"),
        ("Slams Holt", "person"),
        ("Red Square", "person"),
        ("Google News", "body"),
        ("Jonas Brandt", "person"),
        text="He went onward. It slams shut.",
    )
    desk.place("Courier", "Karsk")
    assert desk.parties == {frozenset({"Jonas Brandt"})}


def test_a_former_id_finds_the_actor(desk: Desk) -> None:
    desk.read("Courier", ("Sergej Lawrenko", "person"))
    former = desk.actor("Sergej Lawrenko").id
    desk.read("Herald", ("Sergei Lavrenko", "person"))
    desk.read("Gazette", ("Sergei Lavrenko", "person"))
    actor = desk.actor("Sergei Lavrenko")
    assert actor.id != former
    assert desk.register.now(former) == actor.id
    assert desk.register.now("act-0") is None


def _at(desk: Desk, outlet: str, name: str) -> tuple[str, str]:
    document = next(d for d in desk.documents.values() if d.source == outlet)
    return document.version, name
