"""No packages are installed: what is fetched on demand is a zip put on ``sys.path``."""

from site import getsitepackages

# Never used. A memory snapshot knows the first objects of JavaScript by their number, and this
# is one of them.
from pyodide_js import loadedPackages  # noqa: F401


class _Sti:
    """A path that Pyodide's JavaScript holds as an object and asks for its text."""

    def __init__(self, sti: str) -> None:
        self._sti = sti

    def __str__(self) -> str:
        return self._sti


# Pyodide asks for both by these names at boot, and then for what is installed.
SITE_PACKAGES = _Sti(getsitepackages()[0])
DSO_DIR = _Sti("/usr/lib")


def init_loaded_packages() -> None:
    """Pyodide calls this at boot; there is nothing to find."""
