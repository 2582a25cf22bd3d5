// What is pressed and typed on the drawing.
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
