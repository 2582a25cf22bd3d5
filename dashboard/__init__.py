"""The dashboard: Streamlit over a build; Plotly where a chart is to be looked into."""
