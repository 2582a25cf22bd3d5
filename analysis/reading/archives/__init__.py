"""Files that hold files: ZIP, TAR, and what is compressed. Each member is read as if it lay in a folder.

An archive may come from anybody: how much is unpacked of it, all archives in it together, is limited (`nesting`).
"""
