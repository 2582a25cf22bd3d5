"""What stands around every page: build, filters, navigation, links, empty states."""
