"""Which reports tell of one event, what it is, in what its reports contradict each other, and what it belongs to."""
