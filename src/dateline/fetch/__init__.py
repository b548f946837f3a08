"""Addresses to bytes to documents: what the web holds, asked for with care."""
