// A page graph comes and goes as a line of text, in the form of the golden
// files: pasted, from a file, or to one.
const GraphCarry = (function graphCarry() {
  return class extends GraphWrong {
    carry() {
      this.line = made("textarea");
      this.line.readOnly = true;
      this.line.rows = 4;
      this.line.setAttribute("aria-label", "the graph as one line");
      this.line.tabIndex = 0;
      const copy = button("", "Copy", async () => {
        const done = await copied(this.line.value);
        if (!done) this.line.select();
        this.say("ready", done ? "The line is copied." : "The browser does "
          + "not allow to copy. The line is selected: copy it by hand.",
        this.voice("out"));
      });
      const save = button("", "Save as a file", () => {
        const link = made("a");
        link.href = URL.createObjectURL(new Blob([this.line.value + "\n"],
          { type: "application/x-ndjson" }));
        link.download = (this.scenario.name.replace(/[^\w.-]+/g, "-")
          || "my-graph") + ".ndjson";
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
        this.say("ready", "Saved as " + link.download + ", in your"
          + " browser\u2019s folder for downloads. Move it to the kit\u2019s"
          + " folder, then run there: java @build-docs/target/zapbook golden "
          + link.download,
        this.voice("out"));
      });
      this.without = made("p", "help");
      this.ways = [copy, save];
      const out = made("details", "", made("summary", "",
        "Take it with you"), made("p", "help", "One line, with what the "
        + "stages did in the last run. zapbook golden plays it, and says "
        + "whether they still do the same."), this.line, this.without,
      made("div", "buttons", copy, save), this.voice("out"));
      this.given = made("textarea");
      this.given.rows = 4;
      this.given.setAttribute("aria-label", "lines to bring here");
      this.file = made("input");
      this.file.type = "file";
      this.file.accept = ".ndjson,.json,.gz";
      this.file.setAttribute("aria-label", "a file to bring here");
      this.file.addEventListener("change", () => this.open());
      // the same file may have changed
      this.file.addEventListener("click", () => { this.file.value = ""; });
      this.which = made("span", "");
      this.shows = button("small", "Go to the graph", () => {
        this.form.querySelector("[data-key=name]").focus();
        this.form.scrollIntoView();
      });
      this.shows.hidden = true;
      const take = button("", "Bring it here", () => this.bring());
      const into = made("details", "", made("summary", "",
        "Bring one here"), made("p", "help", "A line of a scenario file, "
        + "pasted or from a file, also a packed one (.gz). Of several lines "
        + "you choose one."), this.given,
      made("div", "buttons", this.file, this.which, take, this.shows),
      this.voice("in"));
      this.given.addEventListener("input", () => this.several());
      out.dataset.part = "out";
      out.addEventListener("toggle", () => {
        if (out.open && !this.without.textContent) this.export();
      });
      into.dataset.part = "in";
      this.root.append(made("div", "laboratory parts carry", out, into));
    }

    // What a run did belongs to it, whatever was asked before.
    async export() {
      const { drawing, result } = this;
      const { line } = result
        || await this.ask("read", JSON.stringify(this.scenario));
      if (drawing !== this.drawing || result !== this.result || !line) return;
      this.line.value = line;
      this.without.textContent = "";
      this.ways.forEach(each => { each.disabled = false; });
    }

    // There is no line of a graph that no stage can build.
    withhold(why) {
      this.line.value = "";
      this.without.textContent = "Not yet, something is wrong above: " + why;
      this.ways.forEach(each => { each.disabled = true; });
    }

    async open() {
      const [file] = this.file.files;
      if (!file) return;
      try {
        const plain = file.name.endsWith(".gz") ? file.stream()
          .pipeThrough(new DecompressionStream("gzip")) : file.stream();
        this.given.value = await new Response(plain).text();
      } catch (e) {
        this.reject(file.name + " cannot be read (" + e.message
          + "), expected lines of text, perhaps packed with gzip");
        return;
      }
      this.several();
      const lines = this.lines().length;
      this.say("ready", file.name + (lines < 2 ? " is read: press "
        : " has " + lines + " lines: choose one, then press ")
        + "Bring it here.", this.voice("in"));
    }

    // One object a line; or one over many lines, as some tools print it.
    lines() {
      const text = this.given.value;
      try {
        return [JSON.stringify(JSON.parse(text))];
      } catch (e) {
        return text.split("\n").filter(line => line.trim());
      }
    }

    // Of several lines one is to be chosen.
    several() {
      const lines = this.lines();
      this.which.replaceChildren();
      this.picks = null;
      if (lines.length < 2) return;
      this.picks = this.select("which of the lines", lines.map((line, n) => {
        const name = /"name"\s*:\s*"([^"]*)"/.exec(line);
        return [String(n), (n + 1) + ": " + (name ? name[1] : "no name")];
      }), "0");
      this.which.append(this.picks);
    }

    // In the names of the file, for that is what the reader sees here.
    reject(why) {
      this.say("refused", why, this.voice("in"));
      this.given.setAttribute("aria-invalid", "true");
      this.given.focus();
    }

    async bring() {
      this.given.removeAttribute("aria-invalid");
      this.shows.hidden = true;
      const lines = this.lines();
      const line = lines[this.picks ? Number(this.picks.value) : 0];
      if (!line) {
        this.reject("Nothing to bring: paste a line, or choose a file.");
        return;
      }
      const answer = await this.ask("read", line);
      const built = answer.refused ? answer
        : await this.ask("draw", line, 1, this.stage, 8000);
      if (built.refused) {
        this.reject((this.picks ? "line " + (Number(this.picks.value) + 1)
          + ": " : "") + built.refused);
        return;
      }
      const scenario = JSON.parse(answer.line);
      if (!scenario.runs.length) {
        scenario.runs.push({ run: "first", n_max: 64, gen: 0,
          contention: "never", ops: [["zap_all"]] });
      }
      await this.lay({ ...this.whole(), scenario, run: 0 });
      this.shows.hidden = false;
      this.say("ready", this.came(scenario), this.voice("in"));
    }

    // What it is, and what can be done now.
    came({ name, pages, links, entries, runs }) {
      const count = (n, one, many = one + "s") =>
        (n || "no") + " " + (n === 1 ? one : many);
      const single = entries.reduce((sum, [, first, last]) =>
        sum + last - first + 1, 0);
      const names = runs.slice(0, 3).map(each => each.run).join(", ")
        + (runs.length > 3 ? ", \u2026" : "");
      return name + " is here: " + [count(pages.length, "page"),
        count(links.length, "link"), count(single, "entry", "entries"),
        count(runs.length, "run") + " (" + names + ")"].join(", ") + ". "
        + (runs.length > 1 ? "Choose a run and press Run above; " : "Press "
        + "Run above; ") + (runs[0].expect ? "it is compared with what the "
        + "kernel did. " : "it plays on the stages chosen there. ")
        + "Undo brings back what was here.";
    }
  };
})();
