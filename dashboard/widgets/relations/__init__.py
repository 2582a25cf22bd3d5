"""The page on what passed between two sides: who is picked, the drawing, the list."""
