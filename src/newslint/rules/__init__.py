"""Rule files to rules: reading, checking, choosing, and running them on their own examples."""
