"""Words and terms with their equivalents in the French of the same bead.

`pairer` runs the steps in this order:

1. `candidates`, `sentence`: which Chinese words and French phrases may be paired.
2. `signals`, `dictionary`, `grammar`, `names`, `numbers`, `negation`, `support`, `context`,
   `clauses`: what speaks for each pair; `reference` is the dictionary they ask.
3. `scorer`: the chance of each pair, by trees that `tools/train_pairing.py` grows.
4. `document`: what the rest of the text says of them.
5. `choice`, `terms`: which phrase each word gets.
6. `edges`: with which small words it is shown.

`recuts` looks before at other cuts of the Chinese.
"""
