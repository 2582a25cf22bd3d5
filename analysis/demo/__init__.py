"""An invented diplomatic affair with the truth beside it: to check the pipeline against, and to explore."""
