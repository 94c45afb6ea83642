// A note shows where its number stands, on a pointer or on focus. It stays
// at the end of the page too: the number is a link to it.
(function notes() {
  const card = document.createElement("div");
  card.className = "note-card";
  card.hidden = true;
  let from = null;
  let leaving = 0;

  const place = ref => {
    const box = ref.getBoundingClientRect();
    card.style.left = "0px";
    const text = document.querySelector("main").getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = Math.min(Math.max(box.left - 40, text.left + 8),
      room - card.offsetWidth - 8);
    card.style.left = Math.max(8, left) + scrollX + "px";
    const below = box.bottom + card.offsetHeight + 12 < innerHeight;
    card.style.top = scrollY + (below ? box.bottom + 8
      : box.top - card.offsetHeight - 8) + "px";
  };
  const show = ref => {
    clearTimeout(leaving);
    const note = document.getElementById(ref.hash.slice(1));
    if (!note || from === ref) return;
    const copy = note.cloneNode(true);
    copy.querySelector("a").remove();
    // the copy is for the eye: who hears the page is told the note itself
    copy.querySelectorAll("a, pre").forEach(e => { e.tabIndex = -1; });
    card.replaceChildren(...copy.childNodes);
    card.hidden = false;
    from = ref;
    place(ref);
  };
  const hide = () => { card.hidden = true; from = null; };
  const soon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 200);
  };

  document.querySelectorAll("sup.footnote a, sup.footnoteref a")
    .forEach(ref => {
      ref.setAttribute("aria-describedby", ref.hash.slice(1));
      ref.setAttribute("aria-label", "Note " + ref.textContent.trim());
      ref.removeAttribute("title");
      ref.addEventListener("pointerenter", e => {
        if (e.pointerType !== "touch") show(ref);
      });
      ref.addEventListener("pointerleave", soon);
      ref.addEventListener("focus", () => {
        if (ref.matches(":focus-visible")) show(ref);
      });
      ref.addEventListener("blur", hide);
      ref.addEventListener("click", hide);
    });
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", soon);
  addEventListener("keydown", e => { if (e.key === "Escape") hide(); });
  card.setAttribute("aria-hidden", "true");
  document.body.append(card);
})();
