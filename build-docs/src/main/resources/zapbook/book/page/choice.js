// All workloads on one page: the reader chooses one, and its form is shown.
// They share the figures below them, where he also chooses what is plotted
// and which two stages the replay shows. To choose runs nothing.
function chooseAmong(labs) {
  if (!labs.length) return;
  const [first] = labs;
  const box = first.figure.parentNode;
  // A key that is held goes through many replays.
  const QUIET = 400;

  // ---- what is plotted, and which stages the replay shows -------------
  const sides = (lab, mark, n) => {
    const select = made("select");
    lab.boxes.forEach(each => select.append(
      option(each.value, each.parentNode.textContent.trim())));
    select.value = mark;
    select.setAttribute("aria-label",
      n ? "second side of the replay" : "first side of the replay");
    return select;
  };
  const show = (lab, plotted, pair) => {
    lab.data.plotted = plotted;
    lab.data.pair = pair;
    if (plotted && ![...lab.plots.options].some(
      each => each.value === plotted)) {
      lab.plots.append(option(plotted, plotted));
    }
    lab.plots.value = plotted || lab.plots.options[0].value;
    pair.split(",").forEach((mark, n) => { lab.pairs[n].value = mark; });
  };

  // Redraws what ran; what has not run is not run for that.
  const changed = (lab, target) => {
    show(lab, lab.plots.value,
      lab.pairs.map(select => select.value).join(","));
    clearTimeout(lab.waits);
    if (!lab.result) return;
    const replays = target !== lab.plots || lab.replaysLate;
    lab.replaysLate = replays;
    lab.waits = setTimeout(() => {
      if (lab.running && !lab.drawn) {
        changed(lab, target);
        return;
      }
      lab.replaysLate = false;
      lab.again(replays);
    }, replays ? QUIET : 0);
  };

  const dressed = lab => {
    const usual = lab.data.pair;
    lab.plots = made("select", option("", "its first figure"));
    lab.pairs = usual.split(",").map((mark, n) => sides(lab, mark, n));
    const row = made("div", "shown", labelled("Plot of", lab.plots),
      labelled("Replay of", lab.pairs[0]), labelled("and", lab.pairs[1]));
    lab.form.querySelector(".buttons").before(row);
    row.addEventListener("change", event => changed(lab, event.target));
    lab.resets.textContent = "Back to its standard numbers";

    // The figures below may be another workload's: so it runs again.
    lab.reset = () => {
      if (lab.running) lab.stop();
      lab.fill(lab.usual);
      lab.tick(lab.usualMarks.split(","));
      show(lab, "", usual);
      lab.run();
    };
    const redraw = lab.redraw.bind(lab);
    lab.redraw = (step, millis, job, how) => {
      const chosen = how.again ? lab.plots.value : job.plotted;
      lab.plots.replaceChildren(...step.figures.map(
        ([name, label]) => option(name, label)));
      show(lab, step.figures.some(([name]) => name === chosen)
        ? chosen : step.figures[0][0], lab.data.pair);
      redraw(step, millis, job, how);
      const caption = lab.targets.find(each => each.kind === "table").at
        .querySelector(".yours");
      if (caption) caption.prepend(lab.data.workload + ": ");
    };
    const address = lab.address.bind(lab);
    lab.address = id => address(id) + "&plot=" + lab.plots.value + "&replay="
      + lab.data.pair;
    const follow = lab.follow.bind(lab);
    lab.follow = words => {
      lab.front();
      follow(words.split("&").filter(word => !taken(lab, word)).join("&"));
    };

    // What another workload has drawn never stands below this one's form.
    const figures = lab.figures.bind(lab);
    lab.figures = () => {
      if (lab.figure.hidden) return;
      if (lab.result || lab === first) figures();
      else lab.targets.forEach(target => {
        target.at.classList.remove("own");
        target.at.replaceChildren(lab.caption(target, lab.data.workload
          + " has not run here: press Run."));
      });
    };
    const restore = lab.restore.bind(lab);
    lab.restore = result => {
      show(lab, result ? result.plotted : "", result ? result.pair : usual);
      restore(result);
      if (!result) lab.show("ready", ready(lab));
    };
    lab.front = () => front(lab);
  };

  const ready = lab => lab === first ? "The figures below are those of the"
    + " book. Press Run for your own." : "Press Run to fill the figures"
    + " below.";

  // What the address says beside the numbers and the stages.
  const taken = (lab, word) => {
    const [name, value = ""] = word.split("=");
    if (name === "plot") {
      show(lab, value, lab.data.pair);
      return true;
    }
    const marks = lab.boxes.map(each => each.value);
    const pair = value.split(",");
    if (name !== "replay" || pair.length !== 2
      || !pair.every(mark => marks.includes(mark))) return false;
    show(lab, lab.data.plotted, value);
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
  const front = shown => {
    choice.value = shown.data.workload;
    labs.forEach(lab => {
      lab.figure.hidden = lab !== shown;
      clearTimeout(lab.waits);
      if (lab !== shown && lab.running) lab.stop();
    });
    shown.figures();
    if (!shown.running) {
      shown.show(shown.result ? "done" : "ready",
        shown.result ? "The figures below are those of its last run."
          : ready(shown));
    }
  };
  choice.addEventListener("change", () => front(labs.find(
    lab => lab.data.workload === choice.value)));
  box.prepend(labelled("Workload", choice));
  labs.forEach(dressed);
  front(first);
}
