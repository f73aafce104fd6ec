// EmbeddedBase starts here.
