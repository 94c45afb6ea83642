// The form of a page graph: pages, links, entries, operations, and how they
// are run, each field with its name. Who extends it has the scenario.
const levelOf = page => page.level || 1;

const GraphForm = (function graphForm() {
  const MOST_ROWS = 60;
  const LEVELS = [[1, "1"], [2, "2"], [3, "3"], [4, "4"]];
  const BEHIND = [["direct", "direct"], ["indirect", "indirect"]];
  const SYNC = [["", "in sync"], ["unsync", "unsync"],
    ["stale", "was unsync"]];
  const KINDS = [["map", "map: 4 KiB of memory"],
    ["large", "large: a large page"], ["mmio", "mmio: no memory behind"]];
  // In plain words, and what the number behind it is; with "page" it is an id.
  const OPS = {
    zap_all: ["zap everything"],
    zap_mmio: ["zap the pages with MMIO marks"],
    zap_fast: ["begin a new generation, zap what is older"],
    zap_obsolete: ["zap what is older"],
    make_available: ["make room if the limit is near"],
    change_limit: ["set the limit", "pages"],
    shrink: ["the host asks for pages", "pages"],
    put_root: ["a vCPU drops its root", "page"],
    get_root: ["a vCPU takes a root", "page"],
    prepare: ["zap one page, free it later", "page"],
    prepare_force: ["the same, invalid or not", "page"],
    commit: ["free what prepare has zapped", ""],
    insert: ["allocate direct leaves", "how many"],
    fault: ["make room, then allocate a leaf", "how often"],
    cycle: ["touch a working set", "1000 \u00d7 pages + rounds"],
    unsync: ["let a leaf differ from its guest table", "page"],
    sync: ["let a leaf agree with it again", "page"],
  };

  const ofPage = name => (OPS[name] || [])[1] === "page";
  // What is no whole number goes on as it is, to be refused in words.
  const numberIn = text => /^-?\d{1,15}$/.test(text.trim())
    ? Number(text.trim()) : text.trim();
  return class {
    get runs() { return this.scenario.runs; }
    get ops() { return this.runs[this.run].ops; }

    select(label, options, value) {
      const select = made("select");
      select.setAttribute("aria-label", label);
      select.append(...options.map(([each, words]) => option(each, words)));
      select.value = value;
      return select;
    }

    choice(label, key, options, value, set) {
      const select = this.select(label, options, String(value));
      select.dataset.key = key;
      select.addEventListener("change", () => set(select.value));
      return select;
    }

    input(label, key, value, set, wide) {
      const field = made("input", wide ? "text" : "");
      if (!wide) field.inputMode = "numeric";
      field.autocomplete = "off";
      field.value = value === undefined ? "" : value;
      field.setAttribute("aria-label", label);
      field.dataset.key = key;
      field.addEventListener("change", () => set(field.value));
      return field;
    }

    // A part of the form, and its button: make gives the next row, or says
    // why there can be none.
    part(name, words, help, headings, rows, [label, make, list, focus]) {
      const table = made("table", "knobs");
      const head = made("tr");
      headings.forEach(each => {
        const cell = made("th", "", each);
        cell.scope = "col";
        head.append(cell);
      });
      head.append(made("td"));
      table.append(made("thead", "", head), made("tbody", "",
        ...rows.slice(0, MOST_ROWS)));
      this.name(table);
      const wide = made("div", "wide", table);
      wide.tabIndex = 0;
      wide.setAttribute("role", "group");
      wide.setAttribute("aria-label", words);
      const more = rows.length - MOST_ROWS;
      const part = made("details", "", made("summary", "", words, " ",
        made("span", "count", String(rows.length))),
      made("p", "help", help), ...rows.length ? [wide] : [],
      ...more > 0 ? [made("p", "help", more.toLocaleString("en")
        + " more are in the graph, and not listed here.")] : [],
      made("div", "buttons", button("", label, () => this.add(name, make,
        list, focus)), this.voice(name)));
      part.dataset.part = name;
      return part;
    }

    // Where a row has no room, each of its cells has the name of its column.
    name(table) {
      const names = [...table.rows[0].cells].map(each => each.textContent);
      table.querySelectorAll("tbody td").forEach(cell => {
        if (names[cell.cellIndex]) cell.dataset.label = names[cell.cellIndex];
      });
    }

    // A row that could not be built is not made.
    add(name, make, list, focus) {
      const row = make(this.scenario, this.runs[this.run]);
      if (typeof row === "string") this.say("", row, this.voice(name));
      else {
        this.edit((scenario, run) => list(scenario, run).push(row), focus);
      }
    }

    row(head, cells, ...buttons) {
      const row = made("tr");
      if (head) {
        const cell = made("th", "", head);
        cell.scope = "row";
        row.append(cell);
      }
      cells.forEach(each => row.append(made("td", "", each)));
      row.append(made("td", "", made("span", "does", ...buttons)));
      return row;
    }

    small(words, label, key, action) {
      const small = button("small", words, action);
      small.setAttribute("aria-label", label);
      small.dataset.key = key;
      return small;
    }

    // ---- pages ------------------------------------------------------
    pages() {
      const rows = this.scenario.pages.slice(0, MOST_ROWS)
        .map((page, n) => this.page(page, n));
      while (rows.length < this.scenario.pages.length) rows.push(null);
      return this.part("pages", "Pages",
        "In the order in which they were allocated: the last one is the "
        + "newest, at the head of the active list. Level 1 is a leaf. An "
        + "indirect page shadows a table of the guest. \u201cRoot of\u201d "
        + "counts the vCPUs whose root it is. Leave the generation empty for "
        + "the one that the VM has at the start. A leaf that \u201cwas "
        + "unsync\u201d is in sync, but its marks above have stayed.",
        ["page", "level", "kind", "root of", "generation", "its table",
          "MMIO"], rows, ["Add a page", GraphNext.page,
          scenario => scenario.pages,
          "page-" + this.scenario.pages.length + "-level"]);
    }

    page(page, n) {
      const name = "page " + page.id;
      const key = "page-" + n + "-";
      const put = (field, value, usual) => this.put(scenario => {
        const one = scenario.pages[n];
        if (value === usual || value === "") delete one[field];
        else one[field] = value;
      });
      const mmio = made("input");
      mmio.type = "checkbox";
      mmio.checked = Boolean(page.mmio_cached);
      mmio.dataset.key = key + "mmio_cached";
      mmio.setAttribute("aria-label", name + ", MMIO mark");
      mmio.addEventListener("change",
        () => put("mmio_cached", mmio.checked, false));
      const sync = page.unsync ? "unsync" : page.stale_unsync ? "stale" : "";
      return this.row("#" + page.id, [
        this.choice(name + ", level", key + "level", LEVELS, levelOf(page),
          value => put("level", Number(value), 1)),
        this.choice(name + ", what is behind it", key + "direct", BEHIND,
          page.direct === false ? "indirect" : "direct",
          value => put("direct", value === "direct", true)),
        this.input(name + ", root of so many vCPUs", key + "root_count",
          page.root_count || 0,
          value => put("root_count", numberIn(value), 0)),
        this.input(name + ", generation", key + "gen", page.gen,
          value => put("gen", numberIn(value))),
        this.choice(name + ", its guest table", key + "sync", SYNC, sync,
          value => this.put(scenario => {
            const one = scenario.pages[n];
            delete one.unsync;
            delete one.stale_unsync;
            if (value === "unsync") one.unsync = true;
            if (value === "stale") one.stale_unsync = true;
          })), mmio],
      this.small("Remove", "remove " + name, key + "remove",
        () => this.edit((scenario) => this.removePage(scenario, page.id),
          "page-" + Math.max(0, n - 1) + "-remove")));
    }

    // Ids count from 1, so all that is newer gets another number.
    removePage(scenario, id) {
      const now = each => each > id ? each - 1 : each;
      scenario.pages = scenario.pages.filter(each => each.id !== id);
      scenario.pages.forEach((page, n) => { page.id = n + 1; });
      scenario.links = scenario.links
        .filter(([from, , to]) => from !== id && to !== id)
        .map(([from, slot, to]) => [now(from), slot, now(to)]);
      scenario.entries = scenario.entries.filter(each => each[0] !== id)
        .map(([page, ...rest]) => [now(page), ...rest]);
      scenario.runs.forEach(run => {
        run.ops = run.ops
          .filter(([name, arg]) => !ofPage(name) || arg !== id)
          .map(([name, arg]) => ofPage(name) ? [name, now(arg)]
            : arg === undefined ? [name] : [name, arg]);
        (run.actions || []).forEach(action => {
          if (ofPage(action.do)) action.arg = now(action.arg);
        });
      });
    }

    // ---- links and entries ------------------------------------------
    listed(list, part, words, headings, help, cells, one, add) {
      return this.part(part, words, help, headings,
        this.scenario[list].slice(0, MOST_ROWS).map((each, n) =>
          this.row("", cells(each, n), this.small("Remove",
            "remove " + one + " " + (n + 1), part + "-" + n + "-remove",
            () => this.edit(scenario => { scenario[list].splice(n, 1); },
              part + "-" + Math.max(0, n - 1) + "-remove")))).concat(
          Array(Math.max(0, this.scenario[list].length - MOST_ROWS))),
        ["Add " + one, add, scenario => scenario[list],
          part + "-" + this.scenario[list].length + "-0"]);
    }

    cell(list, part, n, at, label, value) {
      return this.input(label, part + "-" + n + "-" + at, value,
        text => this.put(scenario => {
          scenario[list][n][at] = numberIn(text);
        }));
    }

    links() {
      return this.listed("links", "links", "Links",
        ["from page", "at entry", "to page"],
        "A page links to pages one level below it. It has 512 entries, 0 to "
        + "511.", (link, n) => ["from page", "at entry", "to page"]
          .map((words, at) => this.cell("links", "links", n, at,
            "link " + (n + 1) + ", " + words, link[at])),
        "a link", GraphNext.link);
    }

    entries() {
      return this.listed("entries", "entries", "Entries",
        ["page", "from entry", "to entry", "what they are"],
        "What else stands in the pages. Entries of level 1 map 4 KiB or "
        + "remember MMIO, those of level 2 or 3 map a large page.",
        (entry, n) => [...["page", "from entry", "to entry"].map((words, at) =>
          this.cell("entries", "entries", n, at,
            "entries " + (n + 1) + ", " + words, entry[at])),
        this.choice("entries " + (n + 1) + ", what they are",
          "entries-" + n + "-3", KINDS, entry[3], value =>
            this.put(scenario => { scenario.entries[n][3] = value; }))],
        "entries", GraphNext.entries);
    }

    // ---- operations -------------------------------------------------
    known() {
      return this.data.ops.map(([name]) => [name, name
        + (OPS[name] ? ": " + OPS[name][0] : "")]);
    }

    takes(name) {
      return this.data.ops.some(([each, takes]) => each === name && takes);
    }

    operations() {
      const rows = this.ops.slice(0, MOST_ROWS).map((op, n) => this.row(
        String(n + 1), [
          this.choice("operation " + (n + 1), "op-" + n, this.known(), op[0],
            value => this.edit((scenario, run) => {
              run.ops[n] = this.takes(value) ? [value, this.number(value,
                op[0], op[1])] : [value];
            }, "op-" + n)),
          this.numbered(op[0], "operation " + (n + 1), "op-" + n + "-arg",
            op[1], value => this.put((scenario, run) => {
              run.ops[n] = [op[0], numberIn(value)];
            }))],
        this.small("Up", "operation " + (n + 1) + " earlier", "op-" + n + "-up",
          () => n && this.edit((scenario, run) => {
            run.ops.splice(n - 1, 0, ...run.ops.splice(n, 1));
          }, "op-" + (n - 1) + "-up")),
        this.small("Remove", "remove operation " + (n + 1),
          "op-" + n + "-remove", () => this.edit((scenario, run) => {
            run.ops.splice(n, 1);
          }, "op-" + Math.max(0, n - 1) + "-remove"))))
        .concat(Array(Math.max(0, this.ops.length - MOST_ROWS)));
      return this.part("ops", "Operations",
        "What is done, one after the other.",
        ["order", "operation", "number"], rows,
        ["Add an operation", GraphNext.op, (scenario, run) => run.ops,
          "op-" + this.ops.length]);
    }

    // The number of an operation with its name, if the operation takes one.
    numbered(op, label, key, value, set) {
      const words = (OPS[op] || ["", "number"])[1];
      return this.takes(op) ? labelled(words, this.input(
        label + ", " + words, key, value, set)) : "";
    }

    // A page stays the page, where the operation before took one too.
    number(op, before, value) {
      return value !== undefined && ofPage(op) && ofPage(before) ? value
        : GraphNext.number(op, this.scenario, this.runs[this.run]);
    }

    // While the lock is dropped, others may do something.
    others() {
      const actions = this.runs[this.run].actions || [];
      const put = (n, field, value) => this.put((scenario, run) => {
        run.actions[n][field] = value;
      });
      const label = n => "what others do " + (n + 1);
      const rows = actions.map((action, n) => this.row("", [
        this.input(label(n) + ", at yield", "action-" + n + "-at", action.at,
          value => put(n, "at", numberIn(value)), true),
        this.choice(label(n), "action-" + n + "-do", this.known(),
          action.do, value => this.edit((scenario, run) => {
            run.actions[n].arg = this.takes(value) ? this.number(value,
              action.do, action.arg) : 0;
            run.actions[n].do = value;
          }, "action-" + n + "-do")),
        this.numbered(action.do, label(n), "action-" + n + "-arg",
          action.arg, value => put(n, "arg", numberIn(value)))],
      this.small("Remove", "remove what others do " + (n + 1),
        "action-" + n + "-remove", () => this.edit((scenario, run) => {
          run.actions.splice(n, 1);
          if (!run.actions.length) delete run.actions;
        }))));
      return this.part("actions", "What others do while the lock is dropped",
        "A yield is a test that found the lock wanted. Say at which one: a "
        + "number, every, or every:3." + (actions.length
          && this.runs[this.run].contention === "never" ? " Now nobody wants "
          + "the lock, so nothing of this is done: see \u201cThe lock is "
          + "wanted\u201d below." : ""),
        ["at yield", "they do", "number"], rows,
        ["Add something", (scenario, run) => GraphNext.action(run),
          (scenario, run) => run.actions = run.actions || [],
          "action-" + actions.length + "-at"]);
    }

    // ---- how it is run ----------------------------------------------
    set() {
      const run = this.runs[this.run];
      const stages = this.data.stages.map((title, n) =>
        [String(n), "stage " + n + ": " + title]);
      const every = /^every:(.*)$/.exec(run.contention);
      const wanted = this.choice("when others want the lock", "wanted",
        [["never", "never"], ["always", "at every test"],
          ["every", "at each so many tests"]],
        every ? "every" : run.contention, value => this.edit(
          (scenario, one) => {
            one.contention = value === "every" ? "every:3" : value;
          }, "wanted"));
      const runs = this.runs.length < 2 ? [] : [labelled("Run",
        this.choice("which run of the graph", "run",
          this.runs.map((each, n) => [String(n), (n + 1) + ": " + each.run]),
          this.run, value => this.turn(() => { this.run = Number(value); })))];
      return [...runs,
        labelled("On", this.choice("stage", "stage", stages, this.stage,
          value => this.turn(() => { this.stage = Number(value); }))),
        labelled("and beside it", this.choice("another stage", "beside",
          [["", "no other"], ...stages], this.beside === "" ? "" : this.beside,
          value => this.turn(() => {
            this.beside = value === "" ? "" : Number(value);
          }))),
        labelled("Limit in pages", this.input("limit in pages", "limit",
          run.n_max, value => this.put((scenario, one) => {
            one.n_max = numberIn(value);
          }))),
        labelled("Generation at the start", this.input(
          "generation at the start", "gen", run.gen, value => this.put(
            (scenario, one) => { one.gen = numberIn(value); }))),
        labelled("The lock is wanted", wanted),
        ...every ? [labelled("which is", this.input(
          "the lock is wanted at each so many tests", "every", every[1],
          value => this.put((scenario, one) => {
            one.contention = "every:" + value.trim();
          })))] : []];
    }
  };
})();
