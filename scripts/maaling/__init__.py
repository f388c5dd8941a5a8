"""Measures the site beside what is plain."""

# What can be measured alone, in the order all of it is.
DELER = ("sider", "oppstart", "lesing", "tasting", "treg-tasting", "motorer", "svar", "minne",
         "register", "bygging")  # fmt: skip
