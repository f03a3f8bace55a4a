"""Files to a Bitext: readers by format, repair of damaged text, sentence splitting."""
