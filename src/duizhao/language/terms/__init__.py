"""Terms: units of several words, found by patterns, as names, in the dictionary, as compounds."""
