"""The questions of each calculator: fields, words and limits, one file per calculator."""
