// Search: "/" opens it. The index and the library load when first needed.
(function search() {
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search the book");
  dialog.innerHTML = '<form method="dialog"><input type="text" '
    + 'role="combobox" aria-expanded="false" aria-autocomplete="list" '
    + 'aria-controls="search-hits" aria-label="Search the book" '
    + 'placeholder="Search the book" autocomplete="off" spellcheck="false" '
    + 'enterkeyhint="search">'
    + '<button class="close">Close</button></form>'
    + '<p class="count" role="status"></p>'
    + '<div id="search-hits" role="listbox" aria-label="Results"></div>';
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("[role=listbox]");
  const count = dialog.querySelector(".count");
  const whole = document.body.classList.contains("whole");
  let index = null;
  let chosen = -1;

  const script = src => new Promise((done, failed) => {
    const tag = document.createElement("script");
    tag.src = src;
    tag.onload = done;
    tag.onerror = () => failed(new Error(src + " is missing"));
    document.head.append(tag);
  });

  // prepareZapPage is also found as "prepare", "zap" and "page"
  const words = text => {
    const found = [];
    for (const m of text.matchAll(/[\p{L}\p{N}_$]+/gu)) {
      const add = (word, at) => found.push(new lunr.Token(
        word.toLowerCase(), { position: [m.index + at, word.length] }));
      add(m[0], 0);
      const parts = [...m[0].matchAll(
        /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)];
      if (parts.length > 1) parts.forEach(p => add(p[0], p.index));
    }
    return found;
  };

  // "zappe" is on the way to "zapped", whose stem is "zap"
  const wordAndStem = token => {
    const stem = lunr.stemmer(token.clone());
    return stem.toString() === token.toString() ? token : [token, stem];
  };

  const build = entries => lunr(function () {
    lunr.Pipeline.registerFunction(wordAndStem, "wordAndStem");
    this.tokenizer = text => text == null ? [] : words(String(text));
    this.pipeline.reset();
    this.pipeline.add(lunr.stopWordFilter, wordAndStem);
    this.metadataWhitelist = ["position"];
    this.ref("n");
    this.field("heading", { boost: 8 });
    this.field("page", { boost: 2 });
    this.field("text");
    entries.forEach((e, n) => this.add({ n, ...e }));
  });

  const load = async () => {
    if (index) return;
    await script("lunr.js");
    await script("search-index.js");
    index = build(window.zapbookSearch);
  };

  // one word of the query: as it is; the last, which may still grow, as the
  // beginning of a word; and with a slip if there is nothing else
  const ask = (word, last) => {
    const exact = index.query(q => {
      q.term(word, { boost: 10 });
      if (last) {
        q.term(word, { usePipeline: false,
          wildcard: lunr.Query.wildcard.TRAILING });
      }
    });
    return exact.length || word.length < 5 ? exact
      : index.query(q => q.term(word, { usePipeline: false,
        editDistance: 1 }));
  };

  const spans = (hit, field) => Object.values(hit.matchData.metadata)
    .flatMap(m => m[field] ? m[field].position : []);

  const find = query => {
    const asked = [...query.matchAll(/[\p{L}\p{N}_$]+/gu)]
      .map(m => m[0].toLowerCase())
      .filter(w => w.length > 1 && lunr.stopWordFilter(new lunr.Token(w)));
    const hits = new Map();
    asked.forEach((word, i) => {
      for (const hit of ask(word, i === asked.length - 1)) {
        const sum = hits.get(hit.ref)
          || { n: +hit.ref, score: 0, words: 0, heading: [], text: [] };
        sum.score += hit.score;
        sum.words++;
        sum.heading.push(...spans(hit, "heading"));
        sum.text.push(...spans(hit, "text").map(s => [...s, i]));
        hits.set(hit.ref, sum);
      }
    });
    const all = [...hits.values()];
    const most = Math.max(0, ...all.map(h => h.words));
    return all.filter(h => h.words === most)
      .sort((a, b) => b.score - a.score || a.n - b.n).slice(0, 30);
  };

  const marked = (text, found, from, to) => {
    const out = document.createDocumentFragment();
    let at = from;
    const inside = found.filter(([s, l]) => s >= from && s + l <= to)
      .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    for (const [start, length] of inside) {
      if (start < at) continue;
      out.append(text.slice(at, start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, start + length);
      out.append(mark);
      at = start + length;
    }
    out.append(text.slice(at, to));
    return out;
  };

  // where most of the words that were asked for stand close together
  const window160 = (text, found) => {
    const places = [...found].sort((a, b) => a[0] - b[0]);
    let best = 0;
    let most = 0;
    for (const [at] of places) {
      const near = places.filter(p => p[0] >= at && p[0] < at + 120);
      const n = 100 * new Set(near.map(p => p[2])).size + near.length;
      if (n > most) { most = n; best = at; }
    }
    let from = Math.max(0, best - 40);
    if (from > 0) from = text.indexOf(" ", from) + 1 || from;
    let to = Math.min(text.length, from + 170);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), best + 20);
    return [from, to];
  };

  const item = (hit, i) => {
    const entry = window.zapbookSearch[hit.n];
    const link = document.createElement("a");
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.id = "hit-" + i;
    link.tabIndex = -1;
    link.href = target(entry.href);
    const heading = document.createElement("b");
    heading.append(marked(entry.heading, hit.heading,
      0, entry.heading.length));
    link.append(heading);
    if (entry.page !== entry.heading) {
      const page = document.createElement("small");
      page.textContent = entry.page;
      link.append(" ", page);
    }
    const text = document.createElement("span");
    const [from, to] = window160(entry.text, hit.text);
    text.append(from > 0 ? "… " : "", marked(entry.text, hit.text, from, to),
      to < entry.text.length ? " …" : "");
    link.append(text);
    return link;
  };

  // on the page that has the whole book a result stays on it
  const target = href => {
    if (!whole) return href;
    const [file, id] = href.split("#");
    return "#" + (id || (file === "index.html" ? "text"
      : file.replace(/\.html$/, "")));
  };

  const show = () => {
    const query = input.value.trim();
    const hits = query.length > 1 && index ? find(query) : [];
    list.replaceChildren(...hits.map(item));
    input.setAttribute("aria-expanded", String(hits.length > 0));
    count.textContent = query.length < 2 || !index ? ""
      : hits.length === 0 ? "Nothing found"
      : hits.length === 1 ? "1 result" : hits.length + " results";
    choose(hits.length ? 0 : -1);
  };

  const choose = i => {
    const items = list.children;
    if (items[chosen]) items[chosen].setAttribute("aria-selected", "false");
    chosen = i;
    if (items[i]) {
      items[i].setAttribute("aria-selected", "true");
      items[i].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[i].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    load().then(show).catch(e => { count.textContent = e.message; });
  };

  input.addEventListener("input", show);
  input.addEventListener("keydown", e => {
    const n = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: n - 1 }[e.key];
    if (step !== undefined && n) {
      e.preventDefault();
      choose((chosen + step) % n);
    } else if (e.key === "Enter") {
      e.preventDefault();
      if (list.children[chosen]) list.children[chosen].click();
    }
  });
  list.addEventListener("click", e => {
    if (e.target.closest("a") && !e.ctrlKey && !e.metaKey) dialog.close();
  });
  dialog.addEventListener("click", e => {
    if (e.target === dialog) dialog.close();
  });
  addEventListener("keydown", e => {
    if (e.key !== "/" || e.ctrlKey || e.altKey || e.metaKey) return;
    if (e.target.closest("input, textarea, select")) return;
    e.preventDefault();
    open();
  });

  const opener = button("find", "Search ", open);
  opener.setAttribute("aria-keyshortcuts", "/");
  const key = document.createElement("kbd");
  key.textContent = "/";
  key.setAttribute("aria-hidden", "true");
  opener.append(key);
  tools.prepend(opener);
  document.body.append(dialog);
})();
