// Questions: one at a time, and an answer to a click on an option. Without
// this script all are there, with their answers folded.
(function questions() {
  const choose = (variant, option, options) => {
    const right = option.dataset.right !== undefined;
    options.forEach(o => {
      o.classList.remove("chosen", "right", "wrong");
      o.querySelector("button").setAttribute("aria-pressed", "false");
    });
    option.classList.add("chosen", right ? "right" : "wrong");
    option.querySelector("button").setAttribute("aria-pressed", "true");
    const verdict = variant.querySelector(".verdict");
    verdict.textContent = right ? "That is it." : "Not this one.";
    say(verdict.textContent);
    if (right) variant.querySelector("details.reveal").open = true;
  };

  const arm = variant => {
    const options = [...variant.querySelectorAll(".options > li")];
    options.forEach(option => {
      const made = document.createElement("button");
      made.type = "button";
      made.setAttribute("aria-pressed", "false");
      made.append(...option.childNodes);
      made.addEventListener("click",
        () => choose(variant, option, options));
      option.append(made);
    });
    const verdict = document.createElement("p");
    verdict.className = "verdict";
    variant.querySelector(".reveal").before(verdict);
  };

  document.querySelectorAll("section.question").forEach(question => {
    const variants = [...question.querySelectorAll(".variant")];
    variants.forEach(arm);
    if (variants.length < 2) return;
    question.querySelectorAll("details.more").forEach(more => {
      more.replaceWith(...more.querySelectorAll(":scope > .variant"));
    });
    let shown = 0;
    const show = n => {
      shown = n;
      variants.forEach((v, i) => { v.hidden = i !== n; });
    };
    const another = button("another", "Another one", () => {
      show((shown + 1) % variants.length);
      say("Question " + (shown + 1) + " of " + variants.length);
    });
    show(0);
    question.append(another);
  });
})();

// On paper nothing can be unfolded.
(function paper() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach(d => { d.open = true; });
  });
  addEventListener("afterprint", () => {
    opened.forEach(d => { d.open = false; });
  });
})();
