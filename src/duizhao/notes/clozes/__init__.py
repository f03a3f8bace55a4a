"""Notes of sentences with blanks: which words are hidden, and what hints at them."""
