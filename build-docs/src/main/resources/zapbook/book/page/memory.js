// What the reader has answered, kept by this browser alone. A question lies
// in one of four boxes, as cards of a card index do: in the first if the last
// answer was wrong, further on with each right answer that came when it was
// due. Time is counted in answers and not in days, so that old questions come
// back at the reader's own pace.
const memory = (function answered() {
  const KEY = "zapbook-questions";
  // So many answers later a question of each box is due again.
  const DUE = [3, 8, 20, 50];
  let kept = { answers: 0, questions: {} };
  let lasting = true;

  const whole = n => Number.isInteger(n) && n >= 0;
  const sound = q => q && whole(q.box) && q.box < DUE.length && whole(q.at)
    && whole(q.seed);

  // What another tab or an older book has stored may be anything.
  const read = text => {
    try {
      const found = JSON.parse(text);
      if (!whole(found.answers)) return;
      kept = { answers: found.answers,
        questions: Object.fromEntries(Object.entries(found.questions)
          .filter(([id, q]) => /^\d\.\d{1,2}$/.test(id) && sound(q))) };
    } catch (e) { /* then it is as if nothing were stored */ }
  };
  // A private window may refuse: then this page remembers until it is left.
  const load = () => {
    try {
      const text = localStorage.getItem(KEY);
      if (text !== null) read(text);
      else if (lasting) kept = { answers: 0, questions: {} };
    } catch (e) { lasting = false; }
  };
  const store = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } catch (e) { lasting = false; }
  };

  const waits = q => q.at + DUE[q.box] - kept.answers;
  const ids = () => Object.keys(kept.questions);
  const soonest = list => list.sort((a, b) =>
    waits(kept.questions[a]) - waits(kept.questions[b]));

  load();
  return {
    DUE,
    load,
    lasting: () => lasting,
    of: id => kept.questions[id],
    size: () => ids().length,
    // Those that are due, the one that waits longest first.
    due: () => soonest(ids().filter(id => waits(kept.questions[id]) <= 0)),
    // All, the one that is due first first.
    all: () => soonest(ids()),

    note(id, seed, right) {
      load();
      const before = kept.questions[id] || { box: 0, at: 0 };
      const ripe = before.box === 0 || waits(before) <= 0;
      const box = right ? before.box + (ripe ? 1 : 0) : 0;
      kept.answers++;
      kept.questions[id] = { box: Math.min(box, DUE.length - 1),
        at: kept.answers, seed };
      store();
    },

    forget() {
      kept = { answers: 0, questions: {} };
      try {
        localStorage.removeItem(KEY);
      } catch (e) { lasting = false; }
    }
  };
})();
