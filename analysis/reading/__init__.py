"""reading: see the modules of this folder."""
