"""Pages made shortly before, for other readers and for the same one coming back."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final

__all__ = ["Cache"]

MOST_CHARACTERS: Final = 32_000_000


class Cache:
    """Texts by key, the least lately used given up first; a key tells all that a text rests on."""

    def __init__(self, most: int = MOST_CHARACTERS) -> None:
        self._most = most
        self._held = 0
        self._texts: OrderedDict[Hashable, str] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], str]) -> str:
        """Return the text of a key, made now where it is not at hand."""
        with self._lock:
            if key in self._texts:
                self._texts.move_to_end(key)
                return self._texts[key]
        text = make()
        with self._lock:
            self._held += len(text) - len(self._texts.pop(key, ""))
            self._texts[key] = text
            while self._held > self._most:
                self._held -= len(self._texts.popitem(last=False)[1])
        return text
