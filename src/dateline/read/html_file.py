"""An HTML file is a page of the web, or one of an export of Telegram Desktop."""

from typing import Final

from dateline.read.page import Page
from dateline.read.reader import Reader
from dateline.read.sniffed import Sniffed
from dateline.read.telegram_page import FILE_BYTES, TelegramPage, is_telegram

__all__ = ["HTML_FILE"]


def _reader_of(raw: bytes) -> Reader:
    return TelegramPage() if is_telegram(raw) else Page()


HTML_FILE: Final = Sniffed({".htm", ".html", ".xhtml"}, FILE_BYTES, _reader_of)
