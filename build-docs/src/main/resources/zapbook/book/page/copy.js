// Copy: of a transcript only what was typed, of code all but the marks.
(function copy() {
  const typed = pre => [...pre.querySelectorAll(".typed")];
  const text = pre => {
    const inputs = typed(pre);
    if (inputs.length) return inputs.map(t => t.textContent).join("\n") + "\n";
    const clone = pre.cloneNode(true);
    clone.querySelectorAll(".conum").forEach(c => c.remove());
    return clone.textContent.replace(/[ \t]+$/gm, "").trimEnd() + "\n";
  };
  const lines = words => {
    const n = words.split("\n").length - 1;
    return n === 1 ? "1 line" : n + " lines";
  };
  document.querySelectorAll(".listingblock pre, .yourself pre, pre.run")
    .forEach(pre => {
      if (pre.matches(".run, .yourself pre")) {
        const box = document.createElement("div");
        box.className = "content";
        pre.replaceWith(box);
        box.append(pre);
      }
      const input = typed(pre).length > 0;
      const made = button("copy", "Copy", async () => {
        const words = text(pre);
        const done = await copied(words);
        made.textContent = done ? "Copied" : "Not copied";
        say(done ? "Copied " + lines(words) + (input ? " of input" : "")
          : "The browser does not allow to copy");
        made.focus();
        setTimeout(() => { made.textContent = "Copy"; }, 1500);
      });
      made.setAttribute("aria-label",
        input ? "Copy the input" : "Copy the listing");
      pre.after(made);
    });
})();
