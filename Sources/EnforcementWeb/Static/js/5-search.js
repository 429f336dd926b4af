// Hits under the search box while one types. Without it the box is a form that leads to /search.
(() => {
  "use strict";
  const box = document.getElementById("find");
  if (!box) return;
  const waitMilliseconds = 120;
  const list = document.createElement("div");
  list.className = "found";
  list.hidden = true;
  box.form.append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  let timer = 0;
  let asked = "";
  let request = null;
  let place = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];

  const mark = (next) => {
    const all = options();
    place = all.length ? Math.max(-1, Math.min(all.length - 1, next)) : -1;
    all.forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
    if (place < 0) { box.removeAttribute("aria-activedescendant"); return; }
    box.setAttribute("aria-activedescendant", all[place].id);
    all[place].scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    asked = "";
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-controls");
    box.removeAttribute("aria-activedescendant");
    place = -1;
  };

  const ask = async () => {
    const typed = box.value.trim();
    if (!typed) { close(); return; }
    if (typed === asked) return;
    asked = typed;
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`/search/found?q=${encodeURIComponent(typed)}`, { signal: request.signal });
      if (!answer.ok || answer.redirected) { close(); return; }
      const html = await answer.text();
      if (typed !== asked) return;
      list.innerHTML = html;
      list.hidden = false;
      const hasHits = options().length > 0;
      box.setAttribute("aria-expanded", String(hasHits));
      if (hasHits) box.setAttribute("aria-controls", "found-list");
      else box.removeAttribute("aria-controls");
      mark(-1);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  };

  box.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, waitMilliseconds);
  });
  // Pinyin under way is not asked for; what it became is.
  box.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, waitMilliseconds);
  });
  box.addEventListener("focus", () => { if (box.value.trim()) ask(); });

  box.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") { event.preventDefault(); mark(place + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); mark(place - 1); }
    else if (event.key === "Enter" && place >= 0) { event.preventDefault(); options()[place].click(); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); }
  });

  document.addEventListener("pointerdown", (event) => {
    if (!box.form.contains(event.target)) close();
  });
  box.form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.form.contains(event.relatedTarget)) close();
  });
})();
