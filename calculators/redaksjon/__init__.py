"""The editor's desk: what she writes in rules files and data files, and the answers to her slips.

Used at build alone; never shipped to the browser.
"""
