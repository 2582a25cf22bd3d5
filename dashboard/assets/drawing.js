// Shows a drawing (SVG) that the server made and escaped: Streamlit's own HTML lets none through.
export default function (component) {
  const { data, parentElement } = component;
  const place = parentElement.querySelector(".cq-drawing");
  if (place.dataset.drawn === data.svg) return;
  place.innerHTML = data.svg;
  place.dataset.drawn = data.svg;
}
