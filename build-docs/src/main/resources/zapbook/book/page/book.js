"use strict";
// Everything here is extra: without it the book reads just as well.

// The theme: the button shows only if this script runs.
(function theme() {
  const root = document.documentElement;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  const dark = () => root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const label = () => {
    button.textContent = dark() ? "Light" : "Dark";
    button.setAttribute("aria-label",
      "Switch to " + (dark() ? "light" : "dark") + " colours");
  };
  button.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("zapbook-theme", root.dataset.theme);
    } catch (e) { /* a browser may refuse to remember */ }
    label();
  });
  label();
  document.body.prepend(button);
})();

// On a phone the contents start closed.
(function contents() {
  const narrow = matchMedia("(max-width: 62rem)");
  const details = document.querySelector(".contents details");
  const fit = () => { details.open = !narrow.matches; };
  narrow.addEventListener("change", fit);
  fit();
})();

// Copy: of a transcript only what was typed, of code all but the marks.
(function copy() {
  if (!navigator.clipboard) return;
  const text = pre => {
    const typed = [...pre.querySelectorAll(".typed")];
    if (typed.length) return typed.map(t => t.textContent).join("\n") + "\n";
    const clone = pre.cloneNode(true);
    clone.querySelectorAll(".conum").forEach(c => c.remove());
    return clone.textContent.replace(/[ \t]+$/gm, "") + "\n";
  };
  document.querySelectorAll(".listingblock pre, .yourself pre")
    .forEach(pre => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "Copy";
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text(pre));
        button.textContent = "Copied";
        setTimeout(() => { button.textContent = "Copy"; }, 1500);
      });
      pre.parentNode.append(button);
    });
})();

// Left and right turn the page.
addEventListener("keydown", e => {
  if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
  if (e.target.closest("input, textarea, select, pre, [tabindex]")) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[e.key];
  const link = rel && document.querySelector(`.turn a[rel=${rel}]`);
  if (link) link.click();
});
