"""Where accounts differ over the articles of an affair, and which of them quote the same words."""
