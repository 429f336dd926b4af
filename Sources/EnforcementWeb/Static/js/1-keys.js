// Everything by keyboard. Works on any table marked data-rows; pages work without it.
(() => {
  "use strict";
  const rows = () => [...document.querySelectorAll("[data-row]")];
  let place = -1;
  let waitsForGo = false;

  const isTyping = (target) =>
    target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

  const move = (step) => {
    const all = rows();
    if (!all.length) return;
    place = Math.min(all.length - 1, Math.max(0, place + step));
    all.forEach((row, index) => row.classList.toggle("at", index === place));
    const row = all[place];
    const target = row.querySelector("[data-open]") || row.querySelector("a, input");
    if (target) target.focus();
    row.scrollIntoView({ block: "nearest" });
  };

  const current = () => {
    const row = document.activeElement.closest("[data-row]");
    if (row) place = rows().indexOf(row);
    return row || rows()[place];
  };

  const select = () => {
    const box = current()?.querySelector("input[type=checkbox]");
    if (box) box.checked = !box.checked;
  };

  const open = (event) => {
    if (event.target.closest("a, button, summary")) return;
    const link = current()?.querySelector("[data-open]");
    if (!link) return;
    event.preventDefault();
    link.click();
  };

  const goTo = { b: "/", i: "/inbox", c: "/cases", f: "/funds" };
  const actions = {
    "/": (event) => { event.preventDefault(); document.querySelector("[data-key='/']")?.focus(); },
    "?": () => { location.href = "/help/keys"; },
    j: () => { current(); move(1); },
    k: () => { current(); move(-1); },
    x: select,
    c: () => current()?.querySelector("[data-claim]")?.click(),
    Enter: open,
    g: () => { waitsForGo = true; setTimeout(() => { waitsForGo = false; }, 1000); },
  };

  // The row that waits for the reader is the one the keys begin with.
  const begin = () => {
    if (document.activeElement !== document.body) return;
    document.querySelector("[data-first]")?.focus({ preventScroll: true });
  };
  begin();
  document.addEventListener("htmx:afterSettle", begin);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && isTyping(event.target)) { event.target.blur(); return; }
    if (isTyping(event.target)) return;
    if (waitsForGo && goTo[event.key]) { location.href = goTo[event.key]; return; }
    actions[event.key]?.(event);
  });
})();
