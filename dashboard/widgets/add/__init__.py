"""The parts of the Add coverage page."""
