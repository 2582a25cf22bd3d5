"""What a page shows, worked out of a coverage under a `Filter`. No Streamlit."""
