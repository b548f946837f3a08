"""ECB+ as Dateline reads it: running text, gold mentions, and how near its documents are."""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from ecb.corpus import read_topic, topics_in
from ecb.page import Page
from ecb.pages import SIGNS, Scale, kin_of
from ecb.running import running

# An invented document: its first sentence is its address, its third is not annotated in full.
WORDS = (("www.example.org",), ("Quake", "hits", "Karsk", "."), ("It", "fell", "."))
DOCUMENT = """<Document>{tokens}
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<NEG_ACTION_STATE m_id="2"><token_anchor t_id="3"/></NEG_ACTION_STATE>
<LOC_GEO m_id="3"><token_anchor t_id="4"/></LOC_GEO>
<ACTION_OCCURRENCE m_id="4"><token_anchor t_id="7"/></ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="5" TAG_DESCRIPTOR="quake"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="9" note="ACT1"><source m_id="1"/><target m_id="5"/></CROSS_DOC_COREF>
</Relations></Document>"""


def test_a_topic_has_the_mentions_of_its_listed_sentences(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "7_1ecbplus.xml").write_text(DOCUMENT.format(tokens=_tokens()), "utf-8")
    listed = "Topic,File,Sentence Number\n7,1ecbplus,1\n"
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(listed, "utf-8")
    assert topics_in(tmp_path) == ["7"]
    topic = read_topic(tmp_path, "7")
    assert [document.text for document in topic.documents] == ["Quake hits Karsk.\nIt fell."]
    told = [(one.span.text, one.chain, one.half) for one in topic.triggers]
    assert told == [("Quake", "7/ACT1", "second"), ("hits", "7_1ecbplus/2", "second")]


def test_words_run_on_as_in_an_article() -> None:
    words = [(word, "1") for word in "`` It 's 08 : 30 , '' he said ( in Karsk ) .".split()]
    text, places = running([*words, ("Then", "2")])
    assert text == '"It\'s 08:30," he said (in Karsk).\nThen'
    assert [text[start:end] for start, end in places][-1] == "Then"


def test_documents_that_share_rare_words_tell_one_story() -> None:
    pages = [_page("karsk", "quake"), _page("karsk", "toll"), _page("oscar", "host")]
    weights = np.array([1.0, *(0.0 for _ in SIGNS)])
    kin = kin_of(pages, Scale(weights=weights, start=0.0, bar=0))
    assert kin.signs.shape == (3, 3, len(SIGNS) + 2)
    assert kin.signs[..., -1].tolist() == [[1, 1, 0], [1, 1, 0], [0, 0, 1]]
    assert np.array_equal(kin.signs, kin.signs.transpose(1, 0, 2))


def _tokens() -> str:
    numbered = [(word, line) for line, words in enumerate(WORDS) for word in words]
    return "".join(
        f'<token t_id="{at}" sentence="{line}">{word}</token>'
        for at, (word, line) in enumerate(numbered, start=1)
    )


def _page(*words: str) -> Page:
    bag = dict.fromkeys(words, 0.5**0.5)
    empty: frozenset[str] = frozenset()
    return Page(
        words=bag,
        lead=bag,
        names=empty,
        numbers=empty,
        places=frozenset(),
        vector=np.zeros(384, dtype=np.float32),
    )
