// Adds a row to a list without asking the server; without script the button asks for three more.
(() => {
  "use strict";
  const renumber = (text, row) => text.replace(/\[\d+\]/, `[${row}]`).replace(/-\d+-/, `-${row}-`);

  const addRow = (list) => {
    const all = list.querySelectorAll("[data-list-row]");
    if (!all.length || all.length >= Number(list.dataset.most)) return;
    const copy = all[all.length - 1].cloneNode(true);
    const row = all.length;
    const legend = copy.querySelector("legend");
    legend.textContent = legend.textContent.replace(/\d+$/, String(row + 1));
    copy.querySelectorAll(".wrong-words, .advice").forEach((words) => words.remove());
    copy.querySelectorAll("input, select, textarea").forEach((control) => {
      control.name = renumber(control.name, row);
      control.id = renumber(control.id, row);
      control.removeAttribute("aria-invalid");
      if (control.type === "checkbox") control.checked = false;
      else control.value = "";
    });
    copy.querySelectorAll("label").forEach((label) => {
      label.htmlFor = renumber(label.htmlFor, row);
    });
    all[all.length - 1].after(copy);
    copy.querySelector("input, select, textarea").focus();
  };

  document.querySelectorAll("[data-more]").forEach((more) => {
    more.textContent = more.dataset.more;
  });

  document.addEventListener("click", (event) => {
    const more = event.target.closest("[data-more]");
    if (!more) return;
    event.preventDefault();
    addRow(more.closest("[data-list]"));
  });

  // A doubtful ID or credit code is said at once, as advice; it never bars the form.
  const advise = async (field) => {
    field.parentElement.querySelector(".advice")?.remove();
    const value = field.value.trim();
    const token = field.form?.elements.csrf?.value;
    if (!value || !token) return;
    const op = /^[0-9]{17}[0-9Xx]$/.test(value) ? "resident-id" : "credit-code";
    const answer = await fetch("/api/v1/calc", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-Token": token },
      body: JSON.stringify({ op, value }),
    });
    if (!answer.ok || (await answer.json()).valid !== false) return;
    const words = document.createElement("p");
    words.className = "advice";
    words.textContent = document.documentElement.lang === "en"
      ? "The check digit does not fit; please compare with the papers." : "校验位不符，请与证件核对。";
    field.after(words);
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-identity]")) advise(event.target);
  });
})();
