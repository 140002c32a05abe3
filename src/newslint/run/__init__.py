"""Many files: finding them, reading them, running the linter over them, one process or several."""
