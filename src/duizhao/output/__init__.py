"""What comes out: Anki packages, tables, templates."""
