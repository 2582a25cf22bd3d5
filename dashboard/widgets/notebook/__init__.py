"""What the Notebook page is made of."""
