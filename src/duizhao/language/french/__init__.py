"""French words: where they are, their lemmas, verbs, genders and feminines."""
