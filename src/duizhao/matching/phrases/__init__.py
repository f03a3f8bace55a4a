"""Words and terms with their equivalents in the French of the same bead."""
