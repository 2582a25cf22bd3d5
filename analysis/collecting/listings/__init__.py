"""What names pages to fetch: files, feeds and services. One module a kind."""
