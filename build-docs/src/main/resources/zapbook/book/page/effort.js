// How far a request is, and how long it will take. A run of twice the size
// has about twice the events, and an event takes about as long as another:
// so the runs that were made say something about those that will be.
const Effort = (function efforts() {
  // Of all laboratories of the page.
  const spent = { events: 0, millis: 0 };
  // Less is not worth a word.
  const SHORT = 2000;

  return class {
    // The numbers with which a run gets longer, and what is usual.
    constructor(grows, usual) {
      this.grows = grows;
      this.usual = usual;
      this.known = new Map();
    }

    // What a run had by which it can be told how large another is.
    size(values) {
      return this.grows.reduce((size, name) =>
        size * Math.max(1, values.get(name)), 1);
    }

    // Whether these runs would be much longer than any that was made here.
    isUnknown(values) {
      return !this.known.size && this.size(values) > 4 * this.size(this.usual);
    }

    note(mark, values, events, millis) {
      this.known.set(mark, { events, size: this.size(values) });
      spent.events += events;
      spent.millis += millis;
    }

    // Events that a run will have; 0 if nobody knows.
    events(mark, values) {
      const of = each => each.events * this.size(values) / each.size;
      if (this.known.has(mark)) return of(this.known.get(mark));
      const all = [...this.known.values()].map(of);
      return all.reduce((a, b) => a + b, 0) / (all.length || 1);
    }

    // About so long, in words; nothing if that is short, or not known.
    words(events, workers) {
      const millis = spent.events
        ? events * spent.millis / spent.events / workers : 0;
      if (millis < SHORT) return "";
      const seconds = millis / 1000;
      const step = seconds < 10 ? 1 : seconds < 60 ? 5 : 10;
      return "about " + (seconds < 90
        ? Math.round(seconds / step) * step + " s"
        : Math.round(seconds / 60) + " min");
    }

    // Before anything runs.
    expected(marks, values) {
      return marks.reduce((sum, mark) => sum + this.events(mark, values), 0);
    }

    // A request begins: what it will take, and what it has had.
    begin(marks, values) {
      this.marks = marks;
      this.values = values;
      this.made = new Map();
      this.now = new Map();
      this.workers = 1;
    }

    // A part of the request tells something.
    told(step) {
      if (step.parts) this.workers = step.parts;
      if (step.run >= 0) {
        this.now.set(step.part, { mark: step.mark, events: 0,
          began: performance.now() });
      } else if (step.ran >= 0) {
        const { began } = this.now.get(step.part);
        this.now.delete(step.part);
        this.made.set(step.mark, step.events);
        this.note(step.mark, this.values, step.events,
          performance.now() - began);
      } else if (this.now.has(step.part)) {
        this.now.get(step.part).events = step.events;
      }
    }

    // Events so far.
    had() {
      return [...this.made.values()].reduce((a, b) => a + b, 0)
        + [...this.now.values()].reduce((sum, run) => sum + run.events, 0);
    }

    // Events that are still to come.
    left() {
      const now = [...this.now.values()];
      return this.marks.filter(mark => !this.made.has(mark))
        .reduce((sum, mark) => {
          const run = now.find(each => each.mark === mark);
          const all = this.events(mark, this.values);
          return sum + (run ? Math.max(all - run.events, all / 50) : all);
        }, 0);
    }

    // From 0 to 1. Where nothing is known it still goes on within a run.
    share() {
      const had = this.had();
      const left = this.left();
      if (left) return had / (had + left);
      const within = [...this.now.values()].reduce((sum, run) =>
        sum + run.events / (run.events + 2e6), 0);
      return Math.min(1, (this.made.size + within) / this.marks.length);
    }
  };
})();
