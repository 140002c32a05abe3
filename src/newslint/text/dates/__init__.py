"""Dates as articles write them, in twenty languages: found in prose, read from values, judged."""
