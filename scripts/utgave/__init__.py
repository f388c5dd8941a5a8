"""The edition of a year: how it begins, is checked, is locked and is given out as open data."""
