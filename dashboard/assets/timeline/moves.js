// Moving through the days: the strip below the drawing, zooming, and what is dragged.
// --- the strip below: all days, with the part that is shown ---

function stripRange(state) {
  const { data, view, limits } = state
  const [first, last] = data.story
  const room = Math.max(7, (last + 1 - first) * 0.35)
  return [Math.max(limits[0], Math.min(first - room, view[0])), Math.min(limits[1], Math.max(last + 1 + room, view[1]))]
}

function overview(state) {
  const { root, data, view } = state
  const strip = root.querySelector(".strip")
  const width = strip.clientWidth, [from, to] = state.range = state.dragged?.range ?? stripRange(state)
  if (!width) return
  const scale = width / (to - from), step = Math.max(1, 3 / scale)
  const heights = new Map()
  for (const lane of data.countsOf) for (const [, day, , , events] of lane) {
    const at = Math.floor((day - from) / step)
    if (day >= from && day < to) heights.set(at, (heights.get(at) ?? 0) + events)
  }
  const most = Math.max(1, ...heights.values())
  const path = [...heights].map(([at, events]) => {
    const height = 3 + 21 * Math.sqrt(events / most)
    return `M${(at * step * scale).toFixed(1)},28v${(-height).toFixed(1)}h${Math.max(1.5, step * scale - 0.8).toFixed(1)}v${height.toFixed(1)}z`
  }).join("")
  const marks = ticks(from, to, scale, 74).map(([day, words, head]) => {
    const at = (day - from) * scale
    return width - at > 50 ? `<text x="${(at + 3).toFixed(1)}" y="41">${words}${head ? ` ${head}` : ""}</text><line x1="${at.toFixed(1)}" x2="${at.toFixed(1)}" y1="28" y2="42"/>` : ""
  }).join("")
  const a = Math.max(0, (view[0] - from) * scale), b = Math.min(width, (view[1] - from) * scale)
  strip.innerHTML = `<svg width="${width}" height="46" aria-hidden="true"><path class="all" d="${path}"/>${marks}`
    + `<line x1="0" x2="${width}" y1="28" y2="28"/>`
    + `<rect class="window" x="${a.toFixed(1)}" y="1" width="${Math.max(4, b - a).toFixed(1)}" height="27"/>`
    + `<rect class="handle" x="${(a - 3).toFixed(1)}" y="6" width="6" height="17" rx="2"/><rect class="handle" x="${(b - 3).toFixed(1)}" y="6" width="6" height="17" rx="2"/></svg>`
}

// --- moving ---

function show(state, t0, t1, { tell = true } = {}) {
  const [low, high] = state.limits
  const span = Math.min(Math.max(t1 - t0, 3), high - low)
  if (t1 - t0 < 3) t0 = (t0 + t1 - 3) / 2
  t0 = Math.min(Math.max(t0, low), high - span)
  state.view = [t0, t0 + span]
  cancelAnimationFrame(state.frame)
  state.frame = requestAnimationFrame(() => draw(state))
  if (tell) report(state)
}

function report(state) {
  clearTimeout(state.later)
  state.later = setTimeout(() => {
    const days = String(state.view) === String(storyView(state.data)) ? null : shownDays(state)
    const said = JSON.stringify(days)
    if (said === state.heard) return
    state.said = said
    state.tell("span", days ?? "story")
  }, 450)
}

const zoom = (state, factor, at = (state.view[0] + state.view[1]) / 2) =>
  show(state, at - (at - state.view[0]) * factor, at + (state.view[1] - at) * factor)

function pick(state, event) {
  state.picked = event
  for (const mark of state.list) {
    const mine = mark.dataset.event === event
    mark.classList.toggle("picked", mine)
    if (mine) mark.setAttribute("aria-pressed", "true")
    else mark.removeAttribute("aria-pressed")
  }
  state.tell("picked", event)
}

const DOES = {
  in: state => zoom(state, 0.5),
  out: state => zoom(state, 2),
  earlier: state => { const by = (state.view[1] - state.view[0]) * 0.6; show(state, state.view[0] - by, state.view[1] - by) },
  later: state => { const by = (state.view[1] - state.view[0]) * 0.6; show(state, state.view[0] + by, state.view[1] + by) },
  story: state => { const [a, b] = storyView(state.data); show(state, a, b) },
  all: state => show(state, ...state.limits),
  before: state => show(state, state.limits[0], state.view[1]),
  after: state => show(state, state.view[0], state.limits[1]),
  svg: state => save(state, "svg"),
  png: state => save(state, "png"),
}

