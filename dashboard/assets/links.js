// What pages of ours hold as HTML: its links keep the page, and its buttons copy; on a phone the menu closes. Streamlit listens to "popstate" and shows
// what the address then says. Left to the browser: what opens elsewhere, what leads out of the app, a press with a key
// held or another button.
(() => {
  if (window.communiqueLinks) return;
  window.communiqueLinks = true;

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

  function goes(link, event) {
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
    if (link.target || link.hasAttribute("download")) return null;
    const to = new URL(link.getAttribute("href"), document.baseURI);
    return to.origin === location.origin && !to.hash ? to : null;
  }

  // On a phone the menu lies over the page (Streamlit's own width for it): after a choice it has done its work.
  const COVERS = "(max-width: 768px)";

  function closeMenu(pressed) {
    const chosen = pressed.closest("[data-testid=stSidebar] a[href], [data-testid=stSidebar] [data-testid=stLogoLink]");
    if (!chosen || !matchMedia(COVERS).matches) return;
    // Streamlit goes to the page first, then its own button is pressed; what is hidden must not keep the focus.
    setTimeout(() => {
      if (chosen.contains(document.activeElement)) document.activeElement.blur();
      document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
    });
  }

  document.addEventListener("click", event => {
    if (event.target instanceof Element && !event.ctrlKey && !event.metaKey && !event.shiftKey) closeMenu(event.target);
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const button = event.target.closest("button[data-copy]");
    if (button) { copy(button); return; }
    const to = goes(event.target.closest("[data-testid=stHtml] a[href], .cq-drawing a[href], .cq-pressable a[href]"), event);
    if (!to) return;
    event.preventDefault();
    const from = location.pathname;
    history.pushState({}, "", to);
    window.dispatchEvent(new PopStateEvent("popstate"));
    if (to.pathname !== from) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });
})();
