// Listens to what stands in a page's own HTML: links that keep the page, and buttons that copy.
const SHOWN_FOR = 2500;

async function copied(text) {
  // A page that is not served over https has no clipboard of its own: the old way works there too.
  if (navigator.clipboard && window.isSecureContext) {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* the old way, then */ }
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

async function copy(button) {
  const link = button.dataset.link ? "\n" + new URL(button.dataset.link, document.baseURI).href : "";
  const done = await copied(button.dataset.copy + link);
  button.dataset.label ??= button.textContent;
  button.textContent = done ? "Copied" : "Your browser does not let pages copy";
  button.focus();
  clearTimeout(button.communiqueShown);
  button.communiqueShown = setTimeout(() => { button.textContent = button.dataset.label; }, SHOWN_FOR);
}

export default function (component) {
  const { setTriggerValue } = component;
  const listen = (event) => {
    const button = event.target.closest?.("button[data-copy]");
    if (button) { copy(button); return; }
    const link = event.target.closest?.("[data-testid=stHtml] a[href], .cq-drawing a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented) return;
    const href = link.getAttribute("href");
    if (!href || /^([a-z]+:|\/|#)/i.test(href)) return;
    event.preventDefault();
    setTriggerValue("followed", href);
  };
  // One listener a page, however often it is drawn anew.
  if (window.communiqueListener) document.removeEventListener("click", window.communiqueListener);
  window.communiqueListener = listen;
  document.addEventListener("click", listen);
  return () => {
    document.removeEventListener("click", listen);
    if (window.communiqueListener === listen) delete window.communiqueListener;
  };
}
