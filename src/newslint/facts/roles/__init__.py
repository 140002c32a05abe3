"""Who an article says holds which office, judged at its date."""
