"""The language server: what editors ask, answered by the functions that the command line runs."""
