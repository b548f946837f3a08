"""An assistant's questions: each answer with the exact words that it rests on."""

import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from dateline.web.assistant import assistant
from dateline.web.edition.press import thread_press
from dateline.web.shelf import Shelf

from .conftest import GAZETTE, TWELVE

TOOLS = {
    "brief": {},
    "claims": {"status": "disputed"},
    "claim": {"claim": "clm-barges"},
    "who_said": {"words": "barges"},
    "changes": {"since": "2031-05-02T00:00Z"},
    "conflicts": {},
    "timeline": {},
    "actors": {},
    "sources_of": {"line": "clm-barges"},
    "document": {"document": "mirror-2"},
    "stories": {},
}


@pytest.fixture
def server(ledger_file: str, tmp_path: Path) -> Iterator[MCPServer]:
    shelf = Shelf(ledger_file, thread_press(), tmp_path, patience_seconds=30)
    yield assistant(shelf)
    shelf.close()


def ask(server: MCPServer, tool: str, **given: object) -> dict[str, Any]:
    """Call a tool, and return what it tells as plain data."""
    answer = asyncio.run(server.call_tool(tool, given))
    content = getattr(answer, "content", None) or answer
    first = content[0] if isinstance(content, list) else content
    told: dict[str, Any] = json.loads(first.text)
    return told


def test_every_tool_is_told_and_changes_nothing(server: MCPServer) -> None:
    tools = asyncio.run(server.list_tools())
    assert {tool.name for tool in tools} == set(TOOLS)
    assert all(tool.description for tool in tools)
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools)
    assert "never says what is true" in (server.instructions or "")


@pytest.mark.parametrize("tool", TOOLS)
def test_every_tool_answers(server: MCPServer, tool: str) -> None:
    assert ask(server, tool, **TOOLS[tool])


def test_a_line_comes_with_its_exact_words(server: MCPServer) -> None:
    (claim,) = ask(server, "claims", status="disputed")["items"]
    assert (claim["denied_by"], claim["who"]) == (["Canal Office"], "Olga Brandt")
    (reference,) = claim["references"]
    (words,) = reference["exact_words"]
    assert GAZETTE.text[words["start"] : words["end"]] == words["text"]
    assert (reference["document"], reference["outlet"]) == ("gazette/1", "Canal Gazette")
    assert reference["url"] == "https://gazette.example/gate"


def test_the_sources_of_a_line_are_all_told(server: MCPServer) -> None:
    said = ask(server, "sources_of", line="clm-barges")
    assert {one["references"][0]["document"] for one in said["items"]} == {"gazette/1", "mirror-2"}
    (one,) = ask(server, "sources_of", line=TWELVE.id)["items"]
    assert one["utterance"] == TWELVE.id


def test_who_said_it_is_found_by_words_and_by_name(server: MCPServer) -> None:
    assert ask(server, "who_said", words="barges")["total"] == 3
    (one,) = ask(server, "who_said", actor="per lund")["items"]
    assert "7 barges" in one["what"]


def test_a_moment_before_the_denial_knows_nothing_of_it(server: MCPServer) -> None:
    claim = ask(server, "claim", claim="clm-barges", as_of="2031-05-02T20:00Z")
    assert (claim["status"], claim["denied_by"]) == ("claimed", [])


@pytest.mark.parametrize(
    ("tool", "given", "reason"),
    [
        ("claim", {"claim": "clm-none"}, "there is no claim 'clm-none'"),
        ("document", {"document": "../case.db"}, "there is no document"),
        ("who_said", {"actor": "nobody"}, "there is no actor 'nobody'"),
        ("claims", {"as_of": "yesterday"}, "as_of: not a date or time"),
        ("claims", {"status": "true"}, "status"),
        ("claims", {"words": "a" * 300}, "words"),
        ("claims", {"page": 0}, "page"),
        ("brief", {"story": "the moon landing"}, "no story"),
    ],
)
def test_what_makes_no_sense_is_told_in_a_line(
    server: MCPServer, tool: str, given: dict[str, object], reason: str
) -> None:
    with pytest.raises(ToolError, match=reason):
        asyncio.run(server.call_tool(tool, given))


def test_it_speaks_over_standard_input_and_output(ledger_file: str) -> None:
    """One real process, asked as an assistant's program asks it."""
    asked = [
        {
            "id": 1,
            "method": "initialize",
            "params": {
                "protocolVersion": "2025-06-18",
                "capabilities": {},
                "clientInfo": {"name": "test", "version": "1"},
            },
        },
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/list"},
    ]

    async def talk() -> list[dict[str, Any]]:
        program = "from dateline.cli.main import main; main()"
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, "mcp", "--case", ledger_file,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        found = []
        for one in asked:
            process.stdin.write(json.dumps({"jsonrpc": "2.0", **one}).encode() + b"\n")
            await process.stdin.drain()
            if "id" in one:
                found.append(json.loads(await asyncio.wait_for(process.stdout.readline(), 60)))
        process.stdin.close()
        assert await asyncio.wait_for(process.wait(), 60) == 0
        return found

    hello, tools = asyncio.run(talk())
    assert hello["result"]["serverInfo"]["name"] == "dateline"
    assert {tool["name"] for tool in tools["result"]["tools"]} == set(TOOLS)
