"""IMDi's grant for residents in integreringsmottak: its rules, and the calculators.

The public face is :func:`answer`: one question in, one answer out.
"""

from calculators.answer import answer

__all__ = ["answer"]
