"""No Python is read in the browser: annotationlib names the parts of its grammar at import."""


class Ledd:
    """Stands for every part of the grammar."""


def __getattr__(_: str) -> type[Ledd]:
    return Ledd
