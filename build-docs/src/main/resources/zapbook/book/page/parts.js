// What a laboratory asks the simulator for, in parts: two workers share the
// runs where there are two cores, and one then draws what both have made.
// engine.js says how a worker runs.
const laboratoryRuns = (function laboratoryRuns() {
  // A part of a request: some of its runs. Or, with what all parts have made,
  // what there is to see. In a worker, where it must stand alone.
  function* work(engine, job) {
    const count = engine.begin(job.workload, job.values, job.marks,
      job.chapter);
    if (!/^\d+$/.test(count)) { yield { refused: count }; return; }
    if (!job.made) {
      for (let n = 0; n < Number(count); n++) {
        yield { run: n };
        if (engine.next()) { yield { stopped: true }; return; }
        yield { ran: n, events: engine.events() };
      }
      if (job.trial) yield { tried: true };
      else yield { made: engine.made() };
      return;
    }
    engine.take(job.made);
    if (job.own) engine.own(...job.own);
    const figures = engine.figures().split(" ");
    const plotted = job.plotted || figures[0];
    yield { values: engine.values(), title: engine.title(),
      table: engine.table(job.figures), made: job.made,
      figures: figures.map(name => [name, engine.label(name)]),
      plot: engine.plot(plotted, job.number), note: engine.note(plotted) };
    if (job.replays) {
      yield { replaying: true };
      yield { replay: engine.replay(job.pair, job.replayed, job.usual),
        pair: job.pair, values: engine.replayed(job.replayed, job.usual) };
    }
    yield { done: true };
  }

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
      this.marks = this.made.map((none, part) =>
        marks.filter((mark, at) => at % count === part));
    }

    perform() {
      return Promise.all(this.marks.map((marks, part) =>
        simulators[part].perform({ ...this.job, marks: marks.join(",") },
          step => this.step(step, part))));
    }

    step(step, part) {
      const mark = this.marks[part]["run" in step ? step.run : step.ran];
      if (step.run >= 0 || step.ran >= 0) {
        return this.told({ ...step, mark, part, parts: this.marks.length });
      }
      if (step.events) return this.told({ ...step, part });
      if (!step.made || step.table) return this.told(step);
      this.made[part] = step.made;
      if (this.made.every(made => made)) {
        draw({ ...this.job, made: this.made.flat() }, this.told);
      }
      return true;
    }
  }

  // A run takes half as long once the browser has seen and compiled what it
  // repeats. So each worker begins one while somebody is about to ask for
  // it, and drops it; nothing of it is shown or kept.
  const MILLIS = 400;
  let asked = false;
  const limber = async job => {
    await warm();
    if (asked || !simulators[0].worker) return;
    await new Promise(done => {
      let ended = 0;
      const parts = new Parts({ ...job, trial: true, millis: MILLIS },
        step => {
          if (step.stopped || step.tried) ended++;
          if (ended === parts.marks.length) done();
          return true;
        });
      parts.perform();
    });
  };

  // What was made before, drawn again: no run but that of the replay.
  const draw = (job, told) => simulators[0].perform(job, told);

  return {
    warm,
    limber,
    perform: (job, told) => {
      asked = true;
      return new Parts(job, told).perform();
    },
    draw,
    stop: () => simulators.forEach(each => each.stop())
  };
})();
