// What is wrong with a graph, at the field that is wrong and in its words.
// The code that reads files says where it is as a path in a file's line.
const GraphWrong = (function graphWrong() {
  // A path, and the key of its field.
  const FIELDS = [
    [/^(links|entries)\[(\d+)\]\[(\d)\]$/, "$1-$2-$3"],
    [/^pages\[(\d+)\]\.(?:stale_)?unsync$/, "page-$1-sync"],
    [/^pages\[(\d+)\]\.(\w+)$/, "page-$1-$2"],
    [/^ops\[(\d+)\]\[1\]$/, "op-$1-arg"],
    [/^ops\[(\d+)\].*$/, "op-$1"],
    [/^actions\[(\d+)\]\.(\w+)$/, "action-$1-$2"],
    [/^n_max$/, "limit"], [/^gen$/, "gen"], [/^contention$/, "every"],
    [/^name$/, "name"]];
  // The form asks for the number alone.
  const EVERY = /^.* every:K with K of (1 and more), (not )"every:(.*)"$/;
  const RUN = /^runs\[(\d+)\]\./;

  return class extends GraphForm {
    // Nothing is wrong any more, or something else is.
    unmark() {
      this.form.querySelectorAll("[aria-invalid]").forEach(field => {
        field.removeAttribute("aria-invalid");
        field.removeAttribute("aria-describedby");
      });
      this.form.querySelectorAll(".wrong").forEach(each => each.remove());
    }

    // Says it there, and gives the words. Who only changed a field stays where
    // he is; who wants to run is brought to what is wrong.
    mark(answer, toIt) {
      this.unmark();
      const run = RUN.exec(answer.place || "");
      const elsewhere = run && Number(run[1]) !== this.run;
      if (elsewhere && toIt) {
        this.run = Number(run[1]);
        this.render();
      } else if (elsewhere) {
        return "Run " + (Number(run[1]) + 1) + " is not right yet: "
          + answer.wrong + ". Press Run to get there.";
      }
      const field = this.field((answer.place || "").replace(RUN, ""));
      if (!field) return answer.refused;
      const words = field.getAttribute("aria-label") + ": "
        + answer.wrong.replace(/^a number from /, "").replace(EVERY, "$1, $2$3")
          .replace(/, not (?:"")?$/, ", and it is empty");
      this.note(field, words);
      if (toIt) field.focus();
      return words;
    }

    note(field, words) {
      const row = field.closest("tr");
      const note = made(row ? "td" : "span", "wrong", words);
      note.id = this.figure.id + "-wrong";
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", note.id);
      if (row) note.colSpan = row.cells.length;
      (row || field.closest("label")).after(
        row ? made("tr", "wrong", note) : note);
      const part = field.closest("details");
      if (part) part.open = true;
    }

    field(place) {
      const path = this.suspect(place);
      const known = FIELDS.find(([form]) => form.test(path));
      return known && this.form.querySelector(
        `[data-key="${path.replace(...known)}"]`);
    }

    // Which field of a row it is, where the row as a whole cannot be built.
    suspect(place) {
      const row = /^(pages|links|entries)\[(\d+)\]$/.exec(place);
      if (!row) return place;
      const [, list, n] = row;
      const values = this.scenario[list][n];
      const level = id => {
        const page = this.scenario.pages.find(each => each.id === id);
        return page && levelOf(page);
      };
      if (list === "pages") {
        return place + (values.unsync || values.stale_unsync ? ".unsync"
          : ".gen");
      }
      if (!level(values[0])) return place + "[0]";
      if (list === "links") {
        return place + (level(values[2]) === level(values[0]) - 1 ? "[1]"
          : "[2]");
      }
      const large = values[3] === "large";
      return place + (large !== level(values[0]) > 1
        || level(values[0]) > 3 ? "[3]" : values[1] > values[2] ? "[2]"
        : "[1]");
    }
  };
})();
