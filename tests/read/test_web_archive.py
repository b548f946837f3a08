"""Web archives: each captured page a document under its own address; the rest is counted."""

import gzip
import io
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from zipfile import ZipFile

import brotli
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read import capture, content_coding

from .conftest import ReadFile, tells_where
from .test_live_blog import SHAPES
from .test_page import PAGE

DAM = PAGE.replace("HEAD", "")
URL = "https://courier.example/dam?from=mail"
Answer = tuple[str, str, bytes, dict[str, str]]


def answer(
    page: str | bytes = DAM, *, url: str = URL, status: str = "200 OK", **headers: str
) -> Answer:
    named = {"content_type": "text/html", **headers}
    raw = page if isinstance(page, bytes) else page.encode()
    return url, status, raw, {key.replace("_", "-"): told for key, told in named.items()}


def record(kind: str, url: str, body: bytes) -> bytes:
    lines = (
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2024-03-16T08:00:00Z",
        f"Content-Type: application/http; msgtype={kind}",
        f"Content-Length: {len(body)}",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode() + body


def warc(*answers: Answer, packed: bool = True) -> bytes:
    """Write an archive as a crawler would: what it is, then request and answer of each page."""
    records = [record("warcinfo", "", b"software: test\r\n")]
    for url, status, page, headers in answers:
        told = "".join(f"{key}: {value}\r\n" for key, value in headers.items())
        head = f"HTTP/1.1 {status}\r\n{told}\r\n".encode()
        records.append(record("request", url, b"GET / HTTP/1.1\r\n\r\n"))
        records.append(record("response", url, head + page))
    whole = [one + b"\r\n\r\n" for one in records]
    return b"".join(map(gzip.compress, whole) if packed else whole)


def documents(items: Iterable[Document | Problem]) -> list[Document]:
    return [item for item in items if isinstance(item, Document)]


def told(items: Iterable[Document | Problem]) -> list[str]:
    return [item.code for item in items if isinstance(item, Problem)]


@pytest.mark.parametrize(("name", "packed"), [("crawl.warc.gz", True), ("crawl.warc", False)])
def test_a_captured_page_is_named_after_its_own_address(
    read_file: ReadFile,
    name: str,
    packed: bool,  # noqa: FBT001 - a case of the table
) -> None:
    (document,) = read_file(name, warc(answer(), packed=packed))
    assert isinstance(document, Document)
    assert (document.id, document.url) == ("https://courier.example/dam", URL)
    assert document.text.startswith("Dam bursts above Podrin\n\nThe dam above Podrin burst")
    assert document.source == "The Karsk Courier"


def test_it_appeared_when_it_says_and_not_when_it_was_captured(read_file: ReadFile) -> None:
    dated, undated = documents(
        read_file(
            "a.warc.gz",
            warc(answer(), answer(DAM.replace('name="date"', ""), url="https://courier.example/x")),
        )
    )
    assert dated.published_at
    assert dated.published_at.edtf == "2024-03-15"
    assert undated.published_at is None


def test_two_captures_are_two_versions_where_the_words_differ(read_file: ReadFile) -> None:
    later = answer(DAM.replace("Nobody was hurt", "One man was hurt"))
    items = read_file("a.warc.gz", warc(answer(), answer(), later))
    same, again, changed = documents(items)
    assert same == again
    assert same.id == changed.id
    assert same.version != changed.version
    assert told(items) == ["id.repeated"]


def test_an_address_of_another_site_names_nothing(read_file: ReadFile) -> None:
    page = DAM.replace("https://courier.example/dam", "https://elsewhere.example/dam")
    (document,) = documents(read_file("a.warc", warc(answer(page), packed=False)))
    assert document.id == URL


def chunked(raw: bytes) -> bytes:
    parts = [raw[at : at + 100] for at in range(0, len(raw), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


RAW = DAM.encode()
PACKED = {
    "gzip": answer(gzip.compress(RAW), content_encoding="gzip"),
    "deflate": answer(zlib.compress(RAW), content_encoding="deflate"),
    "bare deflate": answer(zlib.compress(RAW, wbits=-15), content_encoding="deflate"),
    "brotli": answer(brotli.compress(RAW), content_encoding="br"),
    "both": answer(brotli.compress(gzip.compress(RAW)), content_encoding="gzip, br"),
    "chunks": answer(chunked(RAW), transfer_encoding="chunked"),
    "packed chunks": answer(
        chunked(gzip.compress(RAW)), transfer_encoding="chunked", content_encoding="gzip"
    ),
    "stored unpacked": answer(RAW, content_encoding="br", transfer_encoding="chunked"),
    "recoded": answer(
        DAM.replace("“", '"').replace("”", '"').replace("Mila", "Žofie").encode("iso8859-2"),
        content_type="text/html; charset=ISO-8859-2",
    ),
}


@pytest.mark.parametrize("how", PACKED)
def test_however_a_server_packed_it(read_file: ReadFile, how: str) -> None:
    (document,) = documents(read_file("a.warc.gz", warc(PACKED[how])))
    assert document.text.split("\n\n")[1].startswith("The dam above Podrin burst")
    assert how != "recoded" or "Žofie Harst" in document.text


def test_what_is_no_page_is_counted(read_file: ReadFile) -> None:
    items = read_file(
        "a.warc.gz",
        warc(
            answer(b"\x89PNG", content_type="image/png"),
            answer(b"\x89PNG", content_type="image/png"),
            answer("", status="301 Moved"),
            answer(),
        ),
    )
    assert len(documents(items)) == 1
    note = items[-1]
    assert isinstance(note, Problem)
    assert note.message.endswith(
        "3 captures that are no pages; left out: 2 image/png, 1 answer 301"
    )


def test_the_posts_of_a_captured_live_blog(read_file: ReadFile) -> None:
    page = answer(SHAPES["articles"], url="https://courier.example/news/live/dam-burst")
    items = documents(read_file("a.warc.gz", warc(page)))
    home = "https://courier.example/news/live/dam-burst"
    assert [item.id for item in items] == [home, *(f"{home}#p{n}" for n in range(3))]


def test_a_wacz_is_its_warcs_and_a_zip_may_hold_both(read_file: ReadFile) -> None:
    raw, outer = io.BytesIO(), io.BytesIO()
    with ZipFile(raw, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/data.warc.gz", warc(answer()))
    with ZipFile(outer, "w") as archive:
        archive.writestr("crawl.wacz", raw.getvalue())
        archive.writestr("crawl.warc.gz", warc(answer()))
    (one,) = read_file("crawl.wacz", raw.getvalue())
    assert [*map(documents, ([one],))] == [[one]]
    assert read_file("crawls.zip", outer.getvalue()) == [one, one]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.warc", b"", ["text.empty"]),
        ("a.warc", b"no archive at all\r\n\r\n", ["archive.broken"]),
        ("a.warc.gz", b"\x1f\x8b no archive", ["archive.broken"]),
        ("a.warc.gz", gzip.compress(warc(answer(), packed=False)), []),
        ("a.warc.gz", warc(answer())[:-40], ["archive.broken"]),
        ("a.warc.gz", warc(answer("<p>")), ["page.no-article"]),
        ("a.warc.gz", warc(answer(b"\x1f\x8bno", content_encoding="gzip")), ["archive.broken"]),
        ("a.warc.gz", warc(answer(b"no brotli", content_encoding="br")), ["archive.broken"]),
        ("a.warc.gz", warc(answer(b"(", content_encoding="zstd")), ["archive.coding"]),
        ("a.wacz", b"no zip file", ["zip.broken"]),
    ],
)
def test_what_cannot_be_read_is_named(
    codes: Callable[..., list[str]], name: str, content: bytes, expected: list[str]
) -> None:
    assert codes(name, content) == expected


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_what_would_grow_without_end_is_refused(
    codes: Callable[..., list[str]], coding: str
) -> None:
    pack = {"br": brotli.compress, "gzip": gzip.compress}[coding]
    endless = answer(pack(b" " * 30_000_000), content_encoding=coding)
    assert codes("a.warc.gz", warc(endless)) == ["file.too-large"]


def test_a_line_without_end_is_refused(
    codes: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture, "LONGEST", 100_000)
    assert codes("a.warc.gz", gzip.compress(b"\0" * 1_000_000)) == ["file.too-large"]


@given(raw=st.binary(), coding=st.sampled_from([*content_coding.CODINGS]))
def test_no_packed_bytes_raise(raw: bytes, coding: str) -> None:
    with suppress(content_coding.RefusedError):
        assert len(content_coding.unpacked(raw, coding, 1000)) <= 1000


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    packed=st.booleans(),
    at=st.integers(0, 4000),
    junk=st.binary(max_size=12),
    cut=st.integers(0, 60),
)
@example(packed=False, at=926, junk=b"\x80", cut=1)  # one address with two texts
def test_no_damage_raises(
    read_file: ReadFile,
    packed: bool,  # noqa: FBT001 - drawn
    at: int,
    junk: bytes,
    cut: int,
) -> None:
    raw = warc(answer(), PACKED["packed chunks"], packed=packed)
    assert tells_where("a.warc", read_file("a.warc", raw[:at] + junk + raw[at + cut :]))
