// The simulator in the page: the stages as they are, compiled to JavaScript
// in lab-engine.js, which is loaded when somebody wants the first run. It
// runs in a worker that is made from its text, since a page from the file
// system may load none from a file; where there can be no worker, in slices.
//
//   const simulator = new Simulator(function* (engine, job) {
//     yield { answer: engine.title() };
//   });
//   await simulator.perform(job, step => true);
//
// What is to be done is a generator. It must stand alone, since a worker is
// given its text. Each simulator has a worker of its own, for one job at a
// time, so that who waits for one does not wait for another.
const Simulator = (function simulators() {
  // Stands in a worker, before the first job. Each step has the number of
  // its job, so that the last words of one are not heard in the next.
  function serve(engine, work) {
    let told = 0;
    let number = 0;
    let until = Infinity;
    const tell = step => postMessage({ number, step });
    self.zapbookGoOn = events => {
      const now = performance.now();
      if (now - told > 100) {
        told = now;
        tell({ events });
      }
      return now < until;
    };
    onmessage = event => {
      number = event.data.number;
      until = performance.now() + (event.data.job.millis || Infinity);
      try {
        for (const step of work(engine, event.data.job)) tell(step);
      } catch (e) {
        tell({ failed: String(e && e.message || e) });
      }
    };
    tell({ ready: true });
  }

  const loaded = new Map();
  const load = file => {
    if (!loaded.has(file)) {
      loaded.set(file, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = file;
        script.onload = done;
        script.onerror = () => failed(
          new Error(file + " is missing beside this page"));
        document.head.append(script);
      }));
    }
    return loaded.get(file);
  };

  // Without a worker a run is a slice; one that would freeze the page ends.
  const SLICE = 1000;

  return class {
    constructor(work, file = "lab-engine.js", name = "zapbookEngine") {
      this.work = work;
      this.file = file;
      this.name = name;
      this.worker = null;
      this.inPage = null;
      this.warming = null;
      this.jobs = 0;
    }

    // Who is about to ask need not wait for script and worker then.
    warm() {
      if (this.warming) return this.warming;
      const mine = this.warming = load(this.file).then(() => {
        const none = typeof Worker !== "function"
          || "noWorker" in document.documentElement.dataset;
        return none ? null : this.started().catch(() => null);
      }).then(made => {
        if (this.warming === mine) this.worker = made;
        else if (made) made.terminate();
      });
      mine.catch(() => { this.warming = null; });
      return mine;
    }

    // Calls told with each step until it says false.
    async perform(job, told) {
      const mine = this.warm();
      await mine;
      if (this.warming !== mine) return;
      if (!this.worker) {
        this.slices(job, told);
        return;
      }
      const number = ++this.jobs;
      this.worker.onmessage = ({ data }) => {
        if (data.number === number) told(data.step);
      };
      this.worker.postMessage({ number, job });
    }

    // Ends the job in the worker; the next one gets a worker again.
    stop() {
      if (this.worker) this.worker.terminate();
      this.worker = null;
      this.warming = null;
    }

    started() {
      return new Promise((done, failed) => {
        const url = URL.createObjectURL(new Blob(["(" + serve + ")(("
          + window[this.name] + ")(), " + this.work + ");"],
        { type: "text/javascript" }));
        const made = new Worker(url);
        made.onmessage = () => { URL.revokeObjectURL(url); done(made); };
        made.onerror = failed;
      });
    }

    slices(job, told) {
      this.inPage = this.inPage || window[this.name]();
      const steps = this.work(this.inPage, job);
      const slice = () => {
        const began = performance.now();
        window.zapbookGoOn = () => performance.now() - began < SLICE;
        try {
          const { value, done } = steps.next();
          if (done || !told(value.stopped ? { frozen: true } : value)) return;
          setTimeout(slice);
        } catch (e) {
          told({ failed: String(e && e.message || e) });
        }
      };
      slice();
    }
  };
})();
