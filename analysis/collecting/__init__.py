"""News from the web: the pages that feeds, lists and services name, kept as they came in archives of the web (WARC).

`analysis.reading` reads those archives afterwards; nothing here looks at what a page tells.
"""
