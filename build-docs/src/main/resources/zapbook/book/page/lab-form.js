// The form of a laboratory: the numbers become fields, the stages boxes, and
// the line below them is the command that does the same in a terminal.
const LabForm = (function labForms() {
  const numbers = words => new Map(words.split(" ").filter(word => word)
    .map(word => word.split("=")));
  const isStage = mark => /^\d+$/.test(mark);

  return class LabForm {
    static numbers = numbers;

    static words(values) {
      return [...values].map(([name, value]) => name + "=" + value).join(" ");
    }

    constructor(root) {
      this.root = root;
      this.data = root.dataset;
      this.usual = numbers(this.data.usual);
      this.form = made("form", "", ...root.childNodes);
      this.form.noValidate = true;
      root.append(this.form);
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
      const command = this.form.querySelector(".run code");
      [this.start] = command.textContent.split("compare ");
      this.command = made("span");
      command.replaceWith(this.command);
    }

    marks() {
      return this.boxes.filter(box => box.checked).map(box => box.value)
        .join(",");
    }

    tick(marks) {
      this.boxes.forEach(box => { box.checked = marks.includes(box.value); });
    }

    values() {
      return [...this.fields].map(([name, field]) =>
        name + "=" + field.value.trim().replace(/\s+/g, "_")).join(" ");
    }

    // The book's numbers, or others.
    fill(values) {
      this.fields.forEach((field, name) => {
        field.value = values.get(name);
        field.removeAttribute("aria-invalid");
      });
    }

    // The number that stands in a field; null if it is not in its range.
    numberIn(field) {
      const { least, most } = field.parentNode.dataset;
      const text = field.value.trim();
      const value = /^\d[\d\s_,]*$/.test(text)
        ? Number(text.replace(/[\s_,]/g, "")) : -1;
      return value < Number(least) || value > Number(most) ? null : value;
    }

    // The numbers that stand in the fields, if each is in its range.
    typed() {
      const typed = new Map([...this.fields].map(
        ([name, field]) => [name, this.numberIn(field)]));
      return [...typed.values()].includes(null) ? null : typed;
    }

    // A command with the numbers of the fields. In its place stands, while
    // one of these is none that it takes, which.
    written(command) {
      const typed = this.typed();
      if (typed) return made("code", "", command(LabForm.words(typed)).trim());
      const [name, field] = [...this.fields].find(
        ([, each]) => this.numberIn(each) === null);
      const range = field.closest("tr").querySelector(".range").textContent;
      return "the command stands here when " + name + " is a number from "
        + range + ".";
    }

    // Whether every stage is ticked; variants stand beside them.
    hasAllStages() {
      return this.boxes.every(box => box.checked || !isStage(box.value));
    }

    tickAllStages() {
      this.boxes.forEach(box => {
        box.checked = box.checked || isStage(box.value);
      });
    }

    // It names what is shown, so that it can be sent to somebody.
    address(id) {
      return "#" + id + "?" + this.values().split(" ")
        .filter(word => word).concat("on=" + this.marks()).join("&");
    }

    // The command does not know variants by letter: it runs all of them.
    line(values, marks = this.marks()) {
      const some = marks.split(",").length < this.boxes.length
        && /^[\d,]+$/.test(marks);
      return this.start + "compare " + this.data.workload + " " + values
        + (some ? " --stages " + marks : "");
    }

    // What ran: " on stages 1, 2, and-a-variant".
    names(marks) {
      const named = this.boxes.filter(box =>
        marks.split(",").includes(box.value));
      const stages = named.filter(box => isStage(box.value))
        .map(box => box.value);
      const all = this.boxes.filter(box => isStage(box.value)).length;
      return " on " + [stages.length === 0 ? ""
        : stages.length === all ? "every stage"
          : "stage" + (stages.length === 1 ? " " : "s ") + stages.join(", "),
      ...named.filter(box => !isStage(box.value))
        .map(box => box.parentNode.textContent.trim())]
        .filter(part => part).join(", ");
    }
  };
})();
