"""Readings: which one a character has in its sentence, and how it is written.

`reader` runs the steps: what is listed for whole words (`listed`), else the likeliest reading
(`ranker`, by `features`), then the tones that grammar takes (`neutral`). `corrections` are the
user's.
"""
