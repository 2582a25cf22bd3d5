// The drawing as SVG text, for the page and for a file alike.
const STYLE = `
  .lane { stroke: var(--border); stroke-width: 1 }
  .grid { stroke: var(--border); stroke-width: 1; stroke-dasharray: 1 3 }
  .grid.head { stroke-dasharray: none }
  text { fill: var(--text); font-family: var(--face); font-size: 13px }
  text.tick, text.head { fill: var(--muted); font-size: 12px }
  text.head { font-weight: 600 }
  text.name { font-weight: 600 }
  text.count { fill: var(--muted); font-size: 12px }
  text.sign { font-weight: 700; font-size: 12px }
  .mark .outline { stroke-width: 1.5; stroke-linejoin: round }
  .mark .edge { fill: none; stroke-width: 1.3; stroke-dasharray: 2.6 2 }
  .mark .halo { fill: var(--background); fill-opacity: 0.92; stroke: none }
  .mark text { paint-order: stroke; stroke: var(--background); stroke-width: 3px; stroke-linejoin: round }
  .mark.faint .figure { opacity: 0.5 }
`

function markPicture(data, mark) {
  const quad = mark[QUAD], filling = data.fillings[mark[FILL]], over = data.overlays[mark[FILL]]
  const colour = `var(--q${quad})`
  const fill = filling === "full" || filling === "going" ? colour : filling === "half" ? `url(#half${quad})` : "var(--background)"
  const inner = filling === "going" ? "var(--background)" : filling === "dotted" ? colour : "none"
  const line = filling === "going" ? "none" : colour
  // A day that is worked out has a dashed edge around a smaller mark.
  const small = mark[EDGE] ? ' transform="translate(2.5 2.4) scale(0.72)"' : ""
  const edge = mark[EDGE] ? `<circle class="edge" cx="9" cy="8.9" r="8.2" style="stroke:${colour}"/>` : ""
  return `<g class="figure">${edge}<g${small}><path class="outline" d="${data.shapes[quad]}" style="fill:${fill};stroke:${colour}"/>`
    + (over ? `<path d="${over}" style="fill:${inner};stroke:${line};stroke-width:1.6"/>` : "") + "</g></g>"
}

function barPicture(spot, y) {
  const { mark, begin, end } = spot
  if (begin === null) return ""
  const colour = `var(--q${mark[QUAD]})`, width = Math.max(2, end - begin)
  if (mark[EXTENT] === ABOUT)
    return mark[EDGE]  // days before the one of which it is the news: quieter than a date that is stated so vaguely
      ? `<rect x="${begin.toFixed(1)}" y="${y - 4}" width="${width.toFixed(1)}" height="8" rx="4" style="fill:${colour};fill-opacity:0.16"/>`
      : `<rect x="${begin.toFixed(1)}" y="${y - 7}" width="${width.toFixed(1)}" height="14" rx="7" style="fill:${colour};fill-opacity:0.2"/>`
  const fading = mark[EXTENT] === FROM ? `url(#from${mark[QUAD]})` : mark[EXTENT] === UNTIL ? `url(#until${mark[QUAD]})` : colour
  return `<rect x="${begin.toFixed(1)}" y="${y - 2}" width="${width.toFixed(1)}" height="4" rx="2" style="fill:${fading}"/>`
}

function spotPicture(data, spot, lane, y, picked) {
  const { mark } = spot
  const rightmost = spot.side > 0
  const words = spot.label
    ? `<text x="${(rightmost ? spot.high + BESIDE + spot.signs : spot.low - BESIDE).toFixed(1)}" y="${y + 4.5}"${rightmost ? "" : ' text-anchor="end"'}>${escaped(spot.label)}</text>`
    : ""
  const sign = mark[DOUBT] ? `<text class="sign" x="${(spot.at + HALF - 1).toFixed(1)}" y="${y - 1}">?</text>` : ""
  const said = [mark[TITLE], mark[WHEN], mark[FACTS], mark[DOUBT]].filter(Boolean).join(". ")
  const state = `${mark[EDGE] === 2 ? " faint" : ""}${mark[ID] === picked ? " picked" : ""}`
  return `<g class="mark${state}" role="button" tabindex="-1" data-event="${escaped(mark[ID])}" data-lane="${lane}"`
    + ` data-x="${spot.at.toFixed(1)}" aria-label="${escaped(said)}"${mark[ID] === picked ? ' aria-pressed="true"' : ""}>`
    + barPicture(spot, y) + `<circle class="ring" cx="${spot.at.toFixed(1)}" cy="${y}" r="12.5"/>`
    + `<g transform="translate(${(spot.at - 9).toFixed(1)} ${y - 9})">${markPicture(data, mark)}</g>${sign}${words}</g>`
}

function gradients(data) {
  return data.shapes.map((_, nth) => {
    const stop = (at, opacity) => `<stop offset="${at}" style="stop-color:var(--q${nth});stop-opacity:${opacity}"/>`
    return `<linearGradient id="half${nth}">${stop(0.5, 1)}<stop offset="0.5" style="stop-color:var(--background)"/></linearGradient>`
      + `<linearGradient id="from${nth}">${stop(0.1, 0.9)}${stop(1, 0)}</linearGradient>`
      + `<linearGradient id="until${nth}">${stop(0, 0)}${stop(0.9, 0.9)}</linearGradient>`
  }).join("")
}

function axisPicture(placed, t0, t1, height) {
  return ticks(t0, t1, placed.pixelsADay, 64).map(([day, words, head, begins]) => {
    const at = placed.x(day).toFixed(1)
    const room = placed.right - placed.x(day) > 40
    return `<line class="grid${begins ? " head" : ""}" x1="${at}" x2="${at}" y1="22" y2="${height}"/>`
      + (room ? `<text class="tick" x="${(+at + 4).toFixed(1)}" y="27">${words}</text>` : "")
      + (room && head ? `<text class="head" x="${(+at + 4).toFixed(1)}" y="12">${head}</text>` : "")
  }).join("")
}

// Name and number of a lane: beside it where there is room, else above its rows.
function lanePicture(lane, width, gutter, font) {
  const rule = `<line class="lane" x1="0" x2="${width}" y1="${lane.top}" y2="${lane.top}"/>`
  const lines = []
  let rest = lane.name
  for (let nth = 0; rest && nth < 2; nth++) {
    let words = fitted(rest, gutter - 20, font)
    if (nth === 0 && words.endsWith(" …")) words = words.slice(0, -2)
    lines.push(words || rest.slice(0, 14) + "…")
    rest = rest.startsWith(words) ? rest.slice(words.length).trim() : ""
  }
  const told = lines.map((words, nth) => `<text class="name" x="0" y="${lane.top + 18 + 15 * nth}">${escaped(words)}</text>`)
  const last = lines.length - 1
  const beside = widthOf(lines[last], font) + 6
  return rule + told.join("")
    + `<text class="count" x="${beside.toFixed(1)}" y="${lane.top + 18 + 15 * last}">${lane.total.toLocaleString("en")}</text>`
}

function barsPicture(lane, placed) {
  const foot = lane.top + lane.height - 5
  let told = ""
  return lane.bars.map(([first, last, counts]) => {
    const begin = Math.max(placed.left, placed.x(first) + 0.5), end = Math.min(placed.right, placed.x(last + 1) - 0.5)
    if (end <= begin) return ""
    let y = foot
    const pieces = counts.map((count, quad) => {
      if (!count) return ""
      const height = count / lane.tallest * BARS
      y -= height
      return `<rect x="${begin.toFixed(1)}" y="${y.toFixed(1)}" width="${(end - begin).toFixed(1)}" height="${height.toFixed(1)}" style="fill:var(--q${quad})"/>`
    }).join("")
    const total = counts.reduce((sum, each) => sum + each)
    if (total === lane.tallest && !told)
      told = `<text class="count" x="${((begin + end) / 2).toFixed(1)}" y="${(y - 3).toFixed(1)}" text-anchor="middle">${total.toLocaleString("en")}</text>`
    return `<g class="bar" data-first="${first}" data-last="${last}" data-lane="${lane.nth}" data-count="${total}">${pieces}</g>`
  }).join("") + told
}

// `extra` has what a file shows besides: a title above, a source line below.
function drawingPicture(data, view, size, picked, extra = null) {
  const placed = layOut(data, view[0], view[1], size)
  const bold = `600 ${size.font}`
  const body = axisPicture(placed, view[0], view[1], placed.bottom)
    + placed.lanes.map(lane => lanePicture(lane, size.width, size.gutter, bold)
      + barsPicture(lane, placed)
      + [...lane.marks].sort((a, b) => a.at - b.at).map(spot =>
        spotPicture(data, spot, lane.nth, lane.top + 5 + spot.row * ROW + ROW / 2, picked)).join("")).join("")
    + `<line class="lane" x1="0" x2="${size.width}" y1="${placed.bottom}" y2="${placed.bottom}"/>`
  const head = extra ? 46 : 0, foot = extra ? 34 : 2
  const height = head + placed.bottom + foot
  const told = extra ? `<style>${extra.style}</style><rect x="-16" width="100%" height="100%" style="fill:var(--background)"/>`
    + `<text x="0" y="24" style="font-size:19px;font-weight:600">${escaped(extra.title)}</text>`
    + `<text class="tick" x="0" y="${height - 10}">${escaped(extra.source)}</text>` : ""
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="${extra ? `-16 0 ${size.width + 32} ${height}` : `0 0 ${size.width} ${height}`}"`
    + ` role="group" aria-label="${escaped(data.name)}"><defs>${gradients(data)}</defs>${told}<g transform="translate(0 ${head})">${body}</g></svg>`
  return { svg, placed, height }
}
