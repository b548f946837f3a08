"""The table of problems in docs/ is complete, and holds nothing that is never said."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| `([a-z0-9-]+\.[a-z0-9-]+)` \|", re.MULTILINE)
CODE = re.compile(r"[a-z0-9-]+\.[a-z0-9-]+")


def codes_used() -> Iterator[str]:
    """Yield what stands at `code=` in a call, or leads a call for a problem."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                said = [word.value for word in node.keywords if word.arg == "code"]
                if isinstance(node.func, ast.Name) and node.func.id.lower().endswith("problem"):
                    said += node.args[:1]
                yield from filter(None, map(constant, said))


def constant(node: ast.expr) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) and CODE.fullmatch(value) else None


def test_every_problem_is_in_the_table_and_no_other() -> None:
    rows = ROW.findall((ROOT / "docs" / "problems.md").read_text("utf-8"))
    assert rows == sorted(set(rows))
    assert set(rows) == set(codes_used())
