"""The description of the API for programs (OpenAPI 3.1), made from what is routed."""

from functools import cache
from importlib.metadata import version
from typing import Final

from dateline.app.case import CLOCKS
from dateline.model.claim import Status
from dateline.model.identity import Canonical
from dateline.report.json import dumps
from dateline.web.answer import ANSWERS, MOST
from dateline.web.question import LONGEST, SORTS

__all__ = ["description"]

TEXT: Final[Canonical] = {"type": "string", "maxLength": LONGEST}
ABOUT: Final = {
    "/brief": "The brief: what is established, disputed, claimed, counted and not known",
    "/claims": "The claims, most prominent first",
    "/claims/{name:path}": "One claim with its utterances and relations",
    "/conflicts": "What is denied, or told otherwise",
    "/timeline": "What is told to have happened, and what was said when",
    "/map": "The places named",
    "/actors": "The actors",
    "/actors/{name:path}": "One actor with what they say",
    "/documents": "The documents with their texts",
    "/documents/{name:path}": "One document with its utterances",
    "/sources": "The outlets with their reliability",
    "/problems": "What could not be read or understood",
    "/search": "What has the words asked for, the best first",
    "/utterances": "Every act of claiming",
    "/relations": "How utterances stand to one another",
    "/mentions": "Every actor, place, time and quantity named",
    "/places": "The places named, with their claims",
    "/stories": "The stories that the documents tell",
}
FILTERED: Final = {
    "/claims": ("status", "q", "actor", "place", "since", "until", "sort"),
    "/documents": ("q", "since", "until"),
    "/search": ("q",),
}
SINGLE: Final = ("/brief",)


@cache
def description() -> str:
    """Write the description as JSON."""
    return dumps(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Dateline",
                "version": version("dateline"),
                "description": "Who says what, who denies it, on which words. Not what is true.",
            },
            "servers": [{"url": "/api"}],
            "paths": {path.replace(":path", ""): {"get": _operation(path)} for path in ANSWERS},
            "components": {"parameters": _parameters(), "schemas": _schemas()},
        },
        indent=1,
    )


def _operation(path: str) -> Canonical:
    is_one = "{name" in path
    asked = ["as_of", "clock", "story"]
    if not is_one and path not in SINGLE:
        asked += ["page", "size", *FILTERED.get(path, ())]
    name = path.strip("/").partition("/")[0]
    parameters: list[Canonical] = [{"$ref": f"#/components/parameters/{each}"} for each in asked]
    if is_one:
        parameters.append({"$ref": "#/components/parameters/name"})
    schema = "Answer" if is_one or path in SINGLE else "List"
    return {
        "operationId": f"{name}_one" if is_one else name,
        "summary": ABOUT[path],
        "parameters": parameters,
        "responses": {
            "200": _json("What was asked for", schema),
            "400": _json("The question makes no sense", "Refusal"),
            "404": _json("There is no such thing as of this moment", "Refusal"),
            "503": _json("The ledger cannot be read, or the answer is being made", "Refusal"),
        },
    }


def _json(about: str, schema: str) -> Canonical:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {"description": about, "content": content}


def _parameters() -> Canonical:
    number: Canonical = {"type": "integer", "minimum": 1}
    known: dict[str, tuple[str, Canonical]] = {
        "as_of": ("The moment that is answered for (EDTF); everything held without it", TEXT),
        "clock": ("By which time documents count", {"type": "string", "enum": list(CLOCKS)}),
        "story": ("A story's id, or words of its title", TEXT),
        "page": ("Which portion, from 1", number),
        "size": ("How many records in a portion", {**_mapping(number), "maximum": MOST}),
        "status": ("The status of claims", {"type": "string", "enum": [*Status]}),
        "q": ("Words, the last one as the beginning of one", TEXT),
        "actor": ("An actor's id", TEXT),
        "place": ("A place's name", TEXT),
        "since": ("Published at this time or later (EDTF)", TEXT),
        "until": ("Published at this time or earlier (EDTF)", TEXT),
        "sort": ("The order", {"type": "string", "enum": list(SORTS)}),
    }
    told: dict[str, Canonical] = {
        name: {"name": name, "in": "query", "description": about, "schema": schema}
        for name, (about, schema) in known.items()
    }
    told["name"] = {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}
    return told


def _mapping(value: Canonical) -> dict[str, Canonical]:
    return dict(value) if isinstance(value, dict) else {}


def _schemas() -> Canonical:
    text: Canonical = {"type": "string"}
    number: Canonical = {"type": "integer"}
    told: dict[str, Canonical] = {
        "as_of": {"type": ["string", "null"]},
        "clock": text,
        "story": {"type": ["string", "null"]},
        "edition": {**_mapping(text), "description": "The state of the ledger that answered"},
    }
    listed: dict[str, Canonical] = {
        "total": number,
        "page": number,
        "pages": number,
        "next": {"type": ["integer", "null"]},
        "records": {"type": "array", "items": {"type": "object"}},
    }
    return {
        "Answer": {"type": "object", "properties": told},
        "List": {"type": "object", "properties": {**told, **listed}},
        "Refusal": {"type": "object", "properties": {"status": number, "error": text}},
    }
