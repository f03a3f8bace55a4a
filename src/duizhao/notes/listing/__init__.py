"""How a dictionary would list the French that a sentence gives a word: chasser for chassa."""
