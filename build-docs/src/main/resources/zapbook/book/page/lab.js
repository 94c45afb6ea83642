// Laboratories: the numbers become fields, and what the reader runs is drawn
// where the book's own result stood; engine.js says how it runs.
(function laboratories() {
  // A part of a request: some of its runs. Or, with what all parts have made,
  // what there is to see. In a worker, where it must stand alone.
  function* work(engine, job) {
    const count = engine.begin(job.workload, job.values, job.marks,
      job.chapter);
    if (!/^\d+$/.test(count)) { yield { refused: count }; return; }
    if (!job.made) {
      for (let n = 0; n < Number(count); n++) {
        yield { run: n + 1 };
        if (engine.next()) { yield { stopped: true }; return; }
      }
      yield { made: engine.made() };
      return;
    }
    engine.take(job.made);
    if (job.own) engine.own(...job.own);
    const plotted = job.plotted || engine.figures().split(" ")[0];
    yield { values: engine.values(), title: engine.title(),
      table: engine.table(job.figures), figures: engine.figures(),
      plot: engine.plot(plotted, job.number), note: engine.note(plotted) };
    if (job.replays) {
      yield { replaying: true };
      yield { replay: engine.replay(job.before, job.after, job.replayed,
        job.usual), values: engine.replayed(job.replayed, job.usual) };
    }
    yield { done: true };
  }

  // Two workers where there are two cores; without workers there is one page.
  const simulators = [new Simulator(work)];
  if (navigator.hardwareConcurrency > 1) simulators.push(new Simulator(work));
  const warm = () => Promise.all(simulators.map(each => each.warm()));

  // A request in parts, which are put together when the last one is there.
  // Neighbouring stages take as long as each other, so they are dealt out.
  class Parts {
    constructor(job, told) {
      this.job = job;
      this.told = told;
      const marks = job.marks.split(",");
      const count = simulators.every(each => each.worker)
        ? Math.min(simulators.length, marks.length) : 1;
      this.made = Array(count).fill(null);
      this.events = Array(count).fill(0);
      this.marks = this.made.map((none, part) =>
        marks.filter((mark, at) => at % count === part).join(","));
      this.of = marks.length;
      this.begun = 0;
    }

    perform() {
      return Promise.all(this.marks.map((marks, part) =>
        simulators[part].perform({ ...this.job, marks },
          step => this.step(step, part))));
    }

    step(step, part) {
      if (step.run) {
        return this.told({ run: ++this.begun, of: this.of });
      }
      if (step.events) {
        this.events[part] = step.events;
        return this.told({ events: this.events.reduce((a, b) => a + b) });
      }
      if (!step.made) return this.told(step);
      this.made[part] = step.made;
      if (this.made.every(made => made)) {
        simulators[0].perform({ ...this.job, made: this.made.flat() },
          this.told);
      }
      return true;
    }
  }

  // ---- one laboratory ---------------------------------------------
  const seconds = millis => millis < 995 ? Math.round(millis) + " ms"
    : (millis / 1000).toFixed(1) + " s";

  class Laboratory {
    constructor(figure, number) {
      this.figure = figure;
      this.number = number;
      this.root = figure.querySelector(".laboratory");
      this.data = this.root.dataset;
      this.usual = new Map(this.data.usual.split(" ")
        .filter(word => word).map(word => word.split("=")));
      this.targets = ["table", "plot", "replay"]
        .map(kind => ({ kind, at: document.getElementById(this.data[kind]) }))
        .filter(target => target.at);
      this.targets.forEach(target => {
        target.usual = [...target.at.childNodes];
      });
      this.running = false;
      this.build();
      this.own = new OwnColumn(this);
    }

    build() {
      this.form = made("form", "", ...this.root.childNodes);
      this.form.noValidate = true;
      this.root.append(this.form);
      this.fields = new Map();
      this.form.querySelectorAll("[data-knob]").forEach(cell => {
        const { knob, least, most } = cell.dataset;
        const field = made("input");
        field.inputMode = "numeric";
        field.autocomplete = "off";
        field.value = this.usual.get(knob);
        field.setAttribute("aria-label", knob + ", " + least + " to " + most);
        this.fields.set(knob, field);
        cell.replaceChildren(field);
      });
      const template = this.form.querySelector("template");
      template.replaceWith(template.content);
      this.boxes = [...this.form.querySelectorAll(".subjects input")];
      this.usualMarks = this.marks();
      this.runs = button("", "Run", () => {});
      this.runs.type = "submit";
      this.stops = button("", "Stop", () => this.stop());
      this.resets = button("", "Back to the book\u2019s numbers",
        () => this.reset());
      this.bar = made("progress");
      this.bar.setAttribute("aria-label", "runs that are done");
      this.state = made("p", "state");
      this.state.setAttribute("role", "status");
      this.form.append(made("div", "buttons",
        this.runs, this.stops, this.resets, this.bar), this.state);
      this.form.addEventListener("submit", event => {
        event.preventDefault();
        this.run();
      });
      const near = () => warm()
        .then(() => { this.figure.dataset.warm = ""; }, () => {});
      ["focusin", "pointerenter"].forEach(event =>
        this.form.addEventListener(event, near, { once: true }));
      this.command = this.form.querySelector(".run");
      this.usualLine = this.command.textContent;
      this.show("ready", "");
      this.resets.hidden = true;
    }

    marks() {
      return this.boxes.filter(box => box.checked).map(box => box.value)
        .join(",");
    }

    values() {
      return [...this.fields].map(([name, field]) =>
        name + "=" + field.value.trim().replace(/\s+/g, "_")).join(" ");
    }

    show(state, words) {
      this.running = state === "running";
      const held = document.activeElement;
      this.runs.hidden = this.running;
      this.stops.hidden = !this.running;
      this.bar.hidden = !this.running;
      if (held === this.runs && this.running) this.stops.focus();
      if (held === this.stops && !this.running) this.runs.focus();
      this.state.textContent = words;
      this.figure.dataset.state = state;
    }

    // The address names what is shown, so that it can be sent to somebody.
    address() {
      return "#" + this.figure.id + "?" + this.values().split(" ")
        .filter(word => word).concat("on=" + this.marks()).join("&");
    }

    async run(extra) {
      if (this.running) return;
      Laboratory.all.forEach(other => {
        if (other.running) other.stop();
      });
      this.fields.forEach(field => field.removeAttribute("aria-invalid"));
      this.bar.removeAttribute("value");
      this.drawn = false;
      this.show("running", "Running");
      const began = performance.now();
      const current = this.current = {};
      const [before, after] = (this.data.pair || "0,0").split(",").map(Number);
      const job = { workload: this.data.workload,
        values: [this.values(), extra].filter(word => word).join(" "),
        marks: this.marks(), chapter: Number(this.data.chapter),
        figures: this.data.figures, plotted: this.data.plotted,
        own: this.own.begins(),
        replays: Boolean(this.data.replay) && !this.own.replay,
        before, after,
        replayed: this.data.replayed, usual: this.data.usual,
        number: 9000 + this.number };
      try {
        await warm();
        if (this.current !== current) return;
        await new Parts(job, step => {
          if (this.current !== current || !this.running) return false;
          this.told(step, performance.now() - began);
          return this.running;
        }).perform();
      } catch (e) {
        this.show("failed", e.message);
      }
    }

    told(step, millis) {
      if (step.refused) this.refuse(step.refused);
      else if (step.failed) {
        this.show("failed", "The run failed: " + step.failed);
      } else if (step.frozen) {
        this.show("refused", "This run would freeze the page: your browser "
          + "lets it have no worker. The command above has no such limit.");
      } else if (step.run) this.progress(step.run, step.of);
      else if (step.events) {
        this.state.textContent = this.at + ", "
          + step.events.toLocaleString("en") + " events";
      } else if (step.table) this.redraw(step, millis);
      else if (step.replaying) this.recording();
      else if (step.replay) this.replay(step.replay, step.values);
      else if (step.done) this.show("done", this.summary);
    }

    progress(run, of) {
      this.bar.max = of;
      this.bar.value = run - 1;
      this.of = of;
      this.at = of === 1 ? "Running" : "Run " + run + " of " + of;
      this.state.textContent = this.at;
    }

    recording() {
      this.bar.value = this.of;
      this.at = "Recording the replay";
      this.state.textContent = this.at;
    }

    refuse(why) {
      this.show("refused", why);
      const field = this.fields.get(why.split(":")[0]);
      if (!field) return;
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }

    // ---- what came of it ------------------------------------------
    redraw(step, millis) {
      step.values.split(" ").forEach(word => {
        const [name, value] = word.split("=");
        if (this.fields.has(name)) this.fields.get(name).value = value;
      });
      const own = step.values + this.names();
      this.drawn = true;
      this.ran = step.values;
      this.figure.dataset.millis = Math.round(millis);
      this.summary = (this.of === 1 ? "1 run" : this.of + " runs") + " in "
        + seconds(millis) + ".";
      this.command.textContent = this.line(step.values);
      const wide = made("div", "wide");
      wide.tabIndex = 0;
      wide.setAttribute("role", "group");
      wide.setAttribute("aria-label", "table");
      wide.innerHTML = step.table;
      this.place("table", caption => [caption, wide,
        made("p", "run", step.title)], own, "");
      const drawn = made("div");
      drawn.innerHTML = step.plot || "<p>No run got as far as that.</p>";
      this.place("plot", caption => [drawn.firstChild, caption], own,
        step.note);
      this.own.drawn();
      this.resets.hidden = false;
      this.figures = step.figures.split(" ");
      history.replaceState(null, "", this.address());
    }

    // The command does not know variants by letter: it runs all of them.
    line(values) {
      const some = this.boxes.some(box => !box.checked)
        && /^[\d,]+$/.test(this.marks());
      return "zapbook compare " + this.data.workload + " " + values
        + (some ? " --stages " + this.marks() : "");
    }

    names() {
      const names = this.boxes.filter(box => box.checked)
        .map(box => box.parentNode.textContent.trim());
      const stages = names.filter(name => name.startsWith("stage "))
        .map(name => name.slice(6));
      const all = this.boxes.filter(box => /^\d+$/.test(box.value)).length;
      return " on " + [stages.length === 0 ? ""
        : stages.length === all ? "every stage"
          : "stage" + (stages.length === 1 ? " " : "s ") + stages.join(", "),
      ...names.filter(name => !name.startsWith("stage "))]
        .filter(part => part).join(", ");
    }

    // Small enough to be looked at, unless the reader chose the number.
    replay(html, values, on) {
      const drawn = made("div");
      drawn.innerHTML = html;
      this.place("replay", caption => [drawn.firstElementChild, caption],
        values + " on " + (on || "stages " + this.data.pair
          .replace(",", ", ")), on || values === this.ran ? ""
          : "It has numbers of its own where the table\u2019s make more "
            + "steps than can be watched.");
      if (window.ZapbookReplay) window.ZapbookReplay.mountAll();
    }

    // The number of a figure stays; what is said of it is said of this run.
    place(kind, children, own, note) {
      const target = this.targets.find(each => each.kind === kind);
      if (!target) return;
      const label = target.usual.filter(node => node.tagName === "FIGCAPTION")
        .map(caption => caption.querySelector("b")).find(b => b);
      const caption = made("figcaption", "", ...label
        ? [label.cloneNode(true), " "] : [], made("span", "yours",
        "Your run: " + own + "."), " ", made("span", "see", note));
      target.at.classList.add("own");
      target.at.replaceChildren(...children(caption));
    }

    stop() {
      this.current = null;
      simulators.forEach(each => each.stop());
      this.show("stopped", this.drawn ? "Stopped before the replay."
        : "Stopped. The figures are as they were.");
    }

    reset() {
      this.fields.forEach((field, name) => {
        field.value = this.usual.get(name);
        field.removeAttribute("aria-invalid");
      });
      const marks = this.usualMarks.split(",");
      this.boxes.forEach(box => { box.checked = marks.includes(box.value); });
      this.targets.forEach(target => {
        target.at.classList.remove("own");
        target.at.replaceChildren(...target.usual);
      });
      this.command.textContent = this.usualLine;
      this.own.reset();
      history.replaceState(null, "", "#" + this.figure.id);
      this.show("ready", "The figures are the book\u2019s again.");
      this.runs.focus();
      this.resets.hidden = true;
    }

    // An address that somebody was given: what it says is run.
    follow(words) {
      const unknown = [];
      for (const word of words.split("&")) {
        const [name, value = ""] = word.split("=");
        if (name === "on") {
          const marks = value.split(",");
          this.boxes.forEach(box => {
            box.checked = marks.includes(box.value);
          });
        } else if (this.fields.has(name)) this.fields.get(name).value = value;
        else unknown.push(word);
      }
      this.figure.scrollIntoView();
      this.run(unknown.join(" "));
    }
  }

  Laboratory.all = [...document.querySelectorAll("figure.lab")]
    .map((figure, n) => new Laboratory(figure, n));
  chooseAmong(Laboratory.all.filter(lab => lab.figure.closest(".choice")));
  const followAddress = () => {
    const [id, words] = location.hash.slice(1).split("?");
    const lab = Laboratory.all.find(each => each.figure.id === id);
    if (lab && words) lab.follow(words);
  };
  if (!Laboratory.all.length) return;
  addEventListener("hashchange", followAddress);
  followAddress();
})();
