// All workloads on one page: the reader chooses one, and its form is shown.
// They share the figures below them, where he also chooses what is plotted
// and which two stages the replay shows.
function chooseAmong(labs) {
  if (!labs.length) return;
  const box = labs[0].figure.parentNode;
  const option = (value, words) => {
    const one = made("option", "", words);
    one.value = value;
    return one;
  };
  const labelled = (words, select) =>
    made("label", "chosen", words, " ", select);

  // ---- what is plotted, and which stages the replay shows -------------
  const dressed = lab => {
    const usual = lab.data.pair;
    lab.plots = made("select", option("", "its first figure"));
    lab.pairs = usual.split(",").map((stage, n) => {
      const select = made("select");
      for (let each = 0; each < 10; each++) {
        select.append(option(String(each), "stage " + each));
      }
      select.value = stage;
      select.setAttribute("aria-label",
        n ? "second stage of the replay" : "first stage of the replay");
      return select;
    });
    const row = made("div", "shown", labelled("Plot of", lab.plots),
      labelled("Replay of", lab.pairs[0]), labelled("and", lab.pairs[1]));
    lab.form.querySelector(".buttons").before(row);
    row.addEventListener("change", () => {
      lab.data.plotted = lab.plots.value;
      lab.data.pair = lab.pairs.map(select => select.value).join(",");
      if (!lab.running) lab.run();
    });
    lab.resets.textContent = "Back to its standard numbers";

    // The figures below may be another workload's: so it runs again.
    lab.reset = () => {
      lab.fields.forEach((field, name) => {
        field.value = lab.usual.get(name);
        field.removeAttribute("aria-invalid");
      });
      lab.boxes.forEach(each => { each.checked = true; });
      lab.plots.value = lab.data.plotted = "";
      lab.data.pair = usual;
      usual.split(",").forEach((stage, n) => {
        lab.pairs[n].value = stage;
      });
      lab.run();
    };
    const redraw = lab.redraw.bind(lab);
    lab.redraw = (step, millis) => {
      const chosen = lab.plots.value;
      const figures = step.figures.split(" ");
      lab.plots.replaceChildren(...figures.map(each => option(each, each)));
      lab.plots.value = figures.includes(chosen) ? chosen : figures[0];
      redraw(step, millis);
      const caption = lab.targets.find(each => each.kind === "table").at
        .querySelector(".yours");
      if (caption) caption.prepend(lab.data.workload + ": ");
    };
    const address = lab.address.bind(lab);
    lab.address = () => address() + "&plot=" + lab.plots.value + "&replay="
      + lab.data.pair;
    const follow = lab.follow.bind(lab);
    lab.follow = words => {
      show(lab, false);
      follow(words.split("&").filter(word => !taken(lab, word)).join("&"));
    };
  };

  // What the address says beside the numbers and the stages.
  const taken = (lab, word) => {
    const [name, value = ""] = word.split("=");
    if (name === "plot") {
      if (!lab.plots.querySelector(`[value="${CSS.escape(value)}"]`)) {
        lab.plots.append(option(value, value));
      }
      lab.plots.value = lab.data.plotted = value;
      return true;
    }
    const pair = name === "replay" && /^(\d),(\d)$/.exec(value);
    if (!pair) return false;
    lab.data.pair = value;
    lab.pairs.forEach((select, n) => { select.value = pair[n + 1]; });
    return true;
  };

  // ---- which workload -------------------------------------------------
  const choice = made("select");
  const chapters = new Map();
  labs.forEach(lab => {
    const chapter = lab.data.chapter;
    if (!chapters.has(chapter)) {
      const group = made("optgroup");
      group.label = "chapter " + chapter;
      chapters.set(chapter, group);
      choice.append(group);
    }
    chapters.get(chapter).append(option(lab.data.workload,
      lab.data.workload + ": " + lab.figure.dataset.title));
  });
  const show = (shown, runs) => {
    choice.value = shown.data.workload;
    labs.forEach(lab => {
      lab.figure.hidden = lab !== shown;
      if (lab !== shown && lab.running) lab.stop();
    });
    if (runs) shown.run();
  };
  choice.addEventListener("change", () => show(labs.find(
    lab => lab.data.workload === choice.value), true));
  box.prepend(labelled("Workload", choice));
  labs.forEach(dressed);
  show(labs[0], false);
}
