// The data of a replay as frames: what there is to see at one moment. What
// the data is stands in zapbook.replay. All parts of the player stand in one
// function, see ReplayHtml.script.

// The lane of the active list; lane 0 has what is on no list.
const ACTIVE = 1;
const INVALID = 1, UNSYNC = 2, MMIO = 4, DIRECT = 8;
const MARKS = ["restart", "flush", "reload", "yield", "warning"];
const SPEEDS = [["slow", 900], ["normal", 420], ["fast", 150],
  ["very fast", 50]];
const still = matchMedia("(prefers-reduced-motion: reduce)");

// ---- small help ---------------------------------------------------

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child != null));
  return made;
}

function drawn(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

const ICONS = { first: "M3 2h2v12H3zM14 2v12L6 8z",
  back: "M12 2v12L4 8z", on: "M4 2v12l8-6z",
  last: "M11 2h2v12h-2zM2 2v12l8-6z" };

function icon(path) {
  const svg = drawn("svg", { viewBox: "0 0 16 16", width: 14, height: 14,
    "aria-hidden": "true" });
  svg.append(drawn("path", { d: path, fill: "currentColor" }));
  return svg;
}

const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
const plural = (number, word) =>
  grouped(number) + " " + word + (number === 1 ? "" : "s");

function time(nanos) {
  const digits = value =>
    value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  if (nanos < 1e3) return nanos + " ns";
  if (nanos < 1e6) return digits(nanos / 1e3) + " µs";
  if (nanos < 1e9) return digits(nanos / 1e6) + " ms";
  return digits(nanos / 1e9) + " s";
}

// ---- the data: a frame is what there is to see at one moment ------

function copied(state) {
  return { lanes: state.lanes.map(lane => lane.slice()),
    pages: new Map(state.pages), lock: state.lock,
    counters: state.counters.slice(), generation: state.generation };
}

function first(before) {
  return { lanes: before.lanes.map(lane => lane.slice()),
    pages: new Map(Object.entries(before.pages)
      .map(([id, page]) => [Number(id), page])),
    lock: before.lock, counters: before.counters,
    generation: before.generation };
}

function remove(state, id) {
  for (const lane of state.lanes) {
    const at = lane.indexOf(id);
    if (at >= 0) lane.splice(at, 1);
  }
}

function applied(before, step) {
  const state = copied(before);
  for (let at = 0; at < (step.m || []).length; at += 2) {
    remove(state, step.m[at]);
    state.lanes[step.m[at + 1]].unshift(step.m[at]);
  }
  for (const [id, page] of Object.entries(step.s || {})) {
    if (page) state.pages.set(Number(id), page);
    else {
      state.pages.delete(Number(id));
      remove(state, Number(id));
    }
  }
  if (step.l) state.lock = step.l;
  for (const [at, number] of Object.entries(step.c || {})) {
    state.counters[at] = number;
  }
  if (step.g != null) state.generation = step.g;
  return state;
}

function framesOf(run) {
  const frames = [];
  for (const stretch of run.stretches) {
    let state = first(stretch.before);
    const start = stretch.steps.length ? stretch.steps[0].t : 0;
    const left = frames.length
      ? stretch.number - 1 - frames[frames.length - 1].number : 0;
    frames.push({ number: stretch.number - 1, t: start, state, gap: left,
      w: frames.length ? plural(left, "step") + " left out here"
        : "before the first step" });
    stretch.steps.forEach((step, at) => {
      state = applied(state, step);
      frames.push({ number: stretch.number + at, t: step.t, w: step.w,
        p: step.p, k: step.k, moved: (step.m || []).filter(
          (id, n) => n % 2 === 0), state });
    });
  }
  return frames;
}
