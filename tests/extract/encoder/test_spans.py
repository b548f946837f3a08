import itertools

import numpy as np

from dateline.extract.encoder.spans import best_spans


def test_spans_follow_the_likeliest_path() -> None:
    chance = np.random.default_rng(7)
    for _ in range(30):
        chances = chance.dirichlet([1, 1, 1], 6).astype(np.float32)
        inner = np.array([False, *(chance.random(5) < 0.3)])
        paths = [
            path
            for path in itertools.product(range(3), repeat=6)
            if _is_possible(path, inner.tolist())
        ]
        best = max(
            paths, key=lambda path: sum(np.log(c[s]) for c, s in zip(chances, path, strict=True))
        )
        assert best_spans(chances, inner) == _spans_of(best)


def _is_possible(path: tuple[int, ...], inner: list[bool]) -> bool:
    pairs = zip((0, *path), path, inner, strict=False)
    return all(
        not (before == 0 and now == 2) and not (within and (now == 1 or (before > 0) != (now > 0)))
        for before, now, within in pairs
    )


def _spans_of(path: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    starts = [place for place, state in enumerate(path) if state == 1]
    ends = [
        next((p for p in range(start + 1, len(path)) if path[p] != 2), len(path))
        for start in starts
    ]
    return tuple(zip(starts, ends, strict=True))
