"""The dashboard: Streamlit and Plotly only."""
