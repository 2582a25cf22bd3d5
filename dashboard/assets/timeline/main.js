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

// --- what is pressed ---

function start(state) {
  const { root } = state
  state.list = []
  const sheet = document.createElement("style")
  sheet.textContent = STYLE
  root.before(sheet)
  state.watch = new ResizeObserver(() => { if (Math.floor(root.clientWidth) !== state.width) draw(state) })
  state.watch.observe(root)
  const toolbar = root.querySelector("[role=toolbar]")
  roam(toolbar)
  root.addEventListener("click", event => {
    const at = event.target.closest("button, .mark, .bar")
    if (!at || state.moved) return
    if (at.dataset.do) DOES[at.dataset.do](state)
    else if (at.dataset.group) state.tell("grouping", at.dataset.group)
    else if (at.dataset.open) { state.open.add(at.dataset.open); draw(state) }
    else if (at.dataset.event) pick(state, at.dataset.event)
    else if (at.dataset.first) { hideTip(state); show(state, +at.dataset.first - 0.5, +at.dataset.last + 1.5) }
  })
  const plot = root.querySelector(".plot")
  plot.addEventListener("keydown", event => walk(state, event))
  plot.addEventListener("focusin", event => { const mark = event.target.closest("svg .mark"); if (mark) { focusOn(state, mark, false); tip(state, mark) } })
  plot.addEventListener("focusout", () => hideTip(state))
  plot.addEventListener("pointerover", event => { const at = event.target.closest("svg .mark, .bar"); if (at && !state.dragged) tip(state, at); else hideTip(state) })
  plot.addEventListener("pointerleave", () => hideTip(state))
  plot.addEventListener("wheel", event => {
    if (state.narrow || !state.placed) return
    const { left, right } = state.placed, [a, b] = state.view
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      const x = event.clientX - plot.getBoundingClientRect().left
      zoom(state, Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.006), a + (x - left) / (right - left) * (b - a))
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault()
      const by = event.deltaX / (right - left) * (b - a)
      show(state, a + by, b + by)
    }
  }, { passive: false })
  drag(plot, {
    begin: (x, event) => !state.narrow && state.placed && { view: state.view, brush: event.shiftKey ? x : null },
    move: (held, x, by) => {
      const { left, right } = state.placed, [a, b] = held.view
      if (held.brush !== null) return brushed(state, held.brush, x)
      const days = by / (right - left) * (b - a)
      state.moved = true
      show(state, a - days, b - days)
    },
    end: (held, x) => {
      if (held.brush === null) return
      const { left, right } = state.placed, [a, b] = held.view
      const day = at => a + (Math.min(Math.max(at, left), right) - left) / (right - left) * (b - a)
      brushed(state)
      if (Math.abs(x - held.brush) > 6) show(state, ...[day(held.brush), day(x)].sort((one, two) => one - two))
    },
  }, state)
  const strip = root.querySelector(".strip")
  strip.addEventListener("mousedown", event => event.preventDefault())  // else words are marked while it is dragged
  drag(strip, {
    begin: x => {
      const [from, to] = state.range, scale = strip.clientWidth / (to - from)
      const a = (state.view[0] - from) * scale, b = (state.view[1] - from) * scale
      const mode = Math.abs(x - a) < 9 ? "first" : Math.abs(x - b) < 9 ? "last" : x > a && x < b ? "whole" : "new"
      return { view: state.view, range: state.range, scale, mode, from: from + x / scale }
    },
    move: (held, x, by) => {
      const [a, b] = held.view, days = by / held.scale, at = held.range[0] + x / held.scale
      if (held.mode === "whole") show(state, a + days, b + days)
      else {
        const fixed = held.mode === "first" ? b : held.mode === "last" ? a : held.from
        show(state, Math.min(fixed, at), Math.max(fixed, at))
      }
    },
    end: () => { state.dragged = null; draw(state) },
  }, state)
}

// One stop for the Tab key; arrow keys go from button to button.
function roam(toolbar) {
  const buttons = () => [...toolbar.querySelectorAll("button")].filter(each => !each.hidden && !each.disabled)
  toolbar.addEventListener("focusin", event => {
    for (const each of toolbar.querySelectorAll("button")) each.tabIndex = each === event.target ? 0 : -1
  })
  toolbar.addEventListener("keydown", event => {
    const all = buttons(), at = all.indexOf(event.target)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    all[(to + all.length) % all.length]?.focus()
  })
}

function drag(element, { begin, move, end }, state) {
  element.addEventListener("pointerdown", event => {
    if (event.button !== 0 || event.target.closest("button")) return
    const start = event.clientX, left = element.getBoundingClientRect().left
    const held = begin(start - left, event)
    if (!held) return
    state.moved = false
    let going = false
    const go = next => {
      if (!going && Math.abs(next.clientX - start) < 4) return
      if (!going) { going = true; state.dragged = held; hideTip(state); element.classList.add("dragged") }
      state.moved = true
      move(held, next.clientX - left, next.clientX - start)
    }
    const stop = last => {
      removeEventListener("pointermove", go)
      removeEventListener("pointerup", stop)
      removeEventListener("pointercancel", stop)
      element.classList.remove("dragged")
      state.dragged = null
      if (going) end(held, last.clientX - left)
      setTimeout(() => { state.moved = false })
    }
    addEventListener("pointermove", go)
    addEventListener("pointerup", stop)
    addEventListener("pointercancel", stop)
  })
}

function brushed(state, from, to) {
  const brush = state.root.querySelector(".brush")
  brush.hidden = from === undefined
  if (brush.hidden) return
  brush.style.left = `${Math.min(from, to)}px`
  brush.style.width = `${Math.abs(to - from)}px`
}

// --- keys ---

function focusOn(state, mark, take_ = true) {
  if (!mark) return
  for (const each of state.list) if (each.getAttribute("tabindex") === "0") each.setAttribute("tabindex", "-1")
  mark.setAttribute("tabindex", "0")
  if (take_) mark.focus({ preventScroll: false })
}

function walk(state, event) {
  const mark = event.target.closest("svg .mark")
  if (!mark) return
  const at = state.list.indexOf(mark)
  const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key], updown = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  let to = null
  if (sideways) {
    to = state.list[at + sideways]
    if (!to) {
      const by = (state.view[1] - state.view[0]) * 0.5 * sideways, before = String(state.view)
      event.preventDefault()
      show(state, state.view[0] + by, state.view[1] + by)
      if (String(state.view) !== before)
        requestAnimationFrame(() => focusOn(state, sideways > 0 ? state.list.find(each => each.dataset.x >= mark.dataset.x / 2) ?? state.list.at(-1) : state.list[0]))
      return
    }
  } else if (updown) {
    const lanes = [...new Set(state.list.map(each => +each.dataset.lane))].sort((a, b) => a - b)
    const lane = lanes[lanes.indexOf(+mark.dataset.lane) + updown]
    to = state.list.filter(each => +each.dataset.lane === lane)
      .sort((a, b) => Math.abs(a.dataset.x - mark.dataset.x) - Math.abs(b.dataset.x - mark.dataset.x))[0]
  } else if (event.key === "Home") to = state.list[0]
  else if (event.key === "End") to = state.list.at(-1)
  else if (event.key === "Enter" || event.key === " ") pick(state, mark.dataset.event)
  else if (event.key === "+" || event.key === "=") zoom(state, 0.5, dayOf(state, mark))
  else if (event.key === "-") zoom(state, 2, dayOf(state, mark))
  else if (event.key === "Escape") hideTip(state)
  else return
  event.preventDefault()
  focusOn(state, to)
}
const dayOf = (state, mark) => state.view[0] + (mark.dataset.x - state.placed.left) / state.placed.pixelsADay

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
