"""Measures the site beside what is plain."""
