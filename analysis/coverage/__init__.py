"""One build of a coverage: its schema, how it is written and read, queries over a `Filter`, exports."""
