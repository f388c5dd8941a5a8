"""Pages of our own with the grant's sum and nothing else, as others run Python in a browser."""
