"""What a command stands on: the environment, the browsers, its words, and how a step is told.

An older Python stops here, before it comes to what it cannot read: every command imports this
first, and this file is one that any Python 3 can.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is where an older Python is told so
    sys.stderr.write(
        "\nStopp: Python {}.{} er for gammel. Bruk Python 3.11 eller nyere.\n".format(
            *sys.version_info[:2]
        )
    )
    raise SystemExit(1)
