"""How an answer looks: HTML, SVG and files to take away. No rule and no question lives here."""
