// On a narrow screen the same marks tell the story from the first day down to the last.
const AT_ONCE = 24

function storyPicture(data, view, picked, open) {
  const shown = data.marks.filter(mark => reaches(mark, view[0], view[1]))
  const told = new Set(shown.slice(0, AT_ONCE).map(mark => mark[ID]))
  // What began before the days that are shown stands with the first of them.
  const on = mark => Math.max(mark[AT], Math.ceil(view[0]))
  const inOrder = [...shown].sort((a, b) => on(a) - on(b))
  const parts_ = []
  let above = "", folded = []
  const fold = () => {
    if (!folded.length) return
    const [first, last] = [folded[0], folded.at(-1)]
    if (folded.length === 1 || open.has(first[ID])) for (const mark of folded) entry(mark)
    else parts_.push(`<li class="more"><button type="button" data-open="${escaped(first[ID])}">${folded.length} more, `
      + `${spanWords(on(first), on(last))}</button></li>`)
    folded = []
  }
  const entry = mark => {
    const [year, month] = parts(on(mark))
    const head = `${MONTHS[month]} ${year}`
    if (head !== above) parts_.push(`<li class="month">${head}</li>`)
    above = head
    const state = `${mark[EDGE] === 2 ? " faint" : ""}${mark[ID] === picked ? " picked" : ""}`
    parts_.push(`<li><button type="button" class="mark${state}" data-event="${escaped(mark[ID])}"${mark[ID] === picked ? ' aria-pressed="true"' : ""}>`
      + `<svg viewBox="0 0 18 18" width="20" height="20" aria-hidden="true">${markPicture(data, mark)}</svg>`
      + `<span><b>${escaped(mark[TITLE])}</b><small>${escaped([mark[WHEN], mark[FACTS], mark[DOUBT]].filter(Boolean).join(" · "))}</small></span></button></li>`)
  }
  for (const mark of inOrder) {
    if (told.has(mark[ID])) { fold(); entry(mark) } else folded.push(mark)
  }
  fold()
  // Half filled marks are drawn with a gradient that must be on the page.
  const defs = `<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>${gradients(data)}</defs></svg>`
  return `${defs}<ol class="story">${parts_.join("")}</ol>`
}
