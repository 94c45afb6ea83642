// On a phone the contents start closed, and close when one goes somewhere.
(function contents() {
  const narrow = matchMedia("(max-width: 62rem)");
  const details = document.querySelector(".contents details");
  const fit = () => { details.open = !narrow.matches; };
  narrow.addEventListener("change", fit);
  fit();
  details.addEventListener("click", e => {
    if (narrow.matches && e.target.closest("a")) details.open = false;
  });
})();

// The heading under which the reader is.
(function here() {
  const nav = document.querySelector(".contents");
  const links = [...nav.querySelectorAll("ol a[href^='#']")];
  const places = links
    .map(a => document.getElementById(a.hash.slice(1))).filter(e => e);
  if (!places.length || places.length !== links.length) return;
  let now = -1;
  const mark = () => {
    const atEnd = innerHeight + scrollY
      >= document.documentElement.scrollHeight - 2;
    let next = places.findLastIndex(
      e => e.getBoundingClientRect().top < innerHeight * 0.3);
    if (atEnd && scrollY > 0) next = Math.max(next, lastInView());
    if (next === now) return;
    if (now >= 0) unmark(links[now]);
    now = next;
    if (now >= 0) set(links[now]);
  };
  const lastInView = () => places.findLastIndex(
    e => e.getBoundingClientRect().top < innerHeight);
  const unmark = a => {
    a.removeAttribute("aria-current");
    a.closest(".pages > li").classList.remove("here");
  };
  const set = a => {
    a.setAttribute("aria-current", "true");
    a.closest(".pages > li").classList.add("here");
    const box = a.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight - 60) {
      nav.scrollTop += box.top - innerHeight / 3;
    }
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  addEventListener("resize", mark);
  mark();
})();
