"""Tables in; HTML, SVG and figures out. No Streamlit."""
