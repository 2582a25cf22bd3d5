"""How things are put on the screen: words, dates, colours, CSV. No Streamlit."""
