"""How Python's memory lies in a browser when it is laid, asked of the worker as it is served."""

import re
from collections.abc import Callable

# Words of the laid memory, and whether they are 0: behind all that is kept, and in what is kept.
UROERT = {"toemmes.at(-1)[1]": True, "toemmes.at(-1)[0]": False}
_LEGG = re.compile(r"\blegg\((\w+),kopi,(\w+)\);")


def nekter_der(hvor: str) -> Callable[[str], str]:
    """What makes a worker refuse the memory where a word from there on is not 0."""

    def endret(skript: str) -> str:
        nekt = (
            rf"if(new Int32Array(\1.HEAPU8.buffer).subarray(\2.{hvor}).some((o)=>o))throw Error();"
        )
        nytt, antall = _LEGG.subn(rf"\g<0>{nekt}", skript)
        assert antall == 1
        return nytt

    return endret
