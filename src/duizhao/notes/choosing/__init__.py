"""Which words are worth a note, in which sentence each is learned, and in which order."""
