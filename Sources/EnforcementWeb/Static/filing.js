// The filing window: drop or paste a judgment, see each field's words, file by keyboard alone.
(() => {
  "use strict";
  const drop = document.querySelector("[data-drop]");
  const form = document.querySelector("[data-filing]");

  if (drop) {
    const file = drop.querySelector("input[type=file]");
    file.addEventListener("change", () => { if (file.files.length) drop.requestSubmit(); });
    document.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    document.addEventListener("dragleave", () => drop.classList.remove("over"));
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      file.files = event.dataTransfer.files;
      drop.requestSubmit();
    });
    // A whole document pasted anywhere is read; a word pasted into a field is a word.
    document.addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain");
      if (event.clipboardData.files.length) {
        file.files = event.clipboardData.files;
      } else if (text.length > 200) {
        drop.querySelector("textarea").value = text;
      } else return;
      event.preventDefault();
      drop.requestSubmit();
    });
  }
  if (!form) return;

  // A field and its words light up together.
  const show = (control) => {
    document.querySelectorAll(".words .at").forEach((mark) => mark.classList.remove("at"));
    const id = control.closest("[data-mark]")?.dataset.mark;
    const mark = id && document.getElementById(id);
    if (!mark) return;
    mark.classList.add("at");
    const box = mark.closest(".words");
    box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
  };
  form.addEventListener("focusin", (event) => show(event.target));
  form.addEventListener("click", (event) => {
    const link = event.target.closest(".words mark a, .counsel a");
    const field = link?.hash && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.focus();
  });

  const fields = () => [...form.querySelectorAll("input:not([type=hidden]), select, textarea")]
    .filter((field) => field.offsetParent);
  const waits = (field) => field.closest(".doubtful, .wrong") || (field.required && !field.value);
  const step = (all) => {
    const place = all.findIndex((field) =>
      field.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_PRECEDING);
    const next = all[place < 0 ? 0 : place];
    next?.focus();
    next?.select?.();
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      form.querySelector("[data-alt=s]").click();
    } else if (event.key === "Enter" && event.target.closest("[data-filing]")
      && event.target.matches("input, select")) {
      event.preventDefault();
      step(fields());
    } else if (event.altKey && !event.ctrlKey) {
      const key = event.code.replace("Key", "").toLowerCase();
      if (key === "n") { event.preventDefault(); step(fields().filter(waits)); return; }
      const target = document.querySelector(`[data-alt="${key}"]`);
      if (!target) return;
      event.preventDefault();
      if (target.matches("button, input[type=file]")) target.click(); else target.focus();
    }
  });

  // The reader begins where something waits, or at the act.
  const first = fields().find(waits);
  if (document.querySelector(".words")) (first || form.querySelector("[data-alt=s]")).focus();
})();
