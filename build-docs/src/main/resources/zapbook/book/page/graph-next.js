// The next row of a page graph: one that a stage can build, and as near as
// can be to what the reader is about to make.
const GraphNext = (function graphNext() {
  const LAST = 511;
  const isDirect = page => page.direct !== false;
  const isRoot = page => page.root_count > 0;

  // The lowest entry of a page that holds nothing; undefined if it is full.
  function free(scenario, id) {
    const taken = new Set(scenario.links.filter(([from]) => from === id)
      .map(([, entry]) => entry));
    scenario.entries.filter(([page]) => page === id)
      .forEach(([, first, last]) => {
        const end = Math.min(LAST, last);
        for (let at = Math.max(0, first); at <= end; at++) taken.add(at);
      });
    return Array.from({ length: LAST + 1 }, (none, entry) => entry)
      .find(entry => !taken.has(entry));
  }

  // Pages that could be above another one, the likeliest first: what stands
  // for a table of the guest hangs below its like, and an older page above.
  function parents(pages, child) {
    const odd = page => isDirect(page) === isDirect(child) ? 0
      : isDirect(child) ? 1 : 2;
    const far = page => page.id < child.id ? child.id - page.id : Infinity;
    return pages.filter(page => levelOf(page) === levelOf(child) + 1)
      .sort((a, b) => odd(a) - odd(b) || far(a) - far(b) || a.id - b.id);
  }

  function link(scenario) {
    const has = new Set(scenario.links.map(([from, , to]) => from + " " + to));
    const below = new Set(scenario.links.map(each => each[2]));
    const order = page => below.has(page.id) ? 2 : isRoot(page) ? 1 : 0;
    const levels = new Set(scenario.pages.map(levelOf));
    const children = scenario.pages.filter(page =>
      levels.has(levelOf(page) + 1)).sort((a, b) => order(a) - order(b));
    // the same two pages once more only if there is nothing else
    for (const again of [false, true]) {
      for (const child of children) {
        for (const parent of parents(scenario.pages, child)) {
          const entry = free(scenario, parent.id);
          if (entry === undefined) continue;
          if (!again && has.has(parent.id + " " + child.id)) continue;
          return [parent.id, entry, child.id];
        }
      }
    }
    return "A link needs a page that is one level above another one: add "
      + "such a page, or change a level.";
  }

  function entries(scenario) {
    const used = new Set(scenario.entries.map(each => each[0]));
    const order = page => levelOf(page) * 2 + (used.has(page.id) ? 1 : 0);
    const pages = scenario.pages.filter(page => levelOf(page) < 4)
      .sort((a, b) => order(a) - order(b));
    for (const page of pages) {
      const entry = free(scenario, page.id);
      if (entry === undefined) continue;
      return [page.id, entry, entry, levelOf(page) > 1 ? "large"
        : page.mmio_cached ? "mmio" : "map"];
    }
    return "Entries need a page of level 1, 2 or 3 with room: add one.";
  }

  // A tree grows from its root to its leaves.
  function page(scenario) {
    const last = scenario.pages[scenario.pages.length - 1];
    if (!last) return { id: 1, level: 4, root_count: 1 };
    const next = { id: scenario.pages.length + 1 };
    if (levelOf(last) > 2) next.level = levelOf(last) - 1;
    if (!isDirect(last)) next.direct = false;
    return next;
  }

  // A number that makes sense for an operation, where it takes one.
  function number(name, scenario, run) {
    const first = (...tests) => {
      const found = tests.map(test => scenario.pages.find(test))
        .find(each => each);
      return found ? found.id : 1;
    };
    const any = () => true;
    const shadowLeaf = each => levelOf(each) === 1 && !isDirect(each);
    switch (name) {
    case "put_root":
    case "get_root": return first(isRoot, each => levelOf(each) === 4, any);
    case "prepare":
    case "prepare_force": return first(each => !isRoot(each), any);
    case "unsync": return first(each => shadowLeaf(each) && !each.unsync,
      shadowLeaf, any);
    case "sync": return first(each => each.unsync, shadowLeaf, any);
    case "change_limit": return run.n_max;
    case "shrink": return 4;
    case "cycle": return 4002;
    default: return 1;
    }
  }

  // What is zapped one by one is freed at last; a zapped root is dropped.
  function op(scenario, run) {
    const names = run.ops.map(each => each[0]);
    if (names.reduce((held, name) => /^prepare/.test(name)
      || held && name !== "commit", false)) return ["commit"];
    const drops = page => run.ops.filter(([name, arg]) =>
      name === "put_root" && arg === page.id).length;
    const root = scenario.pages.find(each => each.root_count > drops(each));
    return root && names.some(name => /^zap_/.test(name))
      ? ["put_root", root.id] : ["zap_all"];
  }

  function action(run) {
    const at = (run.actions || []).map(each => each.at)
      .filter(each => Number.isInteger(each));
    return { at: Math.max(0, ...at) + 1, do: "insert", arg: 1 };
  }

  return { page, link, entries, op, action, number };
})();
