"""Configuration: `[tool.newslint]` or newslint.toml, the nearest one to each file that is checked."""
