"""Documents of one article each: PDF, Word, rich text, Markdown. What a document says of itself is title and author.

The day on which a file was made is not the day on which its article came out, and is never taken for it.
"""
