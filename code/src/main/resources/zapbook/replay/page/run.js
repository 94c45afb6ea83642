// One run: its lists, its lock and its counters at one moment.

class RunView {
  constructor(run, heading) {
    this.run = run;
    this.frames = framesOf(run);
    this.at = -1;
    this.boxes = new Map();
    this.lanes = this.lanesOf(run);
    this.counters = run.counters.map((name, index) => index).filter(
      index => this.frames.some(frame => frame.state.counters[index]));
    this.heading = heading;
  }

  // Lanes that ever have a page, and the active list. Of two lists of one
  // name the second has a key of its own.
  lanesOf(run) {
    const times = {};
    return run.lanes.map(([name, kept], index) => {
      times[name] = (times[name] || 0) + 1;
      const most = Math.max(...this.frames.map(
        frame => frame.state.lanes[index].length));
      return { key: (index === 0 ? "~" : name) + " " + times[name],
        name: index === 0 ? "on no list"
          : times[name] > 1 ? name + " (" + times[name] + ")" : name,
        index, most, kept };
    }).filter(lane => lane.index === ACTIVE || lane.most > 0);
  }

  // Both runs show the same lanes and counters; what is on no list stands
  // last.
  build(all, counters) {
    this.counters = counters;
    const mine = new Map(this.lanes.map(lane => [lane.key, lane]));
    this.lanes = all.map(lane => ({ ...lane, index: -1,
      ...mine.get(lane.key), most: lane.most }));
    const heading = this.heading;
    this.words = element("p", { class: "zb-words", "aria-live": "polite" });
    this.when = element("p", { class: "zb-when" });
    this.lock = element("p", { class: "zb-lock" });
    this.about = element("p", { class: "zb-about" });
    this.holds = this.timeline();
    this.rows = this.lanes.map(lane => this.lane(lane));
    this.numbers = this.counters.map(index => {
      const value = element("dd");
      return { index, value, row: element("div", {},
        element("dt", {}, this.run.counters[index]), value) };
    });
    this.now = element("div", { class: "zb-now" }, this.when, this.words);
    this.root = element("div", { class: "zb-run", role: "group",
      "aria-label": this.run.title },
      heading ? element("p", { class: "zb-title" }, this.run.title) : null, this.now,
      element("div", { class: "zb-lanes" },
        ...this.rows.map(row => row.root)),
      this.about,
      element("div", { class: "zb-locks" }, this.lock, this.holds.svg),
      element("dl", { class: "zb-counters" },
        ...this.numbers.map(each => each.row)));
  }

  lane(lane) {
    const size = element("span", { class: "zb-size" });
    const list = element("ul", {});
    const root = element("div",
      { class: "zb-lane" },
      element("p", { class: "zb-name" }, element("b", {}, lane.name),
        " ", size), list);
    return { lane, name: lane.name, size, list, root, most: lane.most };
  }

  // Holds of the lock over virtual time; each stretch has its own scale.
  timeline() {
    const svg = drawn("svg", { class: "zb-holds", viewBox: "0 0 1000 20",
      preserveAspectRatio: "none", "aria-hidden": "true" });
    const stretches = [];
    this.frames.forEach((frame, at) => {
      if (at === 0 || frame.gap) stretches.push([at, at]);
      stretches[stretches.length - 1][1] = at;
    });
    const x = new Array(this.frames.length).fill(0);
    const all = this.frames.length + stretches.length;
    let from = 0;
    for (const [start, end] of stretches) {
      const width = 1000 * (end - start + 1) / all;
      const t0 = this.frames[start].t;
      const span = Math.max(1, this.frames[end].t - t0);
      for (let at = start; at <= end; at++) {
        x[at] = from + width * (this.frames[at].t - t0) / span;
      }
      from += width + 1000 / all;
    }
    svg.append(drawn("rect", { class: "zb-free", x: 0, y: 9, width: 1000,
      height: 2 }));
    for (let at = 0, to; at + 1 < x.length; at = to) {
      const lock = this.frames[at].state.lock;
      to = at + 1;
      while (to + 1 < x.length && !this.frames[to].gap
        && String(this.frames[to].state.lock) === String(lock)) to++;
      if (!lock.length) continue;
      const end = x[this.frames[to].gap ? to - 1 : to];
      svg.append(drawn("rect", {
        class: lock[2] ? "zb-hold zb-wanted" : "zb-hold", x: x[at], y: 4,
        width: Math.max(1, end - x[at]), height: 12 }));
    }
    this.frames.forEach((frame, at) => {
      if (frame.k === "yield") svg.append(drawn("rect", {
        class: "zb-yield", x: x[at] - 1.5, y: 0, width: 3, height: 20 }));
    });
    const cursor = drawn("rect", { class: "zb-cursor", y: 0, width: 3.5,
      height: 20 });
    svg.append(cursor);
    return { svg, x, cursor };
  }

  // ---- showing a frame --------------------------------------------

  show(at, motion) {
    at = Math.max(0, Math.min(at, this.frames.length - 1));
    if (at === this.at) return;
    const before = this.at >= 0 ? this.frames[this.at] : null;
    const moving = motion && !still.matches && before;
    const places = moving ? this.places() : null;
    this.at = at;
    const frame = this.frames[at];
    this.tell(frame);
    this.rows.forEach(row => this.fill(row, frame));
    this.count(frame, at > 0 ? this.frames[at - 1] : null);
    this.describe(frame.p, frame);
    this.holds.cursor.setAttribute("x", this.holds.x[at] - 1.75);
    if (moving) this.animate(places);
  }

  tell(frame) {
    this.when.textContent = (frame.number === 0 ? "Start"
      : "Step " + grouped(frame.number)) + " of "
      + grouped(this.run.steps) + " · "
      + time(frame.t - this.frames[0].t);
    this.words.textContent = frame.w;
    this.now.className = "zb-now" + (frame.k ? " zb-" + frame.k : "");
    const [holder, since, wanted] = frame.state.lock;
    this.lock.textContent = holder ? "Lock: held by " + holder + " for "
      + time(frame.t - since) + (wanted ? ", somebody waits" : "")
      : "Lock: free";
  }

  fill(row, frame) {
    const ids = frame.state.lanes[row.lane.index] || [];
    const total = ids.reduce((sum, id) => sum + (id < 0 ? -id : 1), 0);
    const there = row.lane.index >= 0 || !row.lane.kept;
    row.size.textContent = there ? plural(total, "page") : "";
    row.list.setAttribute("aria-label", "list " + row.name + ", "
      + plural(total, "page") + (total > 1 ? ", the head first" : ""));
    const items = this.visible(ids, frame).map(id => id < 0
      ? element("li", { class: "zb-more" }, "… ",
        element("span", {}, grouped(-id) + " more"))
      : this.box(id, frame));
    if (!items.length) {
      items.push(element("li", { class: "zb-empty" },
        there ? "empty" : "no such list"));
    }
    row.list.replaceChildren(...items);
  }

  // Of a long list both ends and the pages that the step is about.
  visible(ids, frame) {
    const slots = this.slots || 16;
    if (ids.length <= slots && ids.every(id => id > 0)) return ids;
    const about = new Set([frame.p, ...(frame.moved || [])]);
    const inside = ids.filter((id, at) => about.has(id)
      && at >= 2 && at < ids.length - 2).length;
    const ends = Math.max(4, slots - (inside ? 2 + Math.min(inside, 3) : 1));
    const head = Math.floor(ends / 2), tail = ids.length - (ends - head);
    const shown = [];
    ids.forEach((id, at) => {
      const keep = id > 0
        && (at < head || at >= tail || about.has(id));
      const last = shown.length - 1;
      if (keep) shown.push(id);
      else if (shown[last] < 0) shown[last] -= id < 0 ? -id : 1;
      else shown.push(id < 0 ? id : -1);
    });
    return shown;
  }

  box(id, frame) {
    const page = frame.state.pages.get(id);
    let box = this.boxes.get(id);
    if (!box) {
      box = element("li", { "data-page": id });
      this.boxes.set(id, box);
    }
    const [level, gfn, roots, flags, , generation] = page || [0, 0, 0, 0, 0, 0];
    const classes = ["zb-page"];
    if (roots) classes.push("zb-root");
    if (flags & INVALID) classes.push("zb-invalid");
    if (flags & UNSYNC) classes.push("zb-unsync");
    if (generation !== frame.state.generation) classes.push("zb-old");
    if (id === frame.p) classes.push("zb-here");
    box.className = classes.join(" ");
    const marks = [];
    if (roots) marks.push(["zb-roots", roots === 1 ? "root" : "root ×" + roots]);
    if (flags & UNSYNC) marks.push(["zb-u", "unsync"]);
    if (flags & MMIO) marks.push(["zb-m", "MMIO"]);
    if (flags & INVALID) marks.push(["zb-i", "invalid"]);
    box.replaceChildren(
      element("b", {}, "#" + id),
      element("span", { class: "zb-gfn" }, element("span", {}, "L" + level),
        " 0x" + gfn.toString(16)),
      element("span", { class: "zb-marks" }, ...marks.map(
        ([kind, text]) => element("span", { class: kind }, text))));
    return box;
  }

  count(frame, before) {
    for (const { index, value, row } of this.numbers) {
      const now = frame.state.counters[index];
      const more = before ? now - before.state.counters[index] : 0;
      row.classList.toggle("zb-changed", more !== 0);
      value.replaceChildren(grouped(now), more === 0 ? ""
        : element("small", {}, (more > 0 ? "+" : "−")
          + grouped(Math.abs(more))));
    }
  }

  // The page that a step is about, or the one that is pointed at.
  describe(id, frame) {
    const page = id && frame.state.pages.get(id);
    if (!page) {
      this.about.textContent = id ? "Page #" + id + " is gone." : "\u00a0";
      return;
    }
    const [level, gfn, roots, flags, mapped, generation, parents] = page;
    const children = [...frame.state.pages]
      .filter(([, other]) => other[6].includes(id)).map(([key]) => "#" + key);
    const text = ["Page #" + id + ": "
      + (flags & DIRECT ? "direct" : "indirect") + ", level " + level
      + ", gfn 0x" + gfn.toString(16)];
    if (roots) text.push("root count " + roots);
    text.push(mapped === 1 ? "1 entry maps memory"
      : (mapped || "no") + (mapped ? " entries map memory"
        : " entry maps memory"));
    if (parents.length) {
      text.push("linked from " + parents.map(p => "#" + p).join(", "));
    }
    if (children.length) {
      const some = children.slice(0, 4).join(", ");
      text.push("links to " + some + (children.length > 4
        ? " and " + (children.length - 4) + " more" : ""));
    }
    if (generation !== frame.state.generation) text.push("obsolete");
    this.about.textContent = text.join("; ") + ".";
  }

  // ---- movement ---------------------------------------------------

  places() {
    const places = new Map();
    for (const row of this.rows) {
      for (const box of row.list.children) {
        if (box.dataset.page) places.set(box, box.getBoundingClientRect());
      }
    }
    return places;
  }

  animate(places) {
    const now = this.places();
    for (const [box, to] of now) {
      const from = places.get(box);
      if (!from) {
        box.animate([{ opacity: 0, transform: "scale(.6)" }, {}],
          { duration: 220, easing: "ease-out" });
        continue;
      }
      const x = from.left - to.left, y = from.top - to.top;
      if (Math.abs(x) < 1 && Math.abs(y) < 1) continue;
      const here = box.classList.contains("zb-here");
      box.animate([{ transform: `translate(${x}px, ${y}px)`,
        zIndex: here ? 3 : 1 }, { transform: "none", zIndex: here ? 3 : 1 }],
      { duration: here ? 320 : 240, easing: "cubic-bezier(.3,.7,.3,1)" });
    }
  }

  // Lanes keep the height that they need at most: two rows.
  fit() {
    const style = getComputedStyle(this.root);
    const box = parseFloat(style.getPropertyValue("--zb-box"));
    const height = parseFloat(style.getPropertyValue("--zb-tall"));
    const width = this.root.clientWidth;
    if (!width) return;
    const columns = Math.max(1, Math.floor((width + 6) / (box + 6)));
    const slots = Math.max(8, Math.min(2 * columns, 18));
    for (const row of this.rows) {
      const rows = Math.ceil(Math.min(row.most, slots) / columns);
      row.list.style.minHeight = rows * (height + 6) - 6 + "px";
    }
    if (slots === this.slots) return;
    this.slots = slots;
    if (this.at >= 0) {
      this.rows.forEach(row => this.fill(row, this.frames[this.at]));
    }
  }
}
