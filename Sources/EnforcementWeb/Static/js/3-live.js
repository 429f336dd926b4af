// A page under the reader's hands is not swapped: not while rows are ticked or a section is open.
(() => {
  "use strict";
  document.addEventListener("htmx:beforeRequest", (event) => {
    const live = event.target.closest?.("#live");
    if (!live) return;
    const isBusy = live.querySelector("input:checked, details[open]")
      || (live.contains(document.activeElement) && document.activeElement.matches("input, select"));
    if (isBusy) event.preventDefault();
  });

  // What was focused stays focused where the new page still has it.
  let address = null;
  document.addEventListener("htmx:beforeSwap", () => {
    address = document.activeElement?.getAttribute?.("href");
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (!address) return;
    [...document.querySelectorAll("#live a")].find((a) => a.getAttribute("href") === address)?.focus();
    address = null;
  });
})();
