"""Tables in, Plotly figures out. No Streamlit."""
