"use strict";
(() => {
  const form = document.querySelector("form");
  const search = form.querySelector("input[type=search]");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const choices = [...form.querySelectorAll("select[data-by]")];
  const order = form.querySelector("select[data-sort]");
  const output = form.querySelector("output");
  const rows = [...document.querySelectorAll("tr[data-light]")];
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const lights = boxes.map((box) => box.value);
  const keys = {
    number: (row) => Number(row.dataset.number),
    due: (row) => row.dataset.due || "9999",
    completion: (row) => Number(row.dataset.completion ?? Infinity),
    light: (row) => lights.indexOf(row.dataset.light),
    unit: (row) => row.dataset.unit || "\uffff",
  };
  const show = () => {
    const on = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = choices.filter((choice) => choice.value);
    let shown = 0;
    rows.forEach((row) => {
      row.hidden = !on.has(row.dataset.light) || !chosen.every((choice) => row.dataset[choice.dataset.by] === choice.value)
        || !words.every((word) => texts.get(row).includes(word));
      shown += row.hidden ? 0 : 1;
    });
    document.querySelectorAll("section[data-rows]").forEach((part) => {
      part.hidden = part.querySelector("tr[data-light]") !== null && part.querySelector("tr[data-light]:not([hidden])") === null;
    });
    output.textContent = output.dataset.words.replace("{shown}", shown).replace("{total}", rows.length);
  };
  const sort = () => {
    const key = keys[order.value];
    document.querySelectorAll("section[data-rows] tbody").forEach((body) => {
      const compare = (one, other) => key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : keys.number(one) - keys.number(other);
      body.append(...[...body.children].sort(compare));
    });
  };
  form.hidden = false;
  form.addEventListener("input", show);
  order.addEventListener("change", sort);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
  show();
})();
