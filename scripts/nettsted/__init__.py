"""Builds the site: what comes before and after MkDocs, and a server to look at it with."""
