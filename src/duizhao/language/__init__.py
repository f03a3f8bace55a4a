"""What a sentence says: script, words, readings, levels; French words and lemmas."""
