"""Web pages: from the bytes of a saved page to the article in it (`web_page`), or the reason why there is none."""
