"""What words mean: the bundled Chinese–French lexicon and the user's own dictionaries."""
