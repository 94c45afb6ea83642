// A page graph comes and goes as a line of text, in the form of the golden
// files: pasted, from a file, or to one.
const GraphCarry = (function graphCarry() {
  return class extends GraphForm {
    carry() {
      this.line = made("textarea");
      this.line.readOnly = true;
      this.line.rows = 4;
      this.line.setAttribute("aria-label", "the graph as one line");
      this.line.tabIndex = 0;
      const copy = button("", "Copy", async () => {
        try {
          await navigator.clipboard.writeText(this.line.value);
        } catch (e) {
          this.line.select();
          document.execCommand("copy");
        }
        this.say("ready", "The line is copied.");
      });
      const save = button("", "Save as a file", () => {
        const link = made("a");
        link.href = URL.createObjectURL(new Blob([this.line.value + "\n"],
          { type: "application/x-ndjson" }));
        link.download = this.scenario.name.replace(/[^\w.-]+/g, "-")
          + ".ndjson";
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      });
      const out = made("details", "", made("summary", "",
        "Take it with you"), made("p", "help", "One line, with what the "
        + "stages did in the last run. zapbook golden plays it, and says "
        + "whether they still do the same."), this.line,
      made("div", "buttons", copy, save));
      this.given = made("textarea");
      this.given.rows = 4;
      this.given.setAttribute("aria-label", "lines to bring here");
      this.file = made("input");
      this.file.type = "file";
      this.file.accept = ".ndjson,.json,.gz";
      this.file.setAttribute("aria-label", "a file to bring here");
      this.file.addEventListener("change", () => this.open());
      this.which = made("span", "");
      const take = button("", "Bring it here", () => this.bring());
      const into = made("details", "", made("summary", "",
        "Bring one here"), made("p", "help", "A line of a scenario file, "
        + "pasted or from a file, also a packed one (.gz). Of several lines "
        + "you choose one."), this.given,
      made("div", "buttons", this.file, this.which, take));
      this.given.addEventListener("change", () => this.several());
      out.dataset.part = "out";
      out.addEventListener("toggle", () => out.open && this.export());
      into.dataset.part = "in";
      this.root.append(made("div", "laboratory parts carry", out, into));
    }

    async export() {
      const text = this.result ? this.result.line
        : (await this.ask("read", JSON.stringify(this.scenario))).line;
      if (text) this.line.value = text;
    }

    async open() {
      const [file] = this.file.files;
      if (!file) return;
      try {
        const plain = file.name.endsWith(".gz") ? file.stream()
          .pipeThrough(new DecompressionStream("gzip")) : file.stream();
        this.given.value = await new Response(plain).text();
        this.several();
      } catch (e) {
        this.say("refused", file.name + " cannot be read (" + e.message
          + "), expected lines of text, perhaps packed with gzip");
      }
    }

    lines() {
      return this.given.value.split("\n").filter(line => line.trim());
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

    async bring() {
      const lines = this.lines();
      const line = lines[this.picks ? Number(this.picks.value) : 0] || "";
      const answer = await this.ask("read", line);
      if (answer.refused) {
        this.say("refused", answer.refused);
        return;
      }
      const scenario = JSON.parse(answer.line);
      if (!scenario.runs.length) {
        scenario.runs.push({ run: "first", n_max: 64, gen: 0,
          contention: "never", ops: [["zap_all"]] });
      }
      this.remember();
      this.lay({ ...this.whole(), scenario, run: 0 });
    }
  };
})();
