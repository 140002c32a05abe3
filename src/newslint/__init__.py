"""A source-quality linter and fact-check tool for news."""
