// What textual-serve's script leaves to the page: the keyboard, opening again, downloads without a window, and
// what a phone needs: letters small enough for some columns, swipes, and a keyboard only where something is typed.
"use strict";

const terminal = document.getElementById("terminal");
const again = document.getElementById("again");
again.addEventListener("click", () => window.location.reload());

// A narrow window gets letters that leave it so many columns; a letter is 0.6 of its size wide.
const columns = Number(terminal.dataset.columns);
const fitting = Math.ceil((10 * window.innerWidth) / columns / 0.6) / 10;
if (columns && fitting < Number(terminal.dataset.fontSize)) terminal.dataset.fontSize = fitting;

// A swipe is the wheel.
const STEP = 24; // pixels of a swipe for one turn
let swiped = null;
terminal.addEventListener("touchstart", (event) => (swiped = event.touches[0].clientY), { passive: true });
terminal.addEventListener(
  "touchmove",
  (event) => {
    const { clientX, clientY, target } = event.touches[0];
    for (const turn = Math.sign(swiped - clientY); Math.abs(swiped - clientY) >= STEP; swiped -= turn * STEP)
      target.dispatchEvent(
        new WheelEvent("wheel", { clientX, clientY, deltaY: turn * STEP, bubbles: true, cancelable: true }),
      );
  },
  { passive: true },
);

// The keyboard of a phone would hide half of the list: it comes where something is typed, as the program tells.
const KEYBOARD = "tracker:keyboard-";
const touched = window.matchMedia("(pointer: coarse)").matches;
let turning = false; // that the letters go for a moment is not told to the program
for (const name of ["blur", "focus"])
  window.addEventListener(name, (event) => turning && event.stopPropagation(), { capture: true });
const keyboard = (shown) => {
  const keys = terminal.querySelector("textarea");
  const mode = shown ? "text" : "none";
  if (!touched || !keys || keys.inputMode === mode) return;
  keys.inputMode = mode;
  turning = true;
  keys.blur();
  keys.focus();
  turning = false;
};

// Keys go to the terminal from the start, and to the button when the session has ended: no click is needed.
const watch = (element, name, target) =>
  new MutationObserver(() => {
    if (element.classList.contains(name)) target()?.focus();
  }).observe(element, { attributes: true, attributeFilter: ["class"] });
watch(terminal, "-connected", () => {
  keyboard(false);
  return terminal.querySelector("textarea");
});
watch(document.body, "-closed", () => again);

// A new window for a download would be held back as a pop-up; an attachment leaves the page as it is.
const openWindow = window.open.bind(window);
window.open = (url, ...rest) => {
  if (String(url).startsWith(KEYBOARD)) return keyboard(String(url) === `${KEYBOARD}on`), null;
  if (!String(url).startsWith(`${window.location.origin}/download/`)) return openWindow(url, ...rest);
  window.location.href = url;
  return null;
};
