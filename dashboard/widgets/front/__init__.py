"""The parts of the Overview as HTML: what is only read is one element of the page. Its looks: assets/front.css."""
