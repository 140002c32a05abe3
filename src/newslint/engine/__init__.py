"""Rules at work on one document: findings, their fingerprints, and the directives that set them aside."""
