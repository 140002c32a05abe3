"""What an article says against the evidence: offline, the same twice, and told step by step."""
