"""The nouns: frozen records that every other part speaks in. Imports nothing of ours."""
