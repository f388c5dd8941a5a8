"""Where nynorsk lies, for commands that must do without the calculators: they run in any Python."""

from oppsett.steg import ROT

# The folder of the nynorsk pages, in the built site as in docs.
NYNORSK = "nn"
# The words in code, as the browser gets them.
ORDENE = ROT / "calculators" / "ord" / "nn.json"
