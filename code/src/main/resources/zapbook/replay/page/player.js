"use strict";
// Plays the data of a replay. What the data is stands in zapbook.replay.
// Without this script the steps can be read as a table.
(function zapbookReplay() {
  if (window.ZapbookReplay) return;

  const INVALID = 1, UNSYNC = 2, MMIO = 4, DIRECT = 8;
  const MARKS = ["restart", "flush", "reload", "yield", "warning"];
  const SPEEDS = [["slow", 900], ["normal", 420], ["fast", 150],
    ["very fast", 50]];
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // ---- small help ---------------------------------------------------

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === true) made.setAttribute(key, "");
      else if (value !== false && value != null) made.setAttribute(key, value);
    }
    made.append(...children.filter(child => child != null));
    return made;
  }

  function drawn(name, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      made.setAttribute(key, value);
    }
    return made;
  }

  const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const plural = (number, word) =>
    grouped(number) + " " + word + (number === 1 ? "" : "s");

  function time(nanos) {
    const digits = value =>
      value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
    if (nanos < 1e3) return nanos + " ns";
    if (nanos < 1e6) return digits(nanos / 1e3) + " µs";
    if (nanos < 1e9) return digits(nanos / 1e6) + " ms";
    return digits(nanos / 1e9) + " s";
  }

  // ---- the data: a frame is what there is to see at one moment ------

  function copied(state) {
    return { lanes: state.lanes.map(lane => lane.slice()),
      pages: new Map(state.pages), lock: state.lock,
      counters: state.counters.slice(), generation: state.generation };
  }

  function first(before) {
    return { lanes: before.lanes.map(lane => lane.slice()),
      pages: new Map(Object.entries(before.pages)
        .map(([id, page]) => [Number(id), page])),
      lock: before.lock, counters: before.counters,
      generation: before.generation };
  }

  function remove(state, id) {
    for (const lane of state.lanes) {
      const at = lane.indexOf(id);
      if (at >= 0) lane.splice(at, 1);
    }
  }

  function applied(before, step) {
    const state = copied(before);
    for (let at = 0; at < (step.m || []).length; at += 2) {
      remove(state, step.m[at]);
      state.lanes[step.m[at + 1]].unshift(step.m[at]);
    }
    for (const [id, page] of Object.entries(step.s || {})) {
      if (page) state.pages.set(Number(id), page);
      else {
        state.pages.delete(Number(id));
        remove(state, Number(id));
      }
    }
    if (step.l) state.lock = step.l;
    for (const [at, number] of Object.entries(step.c || {})) {
      state.counters[at] = number;
    }
    if (step.g != null) state.generation = step.g;
    return state;
  }

  function framesOf(run) {
    const frames = [];
    for (const stretch of run.stretches) {
      let state = first(stretch.before);
      const start = stretch.steps.length ? stretch.steps[0].t : 0;
      const left = frames.length
        ? stretch.number - 1 - frames[frames.length - 1].number : 0;
      frames.push({ number: stretch.number - 1, t: start, state, gap: left,
        w: frames.length ? plural(left, "step") + " left out here"
          : "before the first step" });
      stretch.steps.forEach((step, at) => {
        state = applied(state, step);
        frames.push({ number: stretch.number + at, t: step.t, w: step.w,
          p: step.p, k: step.k, moved: (step.m || []).filter(
            (id, n) => n % 2 === 0), state });
      });
    }
    return frames;
  }

  // ---- one run ------------------------------------------------------

  class RunView {
    constructor(run, heading) {
      this.run = run;
      this.frames = framesOf(run);
      this.at = -1;
      this.boxes = new Map();
      const ever = index => this.frames.some(
        frame => frame.state.lanes[index].length);
      this.lanes = run.lanes
        .map(([name, kept], index) => ({ name, kept, index }))
        .filter(lane => lane.kept || ever(lane.index));
      // the active list first, pages on no list last
      this.lanes.sort((a, b) => (a.index || 99) - (b.index || 99));
      const used = run.counters.map((name, index) => index).filter(
        index => this.frames.some(frame => frame.state.counters[index]));
      this.counters = used;
      this.root = this.built(heading);
    }

    built(heading) {
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
      return element("section", { class: "zb-run",
        "aria-label": this.run.title },
        heading ? element("h3", {}, this.run.title) : null,
        element("div", { class: "zb-now" }, this.when, this.words),
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
      const name = lane.index === 0 ? "on no list" : lane.name;
      const most = Math.max(...this.frames.map(
        frame => frame.state.lanes[lane.index].length));
      const root = element("div", { class: "zb-lane" },
        element("p", { class: "zb-name" }, element("b", {}, name), " ", size),
        list);
      return { lane, name, size, list, root, most };
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
      for (let at = 0; at + 1 < x.length; at++) {
        const lock = this.frames[at].state.lock;
        if (!lock.length || this.frames[at + 1].gap) continue;
        svg.append(drawn("rect", {
          class: lock[2] ? "zb-hold zb-wanted" : "zb-hold", x: x[at], y: 4,
          width: Math.max(.6, x[at + 1] - x[at] + .3), height: 12 }));
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
        + grouped(this.run.steps) + " · " + time(frame.t);
      this.words.textContent = frame.w;
      this.words.className = "zb-words" + (frame.k ? " zb-" + frame.k : "");
      const [holder, since, wanted] = frame.state.lock;
      this.lock.textContent = holder ? "Lock: held by " + holder + " for "
        + time(frame.t - since) + (wanted ? ", somebody waits" : "")
        : "Lock: free";
    }

    fill(row, frame) {
      const ids = frame.state.lanes[row.lane.index];
      const total = ids.reduce((sum, id) => sum + (id < 0 ? -id : 1), 0);
      row.size.textContent = plural(total, "page");
      row.list.setAttribute("aria-label", "list " + row.name + ", "
        + plural(total, "page") + (total > 1 ? ", the head first" : ""));
      const items = this.visible(ids, frame).map(id => id < 0
        ? element("li", { class: "zb-more" }, "… ",
          element("span", {}, grouped(-id) + " more"))
        : this.box(id, frame));
      if (!items.length) {
        items.push(element("li", { class: "zb-empty" }, "empty"));
      }
      row.list.replaceChildren(...items);
      row.root.classList.toggle("zb-none", total === 0);
    }

    // Of a long list both ends and the pages that the step is about.
    visible(ids, frame) {
      const most = 14, ends = 5;
      if (ids.length <= most && ids.every(id => id > 0)) return ids;
      const shown = [];
      ids.forEach((id, at) => {
        const keep = id > 0 && (at < ends || at >= ids.length - ends - 1
          || id === frame.p || (frame.moved || []).includes(id)
          || (ids[at - 1] === frame.p || ids[at + 1] === frame.p));
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
        element("span", { class: "zb-level" }, "L" + level),
        element("span", { class: "zb-gfn" }, "0x" + gfn.toString(16)),
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
      if (roots) text.push("root of " + plural(roots, "user"));
      text.push(plural(mapped, "entry").replace("entrys", "entries")
        + " in use for memory");
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

    // Lanes keep the height that they need at most.
    fit() {
      const style = getComputedStyle(this.root);
      const box = parseFloat(style.getPropertyValue("--zb-box")) || 62;
      const height = parseFloat(style.getPropertyValue("--zb-tall")) || 58;
      for (const row of this.rows) {
        const width = row.list.clientWidth;
        if (!width) continue;
        const columns = Math.max(1, Math.floor((width + 6) / (box + 6)));
        const rows = Math.ceil(Math.min(row.most, 15) / columns) || 1;
        row.list.style.minHeight = rows * (height + 6) - 6 + "px";
      }
    }
  }

  // ---- the player ---------------------------------------------------

  class Player {
    constructor(root, data) {
      this.root = root;
      this.runs = data.runs.map(
        run => new RunView(run, data.runs.length > 1));
      this.position = -1;
      this.timer = 0;
      this.speed = 1;
      this.byTime = false;
      this.scale();
      this.build(data);
      this.go(0, false);
    }

    // Positions: frames of the longer run, or moments of virtual time.
    scale() {
      if (this.byTime) {
        const all = new Set();
        for (const run of this.runs) {
          for (const frame of run.frames) all.add(frame.t - run.frames[0].t);
        }
        this.moments = [...all].sort((a, b) => a - b);
        this.length = this.moments.length;
      } else {
        this.length = Math.max(...this.runs.map(run => run.frames.length));
      }
    }

    frameAt(run, position) {
      if (!this.byTime) return Math.min(position, run.frames.length - 1);
      const until = run.frames[0].t + this.moments[position];
      let low = 0, high = run.frames.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (run.frames[middle].t <= until) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    build(data) {
      const button = (text, label, action, kind) => {
        const made = element("button", { type: "button", class: kind || "",
          "aria-label": label, title: label }, text);
        made.addEventListener("click", action);
        return made;
      };
      this.slider = element("input", { type: "range", min: 0,
        max: this.length - 1, value: 0, "aria-label": "Position" });
      this.slider.addEventListener("input",
        () => { this.pause(); this.go(Number(this.slider.value), false); });
      this.playing = button("Play", "Play", () => this.toggle(), "zb-play");
      this.marks = drawn("svg", { class: "zb-ticks", viewBox: "0 0 1000 10",
        preserveAspectRatio: "none", "aria-hidden": "true" });
      const speed = element("select", {}, ...SPEEDS.map(([name], at) =>
        element("option", { value: at, selected: at === 1 }, name)));
      speed.addEventListener("change", () => {
        this.speed = Number(speed.value);
        if (this.timer) { this.pause(); this.play(); }
      });
      const sync = element("select", {},
        element("option", { value: "step" }, "step by step"),
        element("option", { value: "time" }, "by virtual time"));
      sync.addEventListener("change", () => this.synchronise(sync.value));
      const present = MARKS.filter(mark => this.runs.some(
        run => run.frames.some(frame => frame.k === mark)));
      this.jumps = present.map(mark => [mark, button(mark,
        "To the next " + mark, () => this.jump(mark), "zb-jump zb-" + mark)]);
      const stage = element("div", { class: "zb-player", role: "group",
        tabindex: "-1", "aria-label": "Player" },
        element("div", { class: "zb-runs zb-runs-" + this.runs.length },
          ...this.runs.map(run => run.root)),
        element("div", { class: "zb-slide" }, this.slider, this.marks),
        element("div", { class: "zb-controls" },
          element("div", { class: "zb-buttons", role: "group",
            "aria-label": "Steps" },
            button("⏮\ufe0e", "To the start", () => this.stop(0)),
            button("◀\ufe0e", "One step back", () => this.stop(this.position - 1)),
            this.playing,
            button("▶\ufe0e", "One step on", () => this.stop(this.position + 1)),
            button("⏭\ufe0e", "To the end", () => this.stop(this.length - 1))),
          element("label", {}, "Speed ", speed),
          this.runs.length > 1
            ? element("label", {}, "Both runs ", sync) : null,
          present.length ? element("div", { class: "zb-jumps", role: "group",
            "aria-label": "Jumps" }, element("span", {}, "Next"),
            ...this.jumps.map(([, made]) => made)) : null),
        this.legend());
      this.stage = stage;
      stage.addEventListener("keydown", event => this.key(event));
      stage.addEventListener("pointerover", event => this.point(event));
      this.ticks();
      this.root.append(stage);
      const fit = () => this.runs.forEach(run => run.fit());
      if (window.ResizeObserver) new ResizeObserver(fit).observe(stage);
      fit();
    }

    legend() {
      const sample = (kind, text, meaning) => element("li", {},
        element("span", { class: "zb-sample zb-page " + kind },
          element("b", {}, text)), " " + meaning);
      return element("details", { class: "zb-legend" },
        element("summary", {}, "Marks and keys"),
        element("ul", {},
          sample("", "#7", "a shadow page; L1 is a leaf, L4 a root's level,"
            + " below it the first guest frame"),
          sample("zb-root", "#7", "in use as a root, with the count"),
          sample("zb-invalid", "#7", "invalid: it was zapped"),
          sample("zb-old", "#7", "obsolete: of an older generation"),
          sample("zb-unsync", "#7", "unsync: its guest table may differ"),
          sample("zb-here", "#7", "what the step is about")),
        element("p", {}, "The head of a list stands first. The bar is the"
          + " lock over virtual time: thick where it is held, darker where"
          + " somebody waits, a bar across where it is dropped for others."),
        element("p", {}, element("kbd", {}, "←"), " ",
          element("kbd", {}, "→"), " a step, ", element("kbd", {}, "Home"),
          " ", element("kbd", {}, "End"), " start and end, ",
          element("kbd", {}, "Space"), " play and pause, while the focus is"
            + " in the player."));
    }

    // Where restarts, flushes and the like stand on the slider.
    ticks() {
      this.marks.replaceChildren();
      this.runs.forEach((run, which) => {
        for (let at = 0; at < this.length; at++) {
          const frame = this.frameAt(run, at);
          if (at && frame === this.frameAt(run, at - 1)) continue;
          const kind = run.frames[frame].k;
          if (!kind) continue;
          this.marks.append(drawn("rect", { class: "zb-tick zb-" + kind,
            x: 1000 * at / Math.max(1, this.length - 1) - 1.5,
            y: this.runs.length > 1 ? 5.5 * which : 1, width: 3,
            height: this.runs.length > 1 ? 4.5 : 8 }));
        }
      });
    }

    synchronise(how) {
      this.pause();
      const run = this.runs.reduce((a, b) => b.at > a.at ? b : a);
      const frame = run.at;
      this.byTime = how === "time";
      this.scale();
      this.slider.max = this.length - 1;
      this.ticks();
      let position = 0;
      while (position < this.length - 1
        && this.frameAt(run, position) < frame) position++;
      this.position = -1;
      this.go(position, false);
    }

    // ---- moving about -----------------------------------------------

    go(position, motion) {
      position = Math.max(0, Math.min(position, this.length - 1));
      const near = Math.abs(position - this.position) === 1;
      this.position = position;
      this.runs.forEach(run => run.show(this.frameAt(run, position),
        motion && near));
      this.slider.value = position;
      this.slider.setAttribute("aria-valuetext", this.runs.map(run =>
        run.when.textContent + ", " + run.words.textContent).join("; "));
      this.root.dataset.position = position;
      for (const [mark, made] of this.jumps) {
        const none = this.nextMark(mark) < 0;
        if (none) made.setAttribute("aria-disabled", "true");
        else made.removeAttribute("aria-disabled");
      }
    }

    stop(position) {
      this.pause();
      this.go(position, true);
    }

    nextMark(mark) {
      for (let at = this.position + 1; at < this.length; at++) {
        for (const run of this.runs) {
          const frame = this.frameAt(run, at);
          if (run.frames[frame].k === mark
            && frame !== this.frameAt(run, at - 1)) return at;
        }
      }
      return -1;
    }

    jump(mark) {
      const at = this.nextMark(mark);
      if (at >= 0) this.stop(at);
    }

    toggle() {
      if (this.timer) this.pause();
      else this.play();
    }

    play() {
      if (this.position >= this.length - 1) this.go(0, false);
      this.quiet("off");
      this.playing.textContent = "Pause";
      this.playing.setAttribute("aria-label", "Pause");
      this.playing.title = "Pause";
      this.timer = setInterval(() => {
        if (this.position >= this.length - 1) this.pause();
        else this.go(this.position + 1, this.speed < 2);
      }, SPEEDS[this.speed][1]);
    }

    pause() {
      if (!this.timer) return;
      clearInterval(this.timer);
      this.timer = 0;
      this.playing.textContent = "Play";
      this.playing.setAttribute("aria-label", "Play");
      this.playing.title = "Play";
      this.quiet("polite");
    }

    // Nobody can listen to steps that fly by.
    quiet(how) {
      this.runs.forEach(run => run.words.setAttribute("aria-live", how));
    }

    key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const on = event.target.closest("select, summary");
      const press = event.target.closest("button, summary, select");
      const actions = { ArrowRight: () => this.stop(this.position + 1),
        ArrowLeft: () => this.stop(this.position - 1),
        Home: () => this.stop(0), End: () => this.stop(this.length - 1) };
      if (event.key === " " && !press) this.toggle();
      else if (actions[event.key] && !on) actions[event.key]();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    point(event) {
      const box = event.target.closest("[data-page]");
      for (const run of this.runs) {
        const frame = run.frames[run.at];
        run.describe(box && run.root.contains(box)
          ? Number(box.dataset.page) : frame.p, frame);
      }
    }
  }

  // ---- the page -----------------------------------------------------

  function mount(root, data) {
    return root.zapbook = new Player(root, data);
  }

  function mountAll() {
    for (const root of document.querySelectorAll(".zb-replay")) {
      const data = root.querySelector('script[type="application/json"]');
      if (!data || root.querySelector(".zb-player")) continue;
      const table = root.querySelector(".zb-steps");
      mount(root, JSON.parse(data.textContent));
      if (table) {
        table.open = false;
        root.append(table);
      }
    }
  }

  window.ZapbookReplay = { mount, mountAll };
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", mountAll);
  } else {
    mountAll();
  }
})();
