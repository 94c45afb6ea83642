// The player: one run or two, buttons, keys, and where it finds its data.

class Player {
  constructor(root, data) {
    this.root = root;
    this.runs = data.runs.map(
      run => new RunView(run, data.runs.length > 1));
    const lanes = new Map();
    for (const lane of this.runs.flatMap(run => run.lanes)) {
      const most = Math.max(lane.most, (lanes.get(lane.key) || lane).most);
      lanes.set(lane.key, { ...lane, most });
    }
    const all = [...lanes.values()].sort((a, b) =>
      (a.key[0] === "~") - (b.key[0] === "~") || b.kept - a.kept);
    const counters = data.runs[0].counters.map((name, index) => index).filter(
      index => this.runs.some(run => run.counters.includes(index)));
    this.runs.forEach(run => run.build(all, counters));
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
        "aria-label": label, title: label },
        text in ICONS ? icon(ICONS[text]) : text);
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
    const parting = this.parting();
    const parted = this.runs.map(run => run.frames[parting]).find(f => f);
    const stage = element("div", { class: "zb-player", role: "group",
      tabindex: "-1", "aria-label": "Player" },
      element("div", { class: "zb-runs zb-runs-" + this.runs.length },
        ...this.runs.map(run => run.root)),
      element("div", { class: "zb-bar" },
        element("div", { class: "zb-slide" }, this.slider, this.marks),
        element("div", { class: "zb-buttons", role: "group",
          "aria-label": "Steps" },
          button("first", "To the start", () => this.stop(0)),
          button("back", "One step back", () => this.stop(this.position - 1)),
          this.playing,
          button("on", "One step on", () => this.stop(this.position + 1)),
          button("last", "To the end", () => this.stop(this.length - 1)))),
      element("div", { class: "zb-controls" },
        element("label", {}, "Speed ", speed),
        this.runs.length > 1
          ? element("label", {}, "Both runs ", sync) : null,
        present.length ? element("div", { class: "zb-jumps", role: "group",
          "aria-label": "Jumps" }, element("span", {}, "Next"),
          ...this.jumps.map(([, made]) => made)) : null,
        parting < 0 ? null : button(
          "First difference: step " + grouped(parted.number),
          "To the first step in which the runs differ",
          () => this.stop(this.positionOf(parting)))),
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

  // The first frame in which two runs do not do the same; -1 for none.
  parting() {
    if (this.runs.length < 2) return -1;
    const [one, other] = this.runs.map(run => run.frames);
    const at = one.findIndex((frame, n) => n >= other.length
      || frame.w !== other[n].w);
    return at >= 0 ? at : one.length < other.length ? one.length : -1;
  }

  // Where one of the runs comes to a frame.
  positionOf(frame) {
    let position = 0;
    while (position < this.length - 1 && !this.runs.some(
      run => this.frameAt(run, position) >= frame)) position++;
    return position;
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
    const rest = root.querySelectorAll(".zb-alt, .zb-steps");
    mount(root, JSON.parse(data.textContent));
    root.append(...rest);
    root.querySelectorAll(".zb-steps").forEach(table => {
      table.open = false;
    });
  }
}

window.ZapbookReplay = { mount, mountAll };
if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", mountAll);
} else {
  mountAll();
}
