// Days as numbers since 1 January 1970: what they are called, and where an axis has its ticks.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"]
const DAY = 86400000

const calendar = day => new Date(Math.floor(day) * DAY)
const dayNumber = (year, month, date) => Date.UTC(year, month, date) / DAY
const parts = day => { const on = calendar(day); return [on.getUTCFullYear(), on.getUTCMonth(), on.getUTCDate()] }

// Two days in words; `short` for a narrow screen.
function spanWords(first, last, short = false) {
  const [y0, m0, d0] = parts(first), [y1, m1, d1] = parts(last)
  const name = month => short ? MONTHS[month].slice(0, 3) : MONTHS[month]
  if (first === last) return `${d1} ${name(m1)} ${y1}`
  if (y1 - y0 > 5) return `${y0} – ${y1}`
  if (y0 !== y1) return `${d0} ${name(m0)} ${y0} – ${d1} ${name(m1)} ${y1}`
  return m0 === m1 ? `${d0} – ${d1} ${name(m1)} ${y1}` : `${d0} ${name(m0)} – ${d1} ${name(m1)} ${y1}`
}

// The first day of the unit that holds a day, and that of the next.
function unitStart(day, unit) {
  const [year, month] = parts(day)
  if (unit === "day") return Math.floor(day)
  if (unit === "week") return Math.floor(day) - (calendar(day).getUTCDay() + 6) % 7
  if (unit === "month") return dayNumber(year, month, 1)
  if (unit === "quarter") return dayNumber(year, month - month % 3, 1)
  const step = unit === "year" ? 1 : unit === "decade" ? 10 : 100
  return dayNumber(year - year % step, 0, 1)
}
function unitNext(start, unit) {
  const [year, month] = parts(start)
  if (unit === "day") return start + 1
  if (unit === "week") return start + 7
  if (unit === "month") return dayNumber(year, month + 1, 1)
  if (unit === "quarter") return dayNumber(year, month + 3, 1)
  return dayNumber(year + (unit === "year" ? 1 : unit === "decade" ? 10 : 100), 0, 1)
}
const UNIT_DAYS = { day: 1, week: 7, month: 30.4, quarter: 91, year: 365.25, decade: 3652, century: 36525 }

// Ticks from t0 to t1 that stand at least `room` pixels apart: [day, words, whether a larger unit begins there].
function ticks(t0, t1, pixelsADay, room) {
  const unit = Object.keys(UNIT_DAYS).find(each => UNIT_DAYS[each] * pixelsADay >= room) ?? "century"
  const found = []
  let above = null
  for (let at = unitStart(t0, unit); at < t1; at = unitNext(at, unit)) {
    if (at < t0) continue
    const [year, month, date] = parts(at)
    const small = unit === "day" || unit === "week"
    const head = small || unit === "month" || unit === "quarter" ? String(year) : ""
    const words = small ? `${date} ${MONTHS[month].slice(0, 3)}` : head ? MONTHS[month].slice(0, 3) : String(year)
    found.push([at, words, head !== above ? head : "", head !== above])
    above = head
  }
  return found
}
