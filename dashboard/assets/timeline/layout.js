// Where marks and their words find room at one zoom. Pure: rows of data in, places in pixels out.
const [ID, AT, FIRST, LAST, EXTENT, LANES, QUAD, FILL, EDGE, TITLE, WHEN, FACTS, SENTENCE, DOUBT] = Array(14).keys()
const ABOUT = 1, INTERVAL = 2, FROM = 3, UNTIL = 4
const ROW = 26, HALF = 10, BARS = 30, WIDEST = 430, NARROWEST = 96, FADE = 46, BESIDE = 6

const escaped = text => String(text).replace(/[&<>"']/g, each =>
  ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[each])

const rulers = new Map()
function widthOf(words, font) {
  let known = rulers.get(font)
  if (!known) rulers.set(font, known = { pen: document.createElement("canvas").getContext("2d"), widths: new Map() })
  let width = known.widths.get(words)
  if (width === undefined) {
    known.pen.font = font
    known.widths.set(words, width = known.pen.measureText(words).width)
  }
  return width
}

// The words, cut at a word so that they take no more than `room` pixels; empty where too little would be left.
function fitted(words, room, font) {
  if (widthOf(words, font) <= room) return words
  if (room < NARROWEST) return ""
  let low = 0, high = words.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (widthOf(words.slice(0, middle) + " …", font) <= room) low = middle
    else high = middle - 1
  }
  const cut = words.slice(0, low), space = cut.lastIndexOf(" ")
  const kept = (space > low * 0.6 ? cut.slice(0, space) : cut).replace(/[ ,;:–—-]+$/, "")
  return kept.length < 8 ? "" : kept + " …"
}

const reaches = (mark, t0, t1) => (mark[FIRST] ?? mark[AT]) < t1 && (mark[LAST] ?? mark[AT]) + 1 > t0

// A mark's place: its middle, and the bar of all its days, cut to what is shown.
function spotOf(mark, x, left, right) {
  let begin = null, end = null, at = x(mark[AT] + 0.5)
  const extent = mark[EXTENT]
  if (extent === ABOUT || extent === INTERVAL) {
    begin = Math.max(left, x(mark[FIRST]))
    end = Math.min(right, x(mark[LAST] + 1))
    // What is known to a year only, and may lie elsewhere: the mark stays in the part of its bar that is shown.
    if (at < left || at > right) at = (begin + end) / 2
  } else if (extent === FROM) { begin = at; end = Math.min(right, at + FADE) }
  else if (extent === UNTIL) { begin = Math.max(left, at - FADE); end = at }
  at = Math.min(Math.max(at, left + HALF - 2), right - HALF + 2)
  return { mark, at, begin, end, low: Math.min(at - HALF, begin ?? at), high: Math.max(at + HALF, end ?? at) }
}

const isFree = (row, low, high) => row.every(([from, to]) => to <= low || from >= high)
// How far words may run from `from` to one side until something else stands in their way.
function roomRight(row, from, right) {
  let limit = right
  for (const [low, high] of row) if (high > from && low < limit) limit = Math.max(from, low - 6)
  return limit - from
}
function roomLeft(row, from, left) {
  let limit = left
  for (const [low, high] of row) if (low < from && high > limit) limit = Math.min(from, high + 6)
  return from - limit
}

// Puts the spots of one lane into rows, the most widely told first; null where they need more than `most` rows.
function intoRows(spots, lane, { left, right, font, soft, most, drop }) {
  const rows = []
  const placed = []
  for (const spot of spots) {
    const words = spot.mark[LANES][0] === lane ? spot.mark[TITLE] : ""
    const wanted = words ? Math.min(widthOf(words, font) + 2, Math.max(WIDEST, (right - left) * 0.3)) : 0
    let best = null
    for (let nth = 0; nth < Math.min(rows.length + 1, most); nth++) {
      const row = rows[nth] ?? []
      if (!isFree(row, spot.low, spot.high)) continue
      const signs = spot.mark[DOUBT] ? 9 : 0
      const rightwards = Math.min(wanted, roomRight(row, spot.high + BESIDE + signs, right))
      const leftwards = Math.min(wanted, roomLeft(row, spot.low - BESIDE, left))
      const side = rightwards >= wanted || rightwards >= leftwards ? 1 : -1
      const room = nth < soft ? Math.max(rightwards, leftwards, 0) : 0
      if (!best || room > best.room + 40) best = { nth, room, side, signs }
      if (room >= wanted) break
    }
    if (!best) { if (drop) continue; return null }
    const label = words && best.room >= Math.min(wanted, NARROWEST) ? fitted(words, best.room, font) : ""
    if (drop && !label) continue
    const width = label ? widthOf(label, font) + 4 : 0
    const low = best.side < 0 && label ? spot.low - BESIDE - width : spot.low
    const high = best.side > 0 && label ? spot.high + BESIDE + best.signs + width : spot.high + best.signs
    ;(rows[best.nth] ??= []).push([low, high])
    placed.push({ ...spot, row: best.nth, label, side: best.side, signs: best.signs })
  }
  return { placed, rows: rows.length }
}

// How many events stand in each unit of a lane: [first day, last day, one number a quad class].
function bins(counts, unit, t0, t1, quads) {
  const found = new Map()
  const finest = { day: 0, week: 1, month: 2, year: 2 }[unit]
  for (const [, day, known, quad, events] of counts) {
    if (known > finest || day < t0 || day >= t1) continue
    const begin = unitStart(day, unit)
    if (!found.has(begin)) found.set(begin, Array(quads).fill(0))
    found.get(begin)[quad] += events
  }
  return [...found].sort((a, b) => a[0] - b[0]).map(([begin, each]) => [begin, unitNext(begin, unit) - 1, each])
}

// The whole drawing at one zoom: lanes from the top, each with its marks in rows, or bars with the largest labelled.
function layOut(data, t0, t1, size) {
  const { width, gutter, font } = size
  const left = gutter, right = width - 8
  const pixelsADay = (right - left) / (t1 - t0)
  const x = day => left + (day - t0) * pixelsADay
  const shown = data.marks.filter(mark => reaches(mark, t0, t1))
  const busy = data.lanes.map((_, nth) => shown.filter(mark => mark[LANES].includes(nth)))
  const counts = data.countsOf
  const totals = counts.map((each, nth) => data.whole ? busy[nth].length
    : each.reduce((sum, [, day, , , events]) => sum + (day >= t0 && day < t1 ? events : 0), 0))
  const used = totals.filter((total, nth) => total || busy[nth].length).length
  const soft = Math.max(2, Math.ceil(26 / Math.max(1, used))), most = Math.max(soft, used <= 3 ? 12 : used <= 6 ? 8 : 6)
  const unit = ["day", "week", "month"].find(each => UNIT_DAYS[each] * pixelsADay >= 7) ?? "year"
  const lanes = []
  let top = size.axis, tallest = 0
  for (const [nth, [name, events]] of data.lanes.entries()) {
    if (!totals[nth] && !busy[nth].length) continue
    const spots = busy[nth].map(mark => spotOf(mark, x, left, right))
    const given = { left, right, font, soft, most }
    const rows = totals[nth] > spots.length ? null : intoRows(spots, nth, given)
    const lane = { nth, name, total: Math.max(totals[nth], busy[nth].length), top }
    if (rows) {
      Object.assign(lane, { marks: rows.placed, bars: [], height: Math.max(1, rows.rows) * ROW + 10 })
    } else {
      // The largest only, with their words; how many there are in all is what the bars tell.
      const largest = intoRows(spots.filter(each => each.mark[LANES][0] === nth).slice(0, 60), nth,
        { ...given, soft: 2, most: 2, drop: true })
      const bars = bins(counts[nth], unit, unitStart(t0, unit), t1, data.shapes.length)
      // Each lane has its own scale, and says the number of its tallest bar: on one scale most would be flat.
      lane.tallest = Math.max(1, ...bars.map(([, , each]) => each.reduce((sum, one) => sum + one)))
      tallest = Math.max(tallest, lane.tallest)
      Object.assign(lane, { marks: largest.placed, bars, height: largest.rows * ROW + BARS + 26 })
    }
    lane.height = Math.max(lane.height, gutter ? 40 : 30)
    top += lane.height
    lanes.push(lane)
  }
  return { lanes, x, left, right, width, unit, tallest, pixelsADay, bottom: top, shown, used }
}
