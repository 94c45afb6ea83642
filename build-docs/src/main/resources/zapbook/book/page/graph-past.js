// The way back, and forth again. A step is a graph that can be built, so that
// nobody meets his half-made ones again; the one half made now is left first.
const GraphPast = (function graphPast() {
  const MOST = 100;

  return class {
    constructor() {
      this.past = [];
      this.future = [];
      // the last graph that could be built
      this.sound = null;
    }

    // What is on the bench can be built.
    reached(whole) {
      if (this.isHalf(whole)) {
        this.past.push(this.sound);
        if (this.past.length > MOST) this.past.shift();
        this.future = [];
      }
      this.sound = JSON.stringify(whole);
    }

    // Another stage or run to look at is no other graph.
    isHalf(whole) {
      return this.sound !== null && JSON.stringify(whole.scenario)
        !== JSON.stringify(JSON.parse(this.sound).scenario);
    }

    goesBack(whole) { return this.past.length > 0 || this.isHalf(whole); }

    goesForth() { return this.future.length > 0; }

    back(whole) {
      if (!this.isHalf(whole)) {
        this.future.push(this.sound);
        this.sound = this.past.pop();
      }
      return JSON.parse(this.sound);
    }

    forth() {
      this.past.push(this.sound);
      this.sound = this.future.pop();
      return JSON.parse(this.sound);
    }
  };
})();
