"""Compares a site that is served with the one that was built."""
