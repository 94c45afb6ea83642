// The reader's own class beside the stages of a laboratory. It is Java, and
// no Java is compiled in a page: the kit's command runs it, and writes what
// came of it to mine.js beside the pages. A run of other numbers than those
// in the form is not shown, but how to make one is.
const OwnColumn = (function ownColumns() {
  let loaded = null;
  const load = () => loaded = loaded || new Promise(done => {
    const script = document.createElement("script");
    script.src = "mine.js";
    script.onload = script.onerror = done;
    document.head.append(script);
  });

  const isRun = run => run && typeof run === "object"
    && run.values && run.figures && run.counters;
  const words = numbers => LabForm.words(Object.entries(numbers));

  return class {
    constructor(lab) {
      this.lab = lab;
      this.runs = [];
      // What the command recorded it beside, whatever is chosen later.
      this.pair = lab.data.pair;
      // Its run that the figures show, null if they show none.
      this.run = null;
      // The command with the numbers of the form, where there is one.
      this.typing = null;
      this.line = made("div", "own-class");
      this.line.hidden = true;
      lab.form.append(this.line);
      load().then(() => this.known(window.zapbookMine || {}));
    }

    // The replay of the run that the figures show, "" if there is none.
    get replay() { return this.run && this.run.replay || ""; }

    known({ runs, now }) {
      this.runs = (Array.isArray(runs) ? runs : []).filter(run => isRun(run)
        && run.workload === this.lab.data.workload);
      this.now = now || {};
      this.offer();
    }

    // What there is, before anything runs.
    offer() {
      const [run] = this.runs;
      if (!run) {
        this.invite();
        return;
      }
      this.say(this.about(run), this.shows(run));
    }

    // A run has its numbers, so these are in the fields then.
    shows(run) {
      return button("", "Show your class, with its numbers",
        () => this.show(run));
    }

    // A reader who has run nothing may not know that he can.
    invite() {
      const { workload, chapter } = this.lab.data;
      this.say(made("p", "", "Your own class of exercise " + chapter
        + " can stand beside the stages. Run this, and load the page again: ",
      this.typed(chapter, workload)));
    }

    // Follows what is typed.
    typed(exercise, workload) {
      const place = made("span");
      this.typing = { place, begin: this.lab.start + "run mine:" + exercise
        + " " + workload + " " };
      this.renew();
      return place;
    }

    renew() {
      if (!this.typing) return;
      const { place, begin } = this.typing;
      place.replaceChildren(this.lab.written(words => begin + words));
    }

    say(...parts) {
      if (!parts.some(part => this.typing
        && part.contains(this.typing.place))) this.typing = null;
      this.line.replaceChildren(...parts);
      this.line.hidden = false;
    }

    // What ran and when; the class may not be the same any more.
    about(run) {
      const text = made("p", "", "Your class ", made("code", "",
        run.name), " of exercise " + run.exercise + " (" + run.state
        + ") ran on " + run.when + " with " + words(run.values) + ". ");
      if (this.now[run.exercise] !== run.text) {
        text.append(made("strong", "", "It has changed since."),
          " This runs it as it is now, with the numbers above: ",
          this.typed(run.exercise, run.workload));
      }
      return text;
    }

    show(run) {
      this.lab.fields.forEach((field, name) => {
        if (name in run.values) field.value = run.values[name];
      });
      this.lab.run();
    }

    // The run with the numbers of the form, as the simulator takes it.
    begins() {
      const typed = this.lab.typed();
      this.run = typed && this.runs.find(run => [...typed].every(
        ([name, value]) => value === run.values[name])) || null;
      const { run } = this;
      return run && Object.keys(run.figures).length
        ? [run.name, run.stage, run.outcome || "done", words(run.figures),
          words(run.counters)] : null;
    }

    drawn() {
      const { run } = this;
      this.beside();
      if (!run) return;
      this.tell(run);
      if (this.replay) {
        const [one, two] = this.pair.split(",");
        this.lab.replay(this.replay, words(run.replayed), "", "stage "
          + (/^\d$/.test(two) ? two : one) + " and " + run.name);
      }
    }

    // A run without figures has a row all the same, and words in it.
    tell(run) {
      const table = this.lab.targets.find(each => each.kind === "table");
      const rows = table && table.at.querySelector("tbody");
      if (!rows) return;
      if (!Object.keys(run.figures).length) {
        const mark = made("th", "", "me");
        mark.scope = "row";
        const outcome = made("td", "", run.outcome);
        outcome.colSpan = rows.rows[0].cells.length - 2;
        rows.append(made("tr", "", mark, made("td", "", run.name),
          outcome));
      }
      rows.lastElementChild.classList.add("own-row");
      this.notes(run, table.at.querySelector(".wide"));
    }

    notes(run, table) {
      const said = [];
      if (run.outcome) {
        said.push(made("p", "", made("code", "", run.name),
          Object.keys(run.figures).length ? ": " + run.outcome + "."
            : " came to no figures."), made("pre", "", run.reason || ""));
      }
      const audit = Array.isArray(run.audit) ? run.audit : [];
      if (audit.length) {
        said.push(made("p", "", "The audit of its pages fails: "
          + audit.join("; ") + "."));
      }
      if (!said.length) return;
      const note = made("div", "own-note", ...said);
      note.setAttribute("role", "note");
      table.after(note);
    }

    // What is said below figures that are there.
    beside() {
      const [last] = this.runs;
      if (this.run) this.say(this.about(this.run));
      else if (last) this.say(this.missing(last), this.shows(last));
    }

    missing(last) {
      return made("p", "", "Your class ", made("code", "", last.name),
        " has not run with these numbers, but with " + words(last.values)
        + ". This runs it with the numbers above, and after that load the"
        + " page again: ", this.typed(last.exercise, last.workload));
    }

    // The figures are those of another run, or the book's.
    restore(result) {
      this.run = result && result.own;
      if (result) this.beside();
      else this.offer();
    }
  };
})();
