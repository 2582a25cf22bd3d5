"""What a coverage can be asked, by subject. SQL stands at the head of its module, with a place for its conditions."""
