// Left and right turn the page, unless something else wants the key.
addEventListener("keydown", e => {
  if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
  if (e.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (e.target.closest("input, textarea, select, pre, [tabindex]")) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[e.key];
  const link = rel && document.querySelector(`.turn a[rel=${rel}]`);
  if (link) link.click();
});
