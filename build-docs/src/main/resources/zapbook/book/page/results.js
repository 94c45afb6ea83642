// What the laboratories of the page show, one entry of the browser's history
// after the other: "Back" leads from a result to the one before it, and from
// the first one to the book's numbers.
const results = (function results() {
  // Other loads of this page leave numbers in the history as well.
  const name = n => performance.timeOrigin + ":" + n;
  const entries = new Map();
  // Each keeps its tables and pictures; the book's numbers stand for others.
  const MOST = 50;
  let labs = [];
  let at = name(0);
  let shown = null;
  let last = 0;

  const keep = () => {
    entries.set(at, { shown, results: labs.map(lab => lab.result) });
    if (entries.size > MOST) entries.delete(entries.keys().next().value);
  };
  const mark = () => {
    if (!history.state || !history.state.result) {
      history.replaceState({ result: at }, "");
    }
  };

  // The book's numbers where nothing is known of an entry.
  const restore = entry => {
    labs.forEach((lab, n) => {
      if (lab.running) lab.stop();
      const result = entry ? entry.results[n] : null;
      if (result !== lab.result) lab.restore(result);
    });
    shown = entry ? entry.shown : labs.find(lab => lab.front) || null;
    if (shown && shown.front) shown.front();
  };

  addEventListener("popstate", () => {
    const { result } = history.state || {};
    if (!result || result === at) return;
    if (!entries.has(result) && location.hash.includes("?")) return;
    at = result;
    restore(entries.get(result));
  });

  return {
    of(all) {
      labs = all;
      shown = all.find(lab => lab.front) || null;
      keep();
    },

    // A laboratory shows something else. An address that was followed is the
    // entry itself; after a key of the reader's there is a new one.
    add(lab, address, followed) {
      shown = lab;
      if (followed || location.hash === address) {
        at = name(++last);
        history.replaceState({ result: at }, "", address);
      } else {
        mark();
        at = name(++last);
        history.pushState({ result: at }, "", address);
      }
      keep();
    },

    // Whether the entry that is there now was shown without a run.
    has: () => Boolean(history.state) && entries.has(history.state.result)
  };
})();
