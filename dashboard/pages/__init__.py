"""One script a page: each calls the model, and draws with widgets and charts. Nothing imports them."""
