// A page graph of the reader's own. What he changes is the scenario, an
// object as it stands in a line of the golden files; whether it is right, and
// what the stages do with it, says the code with which zapbook golden reads
// such a line. It is in graph-engine.js, loaded with the page's first graph.
(function graphs() {
  const KEPT = "zapbook-graph";

  const copyOf = object => JSON.parse(JSON.stringify(object));
  const stored = (name, value) => {
    try {
      if (value === undefined) return localStorage.getItem(name);
      localStorage.setItem(name, value);
    } catch (e) { /* a browser may keep nothing */ }
    return null;
  };

  // Runs in a worker, where it must stand alone.
  function* work(engine, job) {
    yield { answer: JSON.parse(engine[job.ask](...job.given)) };
  }

  class Bench extends GraphCarry {
    constructor(figure) {
      super();
      this.figure = figure;
      this.root = figure.querySelector(".workbench");
      this.data = JSON.parse(this.root.querySelector("script").textContent);
      this.simulator = new Simulator(work, "graph-engine.js",
        "zapbookGraphEngine");
      this.queue = Promise.resolve();
      // How often the reader stopped: what he asked for before is not begun.
      this.stopped = 0;
      this.past = new GraphPast();
      this.build();
      this.begin();
    }

    // What is in the page already needs no simulator.
    begin() {
      try {
        const kept = JSON.parse(stored(KEPT));
        if (kept) {
          this.lay(kept);
          return;
        }
      } catch (e) { /* kept by another version of this page */ }
      Object.assign(this, this.example(0));
      this.past.reached(this.whole());
      this.render();
      this.offer();
    }

    // ---- the simulator ----------------------------------------------
    // One question after the other; an answer that nobody waits for any
    // more is dropped by who asked.
    ask(ask, ...given) {
      const stops = this.stopped;
      const asked = this.queue.then(() => new Promise(done => {
        if (stops !== this.stopped) {
          done({ refused: "Stopped.", stopped: true });
          return;
        }
        this.ended = done;
        this.simulator.perform({ ask, given }, step => {
          if ("answer" in step) done(step.answer);
          else if (step.failed) done({ refused: "It failed: " + step.failed });
          return true;
        }).catch(e => done({ refused: e.message }));
      }));
      this.queue = asked;
      return asked;
    }

    stop() {
      this.simulator.stop();
      this.stopped++;
      this.ended({ refused: "Stopped. The graph is as it was.",
        stopped: true });
    }

    // ---- the bench --------------------------------------------------
    example(n) {
      const scenario = copyOf(this.data.examples[n]);
      const after = Number(/\d+/.exec(scenario.topic)[0]);
      return { scenario, run: 0, stage: after - 1, beside: after };
    }

    // Lays something else on the bench; what was there can be had back.
    lay(whole, words) {
      Object.assign(this, copyOf(whole));
      this.result = null;
      this.played.replaceChildren();
      this.stepped.replaceChildren();
      this.render();
      return this.changed(words);
    }

    whole() {
      return { scenario: this.scenario, run: this.run, stage: this.stage,
        beside: this.beside };
    }

    change(what) {
      what(this.scenario, this.runs[this.run]);
      this.changed();
    }

    // What a kernel did, and what was kept, is no longer true of it. The
    // fields stay: who is on the way from one to the next does not lose it.
    put(what) {
      this.change((scenario, run) => {
        what(scenario, run);
        scenario.runs.forEach(each => {
          delete each.expect;
          delete each.played;
        });
      });
    }

    // The same where fields come or go.
    edit(what, focus) {
      this.put(what);
      this.render(focus);
    }

    undo() {
      this.lay(this.past.back(this.whole()), "The last change is undone.");
    }

    redo() {
      this.lay(this.past.forth(), "The change is made again.");
    }

    // Who stands on a button that is of no use any more goes to the next.
    offer() {
      const held = document.activeElement;
      this.undoes.disabled = !this.past.goesBack(this.whole());
      this.redoes.disabled = !this.past.goesForth();
      if (held !== this.undoes && held !== this.redoes) return;
      [held, this.undoes, this.redoes, this.plays]
        .find(each => !each.disabled).focus();
    }

    async changed(words = "") {
      stored(KEPT, JSON.stringify(this.whole()));
      this.offer();
      this.result = null;
      this.root.classList.toggle("stale", this.played.hasChildNodes());
      const current = this.drawing = {};
      const answer = await this.ask("draw", JSON.stringify(this.scenario),
        this.run + 1, this.stage, 8000);
      if (this.drawing !== current) return;
      if (answer.stopped) return;
      if (answer.refused) {
        this.withhold(this.refuse(answer));
        return;
      }
      this.past.reached(this.whole());
      this.offer();
      this.unmark();
      this.graph.innerHTML = answer.graph;
      this.say("ready", this.played.hasChildNodes()
        ? "Changed. Run it to see what the stages do now." : words);
      this.export();
    }

    // Gives the words in which it is refused.
    refuse(answer, toIt) {
      const words = this.mark(answer, toIt);
      this.say("refused", words);
      return words;
    }

    // Beside what the reader did, and nowhere else any more.
    say(state, words, at = this.state) {
      if (at === this.state) this.figure.dataset.state = state;
      at.dataset.state = state;
      at.textContent = words;
      [this.state, ...this.voices.values()].filter(each => each !== at)
        .forEach(each => { each.textContent = ""; });
    }

    // One for each place where the reader acts; it outlives the form's parts.
    voice(name) {
      if (!this.voices.has(name)) {
        const voice = made("p", "state");
        voice.setAttribute("role", "status");
        voice.dataset.voice = name;
        this.voices.set(name, voice);
      }
      return this.voices.get(name);
    }

    // ---- what the reader sees ---------------------------------------
    build() {
      const about = this.root.querySelector(".about");
      this.graph = this.root.querySelector(".graph");
      this.about = about;
      this.tools = made("div", "start");
      this.parts = made("div", "parts");
      this.settings = made("div", "settings");
      this.voices = new Map();
      this.state = this.voice("run");
      this.played = this.root.querySelector(".played");
      this.name(this.played.querySelector("table"));
      this.stepped = made("div", "stepped");
      this.form = made("form", "laboratory");
      this.form.noValidate = true;
      this.form.append(this.tools, about, this.graph, this.parts,
        this.settings, this.buttons(), this.state);
      this.form.addEventListener("submit", event => {
        event.preventDefault();
        this.play();
      });
      this.root.replaceChildren(this.form, this.played, this.stepped);
      this.starts();
      this.carry();
    }

    buttons() {
      this.plays = button("", "Run", () => {});
      this.plays.type = "submit";
      this.stops = button("", "Stop", () => this.stop());
      this.stops.hidden = true;
      this.undoes = button("", "Undo", () => this.undo());
      this.redoes = button("", "Redo", () => this.redo());
      return made("div", "buttons does", this.plays, this.stops, this.undoes,
        this.redoes);
    }

    starts() {
      const select = this.select("start from", [["", "Start from \u2026"],
        ["empty", "no page at all"],
        ...this.data.examples.map((each, n) => [String(n),
          each.name + " (" + each.topic + ")"])], "");
      select.addEventListener("change", () => {
        const at = select.value;
        select.value = "";
        if (!at) return;
        this.lay(at === "empty" ? { ...this.whole(), run: 0, scenario: {
          name: "my-graph", vcpus: 2, pages: [], links: [], entries: [],
          runs: [{ run: "first", n_max: 64, gen: 0, contention: "never",
            ops: [["zap_all"]] }] } } : this.example(Number(at)));
      });
      this.chosen = made("span", "which");
      this.tools.append(select, this.chosen);
    }

    // The form is made anew; who was in a field stays in it.
    render(focus) {
      const held = focus || (document.activeElement
        && document.activeElement.dataset.key);
      const open = new Set([...this.parts.querySelectorAll("details")]
        .filter(each => each.open).map(each => each.dataset.part));
      this.about.textContent = this.scenario.note || "";
      this.about.hidden = !this.scenario.note;
      this.chosen.replaceChildren(labelled("Name", this.input(
        "name of the graph", "name", this.scenario.name,
        value => this.change(scenario => { scenario.name = value; }), true)));
      this.parts.replaceChildren(this.pages(), this.links(), this.entries(),
        this.operations(), this.others());
      const first = !open.size && !this.drawnOnce;
      this.parts.querySelectorAll("details").forEach(each => {
        each.open = first ? /pages|ops/.test(each.dataset.part)
          : open.has(each.dataset.part);
      });
      this.drawnOnce = true;
      this.settings.replaceChildren(...this.set());
      if (!held) return;
      const again = this.form.querySelector(`[data-key="${held}"]`);
      if (again) again.focus();
    }

    // Another run or stage: the graph stays as it is, and what is known of it.
    turn(what) {
      what();
      this.render();
      this.changed();
    }

    // ---- to run it --------------------------------------------------
    stages() {
      return [...new Set([this.stage, this.beside])]
        .filter(each => each !== "").join(" ");
    }

    async play() {
      const asked = JSON.stringify(this.whole());
      if (!this.ops.length) {
        this.say("refused", "There is no operation to run. Add one.");
        const part = this.form.querySelector("[data-part=ops]");
        part.open = true;
        part.querySelector("button").focus();
        return;
      }
      this.stepped.replaceChildren();
      this.busy(true);
      this.say("running", "Running");
      const answer = await this.ask("play", JSON.stringify(this.scenario),
        this.run + 1, this.stages());
      this.busy(false);
      if (asked !== JSON.stringify(this.whole())) return;
      if (answer.refused) {
        this.refuse(answer, true);
        return;
      }
      this.result = answer;
      this.root.classList.remove("stale");
      this.show(answer);
      const judged = this.runs[this.run].expect ? "" : "Done. No kernel has "
        + "played this graph: there is nothing to compare with. ";
      this.say("done", judged + answer.judged.filter(each => each).join(" "));
      this.export();
    }

    busy(busy) {
      const held = document.activeElement;
      this.plays.hidden = busy;
      this.stops.hidden = !busy;
      if (busy && held === this.plays) this.stops.focus();
      if (!busy && held === this.stops) this.plays.focus();
    }

    show(answer) {
      const wide = made("div", "wide");
      wide.tabIndex = 0;
      wide.setAttribute("role", "group");
      wide.setAttribute("aria-label", "what the stages did");
      wide.innerHTML = answer.table;
      this.name(wide.querySelector("table"));
      const most = Math.max(...answer.done);
      this.steps = this.ops.slice(0, most).map((op, n) => button("small",
        (n + 1) + " " + op.join(" "), () => this.step(n)));
      this.steps.forEach(each => each.setAttribute("aria-pressed", "false"));
      this.played.replaceChildren(wide, made("div", "buttons",
        made("span", "", "Step through"), ...this.steps),
      this.voice("step"));
    }

    async step(n) {
      const { steps } = this;
      steps.forEach((each, at) =>
        each.setAttribute("aria-pressed", String(at === n)));
      const answer = await this.ask("step", JSON.stringify(this.scenario),
        this.run + 1, n + 1, this.stages(), 8100);
      if (steps !== this.steps) return;
      const told = answer.refused || (answer.pictures.length ? ""
        : "No stage came as far as that.");
      this.say(answer.refused ? "refused" : "ready", told
        || steps[n].textContent + " is below.", this.voice("step"));
      if (told) {
        this.stepped.replaceChildren();
        return;
      }
      const replay = made("div");
      replay.innerHTML = answer.replay;
      this.stepped.replaceChildren(replay, ...answer.pictures.map(
        ([stage, before, after, graph]) => {
          const one = made("div", "around");
          [["The lists before, " + stage, before], ["The lists after", after],
            ["The graph after", graph]].forEach(([words, drawn]) => {
            const box = made("div");
            box.innerHTML = drawn;
            one.append(made("p", "caption", words), box.firstChild);
          });
          return one;
        }));
      if (window.ZapbookReplay) window.ZapbookReplay.mountAll();
    }
  }

  const benches = [...document.querySelectorAll("figure.bench")];
  benches.forEach(figure => new Bench(figure));
})();
