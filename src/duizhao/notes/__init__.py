"""What to learn: choice and order, word and cloze notes, their identity."""
