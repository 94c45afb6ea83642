// What the kit's command wrote about the reader's exercises.
(function progress() {
  const known = window.zapbookProgress;
  if (!known || typeof known !== "object") return;
  const chapter = n => document.querySelector(
    `.contents li[data-chapter="${CSS.escape(String(n))}"]`);
  (Array.isArray(known.solved) ? known.solved : []).forEach(n => {
    const item = chapter(n);
    if (!item || item.querySelector(".solved")) return;
    const mark = document.createElement("span");
    mark.className = "solved";
    mark.textContent = "exercise solved";
    item.querySelector("a").append(mark);
  });
  const place = /^chapter-(\d+)(?:#([\w-]+))?$/.exec(known.continueHere || "");
  const item = place && chapter(place[1]);
  const lead = document.querySelector("main > header");
  if (!item || !document.body.classList.contains("cover")) return;
  const to = item.querySelector("a");
  const href = to.getAttribute("href");
  const id = href.replace(/^#|\.html.*$/g, "");
  const line = document.createElement("p");
  line.className = "continue";
  const link = document.createElement("a");
  link.href = !place[2] ? href
    : (href[0] === "#" ? "" : href) + "#" + id + "-" + place[2];
  link.textContent = place[1] === "0" && !place[2]
    && !document.querySelector(".contents .solved")
    ? "Begin here" : "Continue here";
  line.append(link, ": chapter " + place[1] + ", "
    + to.querySelector("span:not(.mark)").textContent);
  lead.after(line);
})();
