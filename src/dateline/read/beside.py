"""What lies beside articles in a saved page or an export: pictures, sounds, styles, scripts."""

from collections.abc import Iterator

from dateline.model.document import Document
from dateline.model.problem import Problem
from dateline.read.reader import Input
from dateline.read.refusal import noted

__all__ = ["Beside"]


class Beside:
    """Files that belong to an article and are none."""

    suffixes = frozenset(
        ".avif .bmp .css .gif .heic .ico .jpeg .jpg .js .m4a .map .mov .mp3 .mp4 .oga .ogg .opus "
        ".otf .png .svg .tgs .tif .tiff .ttf .wav .webm .webp .woff .woff2".split()
    )

    def read(self, source: Input) -> Iterator[Document | Problem]:
        """Yield that it was left out."""
        message = "a picture, a sound, a style or a script, no article; left out"
        yield noted(code="file.beside", place=source.name, message=message)

    def count(self, source: Input) -> int:
        """Say that there is nothing to read."""
        del source
        return 0
