// Everything here is extra: without it the book reads just as well.

// A place for the buttons, and a voice for what they did.
const tools = document.createElement("div");
tools.className = "tools";
document.querySelector(".contents").prepend(tools);
const voice = document.createElement("div");
voice.className = "spoken";
voice.setAttribute("role", "status");
document.body.append(voice);
const say = words => {
  voice.textContent = "";
  setTimeout(() => { voice.textContent = words; }, 50);
};
const made = (name, className = "", ...children) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
};
const option = (value, words) => {
  const element = made("option", "", words);
  element.value = value;
  return element;
};
const labelled = (words, field) => made("label", "chosen", words, " ", field);
// Whether words are on the clipboard now; a browser may give none to pages
// from the file system, and then has an older way.
const copied = async words => {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch (e) {
    const area = made("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
};
const button = (className, words, action) => {
  const element = made("button", className, words);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
};

// The theme follows the system until somebody chooses the other one.
(function theme() {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const dark = () => root.dataset.theme
    ? root.dataset.theme === "dark" : system.matches;
  const remember = () => {
    try {
      if (root.dataset.theme) {
        localStorage.setItem("zapbook-theme", root.dataset.theme);
      } else {
        localStorage.removeItem("zapbook-theme");
      }
    } catch (e) { /* a browser may refuse to remember */ }
  };
  const label = () => {
    toggle.textContent = dark() ? "Light" : "Dark";
    toggle.setAttribute("aria-label", toggle.textContent + " colours");
  };
  const toggle = button("theme", "", () => {
    const next = dark() ? "light" : "dark";
    if ((next === "dark") === system.matches) {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = next;
    }
    remember();
    label();
    say("The page is " + next + " now");
  });
  system.addEventListener("change", label);
  label();
  tools.append(toggle);
})();
