"""What an editor may write amiss in a rules file, and what she is told.

``tomllib`` stops at the first line that is not TOML, in English. Here the file is read statement
by statement: each that is at fault is told in Norwegian, and the rest is still read.
"""
