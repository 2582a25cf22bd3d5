"""Who "it" is: names, descriptions and pronouns of one article in chains."""
