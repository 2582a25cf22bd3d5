"""The parts of the Compare page as HTML: what is only read is one element. Its looks: assets/front.css."""
