"use strict";
(() => {
  const form = document.querySelector("form");
  const search = form.querySelector("input[type=search]");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const output = form.querySelector("output");
  const rows = [...document.querySelectorAll("tr[data-light]")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const show = () => {
    const lights = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, place) => {
      row.hidden = !lights.has(row.dataset.light) || !words.every((word) => texts[place].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    document.querySelectorAll("section[data-rows]").forEach((part) => {
      part.hidden = part.querySelector("tr[data-light]") !== null && part.querySelector("tr[data-light]:not([hidden])") === null;
    });
    output.textContent = output.dataset.words.replace("{shown}", shown).replace("{total}", rows.length);
  };
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
