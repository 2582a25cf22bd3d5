// What stands beside the pointer, and the drawing as a file.
// --- what stands beside the pointer ---

function tip(state, at) {
  const box = state.root.querySelector(".tip"), { data } = state
  if (at.dataset.event) {
    const mark = data.marks.find(each => each[ID] === at.dataset.event)
    if (!mark) return
    box.innerHTML = `<b>${escaped(mark[TITLE])}</b><span>${escaped([mark[WHEN], mark[DOUBT]].filter(Boolean).join(" · "))}</span>`
      + `<span>${escaped(mark[FACTS])}</span><q>${escaped(mark[SENTENCE])}</q>`
    for (const each of state.list) each.classList.toggle("same", each.dataset.event === mark[ID] && each !== at)
  } else {
    const lane = data.lanes[at.dataset.lane][0], number = +at.dataset.count
    box.innerHTML = `<b>${escaped(lane)}</b><span>${number.toLocaleString("en")} ${number === 1 ? "event" : "events"}, ${spanWords(+at.dataset.first, +at.dataset.last)}</span>`
  }
  box.hidden = false
  const home = state.root.getBoundingClientRect(), spot = (at.querySelector(".ring") ?? at).getBoundingClientRect()
  const left = Math.min(Math.max(0, spot.left - home.left - 12), home.width - box.offsetWidth)
  const below = spot.bottom - home.top + 8
  const above = spot.top - home.top - box.offsetHeight - 8
  box.style.left = `${left}px`
  box.style.top = `${spot.bottom + box.offsetHeight + 16 > innerHeight && above > 0 ? above : below}px`
}

function hideTip(state) {
  state.root.querySelector(".tip").hidden = true
  for (const each of state.list) each.classList.remove("same")
}

// --- as a file ---

function save(state, kind) {
  const { data } = state
  const face = "Helvetica, Arial, sans-serif"  // what a file is read with, and what its words are measured in
  const first = each => each.replace(/light-dark\(([^,]+),.*/, "$1")
  const style = `:root, svg { --face: ${face}; `
    + data.colours.quads.map((each, nth) => `--q${nth}: ${first(each)}; `).join("")
    + Object.entries(data.colours).filter(([name]) => name !== "quads").map(([name, each]) => `--${name}: ${first(each)}; `).join("")
    + `} .ring { fill: none; stroke: none } ${STYLE}`
  const size = { ...sizeFor(Math.max(state.width, 1080)), font: `13px ${face}` }
  const { svg } = drawingPicture(data, state.view, size, null, { style, title: data.title, source: data.source })
  const plain = svg.replace(/ (role|tabindex|aria-[a-z]+|data-[a-z]+)="[^"]*"/g, "")
  const name = `timeline.${kind}`
  if (kind === "svg") return hand(new Blob([plain], { type: "image/svg+xml" }), name)
  const picture = new Image()
  picture.onload = () => {
    const canvas = document.createElement("canvas")
    canvas.width = picture.width * 2
    canvas.height = picture.height * 2
    const pen = canvas.getContext("2d")
    pen.scale(2, 2)
    pen.drawImage(picture, 0, 0)
    canvas.toBlob(blob => hand(blob, name), "image/png")
  }
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(plain)}`
}

function hand(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10000)
}
