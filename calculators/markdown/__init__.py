"""What a Markdown page can ask of the rules: a calculator, a value, and a mark.

Used by the build alone; never shipped to the browser.
"""
