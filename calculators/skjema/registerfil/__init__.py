"""Reading a register from the bytes of a file that somebody else made, trusting none of it."""
