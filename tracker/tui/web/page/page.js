// What textual-serve's script leaves to the page: the keyboard, opening again, and downloads without a window.
"use strict";

const terminal = document.getElementById("terminal");
const again = document.getElementById("again");
again.addEventListener("click", () => window.location.reload());

// Keys go to the terminal from the start, and to the button when the session has ended: no click is needed.
const watch = (element, name, target) =>
  new MutationObserver(() => {
    if (element.classList.contains(name)) target()?.focus();
  }).observe(element, { attributes: true, attributeFilter: ["class"] });
watch(terminal, "-connected", () => terminal.querySelector("textarea"));
watch(document.body, "-closed", () => again);

// A new window for a download would be held back as a pop-up; an attachment leaves the page as it is.
const openWindow = window.open.bind(window);
window.open = (url, ...rest) => {
  if (!String(url).startsWith(`${window.location.origin}/download/`)) return openWindow(url, ...rest);
  window.location.href = url;
  return null;
};
