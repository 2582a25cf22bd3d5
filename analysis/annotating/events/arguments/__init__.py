"""Who acts in an event, and upon whom."""
