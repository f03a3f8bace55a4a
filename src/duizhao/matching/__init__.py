"""Chinese to French: sentences into beads, words and terms into pairs."""
