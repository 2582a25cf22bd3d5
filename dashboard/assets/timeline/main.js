// The Timeline's drawing: what is pressed, dragged and typed, and what the server hears of it.
const states = new WeakMap()
const NARROW = 620

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".timeline")
  let state = states.get(parentElement)
  if (!state) {
    state = { root, tell: setTriggerValue, open: new Set(), focus: null, width: 0 }
    states.set(parentElement, state)
    start(state)
  }
  state.tell = setTriggerValue
  take(state, data)
  return () => { state.watch?.disconnect(); clearTimeout(state.later); states.delete(parentElement) }
}

// --- what the server says ---

function take(state, data) {
  const whole = data.days
  const room = 2 + (data.story[1] - data.story[0]) * 0.04
  state.limits = [whole[0] - room, whole[1] + 1 + room]
  data.countsOf = data.lanes.map(() => [])
  for (const each of data.whole ? ownCounts(data) : data.counts) data.countsOf[each[0]]?.push(each)
  const fresh = !state.data
  const heard = JSON.stringify(data.span)
  if (fresh || (heard !== state.heard && heard !== state.said)) state.view = data.span ? [data.span[0], data.span[1] + 1] : storyView(data)
  else if (JSON.stringify(state.data.story) !== JSON.stringify(data.story) && !data.span) state.view = storyView(data)
  state.heard = heard
  if (fresh || data.picked !== state.heardPick) state.picked = data.picked
  state.heardPick = data.picked
  state.data = data
  colour(state.root, data.colours)
  state.root.querySelector(".legend").innerHTML = data.legend
  draw(state)
}

function storyView(data) {
  const [first, last] = data.story
  const room = Math.max(1, (last + 1 - first) * 0.02, (10 - (last - first)) / 2)
  return [first - room, last + 1 + room]
}

// Where every event is a mark, the marks can be counted here.
function ownCounts(data) {
  const counts = []
  for (const mark of data.marks) {
    const days = mark[EXTENT] === ABOUT && mark[EDGE] !== 1 ? mark[LAST] - mark[FIRST] + 1 : 1
    const known = days <= 1 ? 0 : days <= 7 ? 1 : days <= 31 ? 2 : 3
    if (known < 3) for (const lane of mark[LANES]) counts.push([lane, mark[AT], known, mark[QUAD], 1])
  }
  return counts
}

function colour(root, colours) {
  for (const [nth, each] of colours.quads.entries()) root.style.setProperty(`--q${nth}`, each)
  for (const [name, each] of Object.entries(colours)) if (name !== "quads") root.style.setProperty(`--${name}`, each)
}

// --- drawing ---

function sizeFor(width) {
  return { width, gutter: width < 900 ? 124 : 168, axis: 34, font: '13px "Source Sans", "Source Sans 3", sans-serif' }
}

function draw(state) {
  const { root, data, view } = state
  const plot = root.querySelector(".plot")
  state.width = Math.floor(root.clientWidth)
  if (!state.width || !data) return
  const started = performance.now()
  const held = root.getRootNode().activeElement?.closest?.("[data-event]")?.dataset
  state.narrow = state.width < NARROW
  root.classList.toggle("narrow", state.narrow)
  if (state.narrow) {
    plot.innerHTML = storyPicture(data, view, state.picked, state.open)
    state.placed = null
  } else {
    const { svg, placed } = drawingPicture(data, view, sizeFor(state.width), state.picked)
    plot.innerHTML = svg
    state.placed = placed
  }
  marksOf(state)
  if (held) focusOn(state, state.list.find(each => each.dataset.event === held.event && each.dataset.lane === held.lane))
  tellBounds(state)
  overview(state)
  hideTip(state)
  root.dataset.milliseconds = (performance.now() - started).toFixed(1)
  root.dataset.drawn = String(+(root.dataset.drawn ?? 0) + 1)
}

function marksOf(state) {
  state.list = [...state.root.querySelectorAll(".plot .mark")]
  if (state.narrow) return
  state.list.sort((a, b) => a.dataset.x - b.dataset.x || a.dataset.lane - b.dataset.lane)
  const picked = state.list.find(each => each.classList.contains("picked")) ?? state.list[0]
  picked?.setAttribute("tabindex", "0")
}

// How many events lie before and after what is shown, and which of the buttons would do something.
function tellBounds(state) {
  const { data, view, root } = state
  const before = data.whole ? data.marks.filter(mark => (mark[LAST] ?? mark[AT]) + 1 <= view[0]).length
    : count(data.ends, day => day + 1 <= view[0])
  const after = data.whole ? data.marks.filter(mark => (mark[FIRST] ?? mark[AT]) >= view[1]).length
    : data.begins.length - count(data.begins, day => day < view[1])
  const put = (name, number, words) => {
    const button = root.querySelector(`[data-do=${name}]`)
    button.hidden = !number
    button.textContent = words
  }
  put("before", before, `‹ ${before.toLocaleString("en")} earlier`)
  put("after", after, `${after.toLocaleString("en")} later ›`)
  const [first, last] = shownDays(state)
  root.querySelector(".span").textContent = spanWords(first, last, state.narrow)
  const story = root.querySelector("[data-do=story]")
  story.disabled = String(storyView(data)) === String(view)
  root.querySelector("[data-do=all]").disabled = view[0] <= data.days[0] && view[1] >= data.days[1] + 1
  for (const button of root.querySelectorAll("[data-group]")) {
    button.hidden = data.alone
    button.setAttribute("aria-pressed", String(button.dataset.group === data.grouping))
  }
  const told = []
  const placed = state.placed
  if (placed?.tallest) {
    const unit = placed.unit
    told.push(`Where marks would not fit, each bar counts the events of one ${unit}; the number stands on the tallest of its lane. Zoom in to see them one by one.`)
  }
  if (state.narrow && !data.whole) told.push(`The ${data.marks.length.toLocaleString("en")} most widely told of ${data.total.toLocaleString("en")} events.`)
  root.querySelector(".note").textContent = told.join(" ")
}

function count(sorted, holds) {
  let low = 0, high = sorted.length
  while (low < high) { const middle = (low + high) >> 1; if (holds(sorted[middle])) low = middle + 1; else high = middle }
  return low
}

const shownDays = state => {
  const first = Math.max(Math.ceil(state.view[0] - 0.01), state.data.days[0])
  return [first, Math.max(first, Math.min(Math.floor(state.view[1] + 0.01) - 1, state.data.days[1]))]
}
