"""Words of a Chinese sentence: cutting, and what is known of words by themselves.

`segmenter` runs the steps: the candidates and the heaviest path among them (`lattice`), by weights
of `features`; then `apart` cuts what is two words beside certain neighbours. `recuts` are cuts
nearly as good, for the French to choose from; `user_words` are the user's.
"""
