// Laboratories: what the reader runs is drawn where the book's own result
// stood. lab-form.js has the numbers, parts.js asks the simulator.
(function laboratories() {
  const seconds = millis => millis < 995 ? Math.round(millis) + " ms"
    : (millis / 1000).toFixed(1) + " s";

  class Laboratory extends LabForm {
    constructor(figure, number) {
      super(figure.querySelector(".laboratory"));
      this.figure = figure;
      this.number = number;
      this.targets = ["table", "plot", "replay"]
        .map(kind => ({ kind, at: document.getElementById(this.data[kind]) }))
        .filter(target => target.at);
      this.targets.forEach(target => {
        target.usual = [...target.at.childNodes];
      });
      this.running = false;
      // What the figures show of it; null for the book's numbers.
      this.result = null;
      this.buttons();
      this.effort = new Effort([...this.form.querySelectorAll("[data-grows]")]
        .map(cell => cell.dataset.knob), this.usual);
      this.own = new OwnColumn(this);
      this.renew();
    }

    buttons() {
      this.runs = button("", "Run", () => {});
      this.runs.type = "submit";
      this.stops = button("", "Stop", () => this.stop());
      this.all = button("", "Run all stages", () => this.runAll());
      this.resets = button("", "Back to the book\u2019s numbers",
        () => this.reset());
      this.bar = made("progress");
      this.bar.setAttribute("aria-label", "how far the runs are");
      this.guess = made("span", "guess");
      this.state = made("p", "state");
      this.state.setAttribute("role", "status");
      this.form.append(made("div", "buttons", this.runs, this.all,
        this.stops, this.resets, this.bar, this.guess), this.state);
      this.form.addEventListener("submit", event => {
        event.preventDefault();
        this.run();
      });
      this.form.addEventListener("input", () => this.renew());
      let isNear = false;
      const near = event => {
        if (isNear) return;
        isNear = true;
        // a finger is there when it taps: too late to try anything
        const ready = event.pointerType === "touch" ? laboratoryRuns.warm()
          : laboratoryRuns.limber(this.usualJob());
        ready.then(() => { this.figure.dataset.warm = ""; }, () => {});
      };
      ["focusin", "pointerenter"].forEach(event =>
        this.form.addEventListener(event, near, { once: true }));
      this.show("ready", "");
      this.resets.hidden = true;
    }

    usualJob() {
      return { workload: this.data.workload, values: this.data.usual,
        marks: this.usualMarks, chapter: Number(this.data.chapter) };
    }

    // What the form says is what the lines below it say.
    renew() {
      const typed = this.typed();
      const marks = this.marks();
      this.all.hidden = this.running || this.hasAllStages();
      this.command.replaceChildren(marks
        ? this.written(words => this.line(words, marks))
        : "the command stands here when a stage is ticked.");
      this.own.renew();
      const effort = typed && marks ? this.effort.words(
        this.effort.expected(marks.split(","), typed), this.effort.workers)
        : "";
      this.guess.textContent = effort && !this.running
        ? "It will take " + effort + "." : "";
    }

    show(state, said) {
      this.running = state === "running";
      const held = document.activeElement;
      this.runs.hidden = this.running;
      this.stops.hidden = !this.running;
      this.bar.hidden = !this.running;
      if ((held === this.runs || held === this.all) && this.running) {
        this.stops.focus();
      }
      if (held === this.stops && !this.running) this.runs.focus();
      this.state.textContent = said;
      this.figure.dataset.state = state;
      if (this.own) this.renew();
    }

    // ---- a run ------------------------------------------------------
    runAll() {
      this.tickAllStages();
      this.run();
    }

    // How: with words that are no number of it; after an address.
    async run(how = {}) {
      if (this.running) return;
      Laboratory.all.forEach(other => {
        if (other.running) other.stop();
      });
      this.fields.forEach(field => field.removeAttribute("aria-invalid"));
      this.bar.removeAttribute("value");
      this.drawn = false;
      this.show("running", "Running");
      const marks = this.marks();
      this.effort.begin(marks.split(","), this.typed() || this.usual);
      const job = { workload: this.data.workload,
        values: [this.values(), how.extra].filter(word => word).join(" "),
        marks, chapter: Number(this.data.chapter),
        figures: this.data.figures, plotted: this.data.plotted,
        own: this.own.begins(), pair: this.data.pair,
        replays: Boolean(this.data.replay) && !this.own.replay,
        replayed: this.data.replayed, usual: this.data.usual,
        number: 9000 + this.number };
      const tries = this.effort.isUnknown(this.effort.values);
      const typed = new Map([...this.fields].map(
        ([name, field]) => [name, field.value]));
      await this.perform(job, { ...how, typed },
        tries ? this.trial(job) : null);
    }

    // The same runs in another plot, or with another replay beside them.
    async again(replays) {
      if (!this.result) return;
      if (this.running) laboratoryRuns.stop();
      this.drawn = false;
      this.show("running", "Drawing");
      await this.perform({ ...this.result.job, plotted: this.data.plotted,
        pair: this.data.pair, made: this.result.made,
        replays: replays && !this.own.replay },
      { followed: true, again: this.result });
    }

    async perform(job, how, trial) {
      const current = this.current = {};
      const began = performance.now();
      const told = step => {
        if (this.current !== current || !this.running) return false;
        this.told(step, performance.now() - began, job, how);
        return this.running;
      };
      try {
        await laboratoryRuns.warm();
        if (this.current !== current) return;
        if (trial) await trial(told);
        if (this.current !== current) return;
        await (job.made ? laboratoryRuns.draw(job, told)
          : laboratoryRuns.perform(job, told));
      } catch (e) {
        if (this.current === current) this.show("failed", e.message);
      }
    }

    // Nothing is known of how long it takes, and it may be long: one run with
    // the book's numbers says it.
    trial({ workload, chapter, marks }) {
      const [mark] = marks.split(",");
      let began = 0;
      return told => new Promise(done => laboratoryRuns.perform(
        { workload, chapter, values: this.data.usual, marks: mark,
          trial: true }, step => {
          if (step.run >= 0) began = performance.now();
          else if (step.ran >= 0) {
            this.effort.note(mark, this.usual, step.events,
              performance.now() - began);
          } else if (!step.events) done();
          return told({ tried: true });
        }));
    }

    told(step, millis, job, how) {
      if (step.tried) return;
      if (step.refused) this.refuse(step.refused);
      else if (step.failed) {
        laboratoryRuns.stop();
        this.show("failed", "The run failed: " + step.failed);
      } else if (step.frozen) {
        this.show("refused", "This run would freeze the page: your browser "
          + "lets it have no worker. The command above has no such limit.");
      } else if (step.run >= 0 || step.ran >= 0) this.progress(step);
      else if (step.events) {
        if (this.drawn) this.recording(step.events);
        else this.progress(step);
      } else if (step.table) this.redraw(step, millis, job, how);
      else if (step.replaying) this.recording(0);
      else if (step.replay) this.replay(step.replay, step.values, step.pair);
      else if (step.done) this.show("done", this.result.summary);
    }

    progress(step) {
      const { effort } = this;
      effort.told(step);
      this.bar.value = effort.share();
      const of = effort.marks.length;
      const begun = effort.made.size + effort.now.size;
      const left = effort.words(effort.left(), effort.workers);
      const had = effort.had();
      this.tell(of === 1 ? "Running" : "Run " + begun + " of " + of,
        [had ? had.toLocaleString("en") + " events" : "",
          left ? left + " left" : ""].filter(part => part).join(", "));
    }

    // What changes all the time is not read aloud.
    tell(said, seen) {
      if (this.state.textContent !== said) this.state.textContent = said;
      this.guess.textContent = seen;
    }

    recording(events) {
      this.bar.value = 1;
      this.tell("Recording the replay",
        events ? events.toLocaleString("en") + " events" : "");
    }

    refuse(why) {
      this.show("refused", why);
      const field = this.fields.get(why.split(":")[0]);
      if (!field) return;
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }

    stop() {
      this.current = null;
      laboratoryRuns.stop();
      this.show("stopped", this.drawn ? "Stopped before the replay."
        : "Stopped. The figures are as they were.");
    }

    // ---- what came of it ------------------------------------------
    redraw(step, millis, job, { followed, again, typed }) {
      LabForm.numbers(step.values).forEach((value, name) => {
        const field = this.fields.get(name);
        // what was typed meanwhile stays
        if (field && !again && field.value === typed.get(name)) {
          field.value = value;
        }
      });
      const of = job.marks.split(",").length;
      this.result = { job, values: step.values, marks: job.marks,
        made: step.made, figures: step.figures, plotted: job.plotted,
        pair: job.pair, line: this.line(step.values, job.marks),
        own: this.own.run, summary: again ? again.summary
          : (of === 1 ? "1 run" : of + " runs") + " in " + seconds(millis)
            + ".",
        nodes: new Map(again ? again.nodes : []) };
      this.drawn = true;
      this.figure.dataset.millis = Math.round(millis);
      const own = step.values + this.names(job.marks);
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
      results.add(this, this.address(this.figure.id), followed);
      this.renew();
    }

    // Small enough to be looked at, unless the reader chose the number.
    replay(html, values, pair, on) {
      const drawn = made("div");
      drawn.innerHTML = html;
      this.place("replay", caption => [drawn.firstElementChild, caption],
        values + (on ? " on " + on : this.names(pair)),
        on || values === this.result.values ? ""
          : "It has numbers of its own where the table\u2019s make more "
            + "steps than can be watched.");
      if (window.ZapbookReplay) window.ZapbookReplay.mountAll();
    }

    // The number of a figure stays; what is said of it is said of this run.
    place(kind, children, own, note) {
      const target = this.targets.find(each => each.kind === kind);
      if (!target) return;
      const caption = this.caption(target, made("span", "yours",
        "Your run: " + own + "."), " ", made("span", "see", note));
      target.at.classList.add("own");
      target.at.replaceChildren(...children(caption));
      this.result.nodes.set(kind, [...target.at.childNodes]);
    }

    caption({ usual }, ...parts) {
      const label = usual.filter(node => node.tagName === "FIGCAPTION")
        .map(caption => caption.querySelector("b")).find(b => b);
      return made("figcaption", "", ...label
        ? [label.cloneNode(true), " "] : [], ...parts);
    }

    // ---- another result, or the book's ------------------------------
    figures() {
      this.targets.forEach(({ kind, at, usual }) => {
        const nodes = this.result && this.result.nodes.get(kind);
        at.classList.toggle("own", Boolean(nodes));
        at.replaceChildren(...nodes || usual);
      });
    }

    restore(result) {
      this.result = result;
      this.fill(result ? LabForm.numbers(result.values) : this.usual);
      this.tick((result ? result.marks : this.usualMarks).split(","));
      this.figures();
      this.own.restore(result);
      this.resets.hidden = !result;
      this.show(result ? "done" : "ready", result ? result.summary
        : "The figures are the book\u2019s again.");
    }

    reset() {
      if (this.running) this.stop();
      this.restore(null);
      results.add(this, "#" + this.figure.id);
      this.runs.focus();
    }

    // An address that somebody was given: what it says is run.
    follow(said) {
      if (this.running) this.stop();
      const unknown = [];
      for (const word of said.split("&")) {
        const [name, value = ""] = word.split("=");
        if (name === "on") this.tick(value.split(","));
        else if (this.fields.has(name)) this.fields.get(name).value = value;
        else unknown.push(word);
      }
      this.figure.scrollIntoView();
      this.run({ extra: unknown.join(" "), followed: true });
    }
  }

  Laboratory.all = [...document.querySelectorAll("figure.lab")]
    .map((figure, n) => new Laboratory(figure, n));
  if (!Laboratory.all.length) return;
  chooseAmong(Laboratory.all.filter(lab => lab.figure.closest(".choice")));
  results.of(Laboratory.all);
  const followAddress = () => {
    const [id, said] = location.hash.slice(1).split("?");
    const lab = Laboratory.all.find(each => each.figure.id === id);
    if (lab && said && !results.has()) lab.follow(said);
  };
  addEventListener("hashchange", followAddress);
  followAddress();
})();
