// Questions: the options become buttons, and a click on one runs the stages,
// which say what is right; engine.js says where. Another seed is another
// question. Without this script all forms that the build has drawn are there,
// with their answers folded.
(function questions() {
  // Stands in a worker.
  function* work(engine, job) {
    const { task, chapter, number } = job;
    const seed = task === "another"
      ? engine.otherSeed(chapter, number, job.seed) : job.seed;
    if (task === "answer") {
      yield { told: engine.answer(chapter, number, seed) };
    } else if (task === "replay") {
      const [html, seen] = engine.replayOfAnswer(chapter, number, seed);
      yield { html, seen };
    } else yield { seed, asked: engine.question(chapter, number, seed) };
  }

  // One job after the other: each has one step.
  const simulator = new Simulator(work);
  let last = Promise.resolve();
  const ask = job => last = last.catch(() => null).then(() =>
    new Promise((done, failed) => {
      simulator.perform(job, step => {
        if (step.failed) failed(new Error(step.failed));
        else if (!step.events) done(step);
        return false;
      }).catch(failed);
    }));

  // ---- small help -------------------------------------------------
  const link = (href, ...words) => {
    const element = made("a", "", ...words);
    element.href = href;
    return element;
  };
  // Code stands between grave accents.
  const worded = text => text.split("`").map((part, n) => n % 2
    ? made("code", "", part) : part.replace(/'/g, "\u2019"));
  const letter = n => String.fromCharCode(97 + n);

  // In the book on one page all chapters are here.
  const chapterLink = (chapter, rest) => {
    const item = document.querySelector(
      `.contents li[data-chapter="${chapter}"] > a`);
    const page = item ? item.getAttribute("href").replace(/#.*/, "") : "";
    return (page && !item.matches("[aria-current]") ? page : "") + rest;
  };
  const chapterName = chapter => {
    const title = document.querySelector(
      `.contents li[data-chapter="${chapter}"] > a > span:not(.mark)`);
    return (chapter ? "Chapter " + chapter : "Prologue") + (title ? ": " + title.textContent : "");
  };

  // ---- one question, with a seed ----------------------------------
  class Card {
    constructor(chapter, number) {
      this.chapter = chapter;
      this.number = number;
      this.id = chapter + "." + number;
      this.asked = made("div", "asked");
      this.asked.tabIndex = -1;
      this.options = made("ol", "options");
      this.verdict = made("p", "verdict");
      this.verdict.setAttribute("role", "status");
      this.told = made("div", "told");
      this.gives = button("give", "Show the answer (counts as wrong)",
        () => this.choose(-1));
      this.another = button("another", "A new question",
        () => this.draw("another", this.seed));
      this.buttons = made("p", "buttons", this.another, this.gives);
      this.source = made("p", "seed");
      this.root = made("div", "card", this.asked, this.options, this.verdict,
        this.told, this.buttons, this.source);
    }

    job(task, seed = this.seed) {
      return { task, chapter: this.chapter, number: this.number, seed };
    }

    // Nodes of the question, and of each option.
    show(seed, asked, options) {
      this.seed = seed;
      this.asked.replaceChildren(made("p", "", ...asked));
      this.choices = options.map((nodes, n) => {
        const choice = button("", "", () => this.choose(n));
        choice.setAttribute("aria-pressed", "false");
        choice.append(...nodes);
        return choice;
      });
      this.options.replaceChildren(
        ...this.choices.map(choice => made("li", "", choice)));
      this.told.replaceChildren();
      this.gives.hidden = false;
      const here = "#question-" + this.chapter + "-" + this.number
        + "?seed=" + seed;
      this.source.replaceChildren(
        link(chapterLink(this.chapter, here), "Seed " + seed), ": ",
        made("code", "", "ask(" + this.number + ", " + seed + ")"),
        " asks the same in ", made("code", "", "zapbook shell "
          + this.chapter), ".");
      this.set("open", "");
    }

    set(state, words) {
      this.state = state;
      this.root.dataset.state = state;
      this.verdict.textContent = words;
    }

    isAnswered() {
      return ["right", "wrong", "shown"].includes(this.state);
    }

    // A question of that seed, or one that differs from it.
    async draw(task, seed) {
      if (this.state === "running") return;
      this.set("running", "A moment \u2026");
      try {
        const step = await ask(this.job(task, seed));
        const [text, ...options] = step.asked;
        this.show(step.seed, worded(text), options.map(worded));
        this.asked.focus();
      } catch (e) {
        this.fail(e);
      }
    }

    // The run judges; with no option it tells what it was asked for.
    async choose(chosen) {
      if (this.state !== "open") return;
      this.set("running", "A moment \u2026");
      this.choices.forEach((choice, n) => {
        choice.setAttribute("aria-pressed", String(n === chosen));
        choice.setAttribute("aria-disabled", "true");
      });
      try {
        const step = await ask(this.job("answer"));
        this.judge(chosen, ...step.told);
      } catch (e) {
        this.fail(e);
      }
    }

    judge(chosen, place, predicted, reason, run) {
      const right = Number(place);
      const held = document.activeElement === this.gives;
      this.options.children[right].classList.add("right");
      if (chosen >= 0 && chosen !== right) {
        this.options.children[chosen].classList.add("wrong");
      }
      this.explain(predicted, reason, run);
      this.gives.hidden = true;
      if (held) this.asked.focus();
      const answer = letter(right) + ") " + this.choices[right].textContent
        .replace(/[.]?$/, ".");
      if (chosen === right) this.set("right", "Right.");
      else if (chosen < 0) this.set("shown", answer);
      else this.set("wrong", "No: " + answer);
      memory.note(this.id, this.seed, chosen === right);
      refresh();
    }

    explain(predicted, reason, run) {
      this.told.append(made("p", "reason", ...worded(reason)));
      if (predicted) {
        const replay = made("details", "again",
          made("summary", "", "Replay of this run"));
        replay.addEventListener("toggle", () => this.replay(replay),
          { once: true });
        this.told.append(replay);
      }
      if (run) {
        const code = made("pre", "run", made("code", "", run));
        code.tabIndex = 0;
        this.told.append(made("details", "typed-run", made("summary", "",
          "What to type to see it"), code));
      }
    }

    async replay(details) {
      const place = made("div", "", made("p", "", "The stages run again"
        + " \u2026"));
      details.append(place);
      try {
        const step = await ask(this.job("replay"));
        place.innerHTML = step.html;
        place.prepend(made("p", "seen", ...worded(step.seen)));
        window.ZapbookReplay.mountAll();
      } catch (e) {
        place.replaceChildren(made("p", "", "No replay: " + e.message));
      }
    }

    fail(error) {
      this.set("failed", "The stages cannot run here: " + error.message
        + ".");
      if (this.failed) this.failed();
    }
  }

  // ---- the questions of the page ----------------------------------
  const cards = [...document.querySelectorAll(
    "section.question[data-chapter]")].map(section => {
    const { chapter, number } = section.dataset;
    const card = new Card(Number(chapter), Number(number));
    const variants = [...section.querySelectorAll(".variant")];
    const first = variants[0];
    const rest = [first, ...section.querySelectorAll("details.more")];
    const nodes = element => [...element.cloneNode(true).childNodes];
    card.section = section;
    card.last = made("span", "last");
    section.querySelector(".kind").append(" ", card.last);
    card.another.hidden = variants.length < 2;
    card.show(Number(first.dataset.seed), nodes(first.querySelector(
      ".asked p")), [...first.querySelectorAll(".options > li")].map(nodes));
    card.failed = () => {
      rest.forEach(each => { each.hidden = false; });
      first.before(card.root);
    };
    rest.forEach(each => { each.hidden = true; });
    section.append(card.root);
    return card;
  });
  if (!cards.length) return;

  // ---- old and new ones among each other --------------------------
  const [once, first, second, third] = memory.DUE;
  const RULE = "Questions that you have answered, also those of other"
    + " chapters, come back here among new ones. One that was right the last"
    + " time is due again after " + first + " other answers, then after "
    + second + ", then after " + third + "; one that was wrong the last time"
    + " after " + once + ". An answer that was shown counts as wrong.";

  // How many of all chapters are due again.
  const dueOfAll = () => {
    const due = memory.due().length;
    return !memory.size() ? "" : " Of all chapters: " + memory.size()
      + " answered, " + (due || "none") + " due again.";
  };

  class Review {
    constructor(chapter) {
      this.own = cards.filter(card => card.chapter === chapter);
      this.score = made("p", "score");
      this.from = made("p", "from");
      // Why this question came; it is no longer true of one that is answered.
      this.why = made("span");
      this.place = made("div");
      this.next = button("next", "Next question", () => this.draw());
      this.forgets = button("forget", "", () => this.forget());
      this.forgets.addEventListener("blur", () => this.sure(false));
      this.keeps = made("p", "rule");
      this.root = made("section", "question review",
        made("p", "kind", "Mixed review"), this.score, this.from,
        this.place, made("p", "buttons", this.next, this.forgets),
        this.keeps);
      this.root.id = "review-" + chapter;
      this.root.setAttribute("aria-label", "Mixed review, chapter " + chapter);
      this.own[this.own.length - 1].section.after(this.root);
      this.turn = 0;
      this.sure(false);
    }

    // What is due, and in turn what was never answered here; else what is
    // due next.
    pick() {
      memory.load();
      const not = this.card ? this.card.id : "";
      const due = memory.due().filter(id => id !== not);
      const fresh = this.own.map(card => card.id)
        .filter(id => id !== not && !memory.of(id));
      const later = memory.all().filter(id => id !== not);
      const old = due.length && (this.turn++ % 2 === 0 || !fresh.length);
      if (old) return [due[0], "It is due again."];
      if (fresh.length) return [fresh[0], "It is not answered yet."];
      return later.length
        ? [later[0], "None is due again; this one will be next."]
        : [this.own[0].id, ""];
    }

    async draw() {
      const [id, why] = this.pick();
      const [chapter, number] = id.split(".").map(Number);
      const card = new Card(chapter, number);
      card.buttons.firstChild.remove();
      const before = memory.of(id);
      this.from.replaceChildren(link(chapterLink(chapter, "#question-"
        + chapter + "-" + number), chapterName(chapter) + ", question "
        + number), ". ", this.why);
      this.why.textContent = why;
      this.place.replaceChildren(card.root);
      this.card = card;
      await card.draw(before ? "another" : "draw", before ? before.seed : 1);
    }

    refresh() {
      if (this.card && this.card.isAnswered()) this.why.textContent = "";
      const known = this.own.map(card => memory.of(card.id)).filter(q => q);
      const right = known.filter(q => q.box > 0).length;
      const open = this.own.length - known.length;
      this.score.textContent = (known.length ? "Of this chapter: "
        + (open || "none") + " not answered yet, " + right
        + " right the last time, " + (known.length - right)
        + " wrong the last time."
        : "None of this chapter\u2019s " + this.own.length
        + " questions is answered yet.") + dueOfAll();
      this.forgets.hidden = !memory.size();
      this.keeps.textContent = RULE + (memory.lasting()
        ? " Your browser keeps that on this device, and sends it nowhere."
        : " Your browser lets this page keep nothing: it is forgotten when"
          + " you leave the page.");
    }

    sure(asked) {
      this.asked = asked;
      this.forgets.textContent = asked ? "Really forget all answers?"
        : "Forget my answers";
    }

    forget() {
      if (!this.asked) {
        this.sure(true);
        return;
      }
      memory.forget();
      this.sure(false);
      this.next.focus();
      refresh();
      say("All answers are forgotten");
    }
  }

  const reviews = [...new Set(cards.map(card => card.chapter))]
    .map(chapter => new Review(chapter));

  function refresh() {
    cards.forEach(card => {
      const q = memory.of(card.id);
      card.last.textContent = !q ? "" : q.box > 0 ? "right the last time"
        : "wrong the last time";
      card.last.className = !q ? "last" : q.box > 0 ? "last good" : "last";
    });
    reviews.forEach(review => review.refresh());
  }
  refresh();
  addEventListener("storage", () => { memory.load(); refresh(); });

  // An address may name a question: #question-5-1?seed=7
  const follow = () => {
    const [, chapter, number, seed] = /^#question-(\d+)-(\d+)\?seed=(\d{1,9})$/
      .exec(location.hash) || [];
    const card = cards.find(each => each.id === chapter + "." + number);
    if (!card) return;
    card.section.scrollIntoView();
    card.draw("draw", Number(seed));
  };
  addEventListener("hashchange", follow);
  follow();
})();

// On paper nothing can be unfolded.
(function paper() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(
      "main details:not([open]):not(.card details)")];
    opened.forEach(d => { d.open = true; });
  });
  addEventListener("afterprint", () => {
    opened.forEach(d => { d.open = false; });
  });
})();
