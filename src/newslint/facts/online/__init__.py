"""Everything that opens a socket, and nothing else does; imported where a user asked for it."""
