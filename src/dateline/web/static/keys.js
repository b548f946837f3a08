// Keys: none of them where somebody types.
const PAGES = { n: "/", c: "/claims", f: "/conflicts", t: "/timeline", m: "/map", a: "/actors", d: "/documents", y: "/stories", s: "/sources", p: "/problems", j: "/judgements" };
const TYPING = "input:not([type=range]), textarea, select";

const open = (path) => {
  [...document.querySelectorAll("nav a")].find((each) => new URL(each.href).pathname === path)?.click();
};

// The row that is on; the next is marked, brought into sight and its link focused.
const move = (by) => {
  const rows = [...document.querySelectorAll("main .row, main tbody tr")].filter((row) => !row.closest("table table") && !row.parentElement.closest(".row"));
  const at = rows.findIndex((row) => row.classList.contains("here"));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
  if (!next) return;
  rows[at]?.classList.remove("here");
  next.classList.add("here");
  next.scrollIntoView({ block: "nearest" });
  next.querySelector("a")?.focus({ preventScroll: true });
};

const help = () => document.getElementById("keys").showModal();

const KEYS = {
  "/": () => document.getElementById("search").focus(),
  j: () => move(1),
  k: () => move(-1),
  "?": help,
};

export const listen = () => {
  let isGoing = false;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.matches(TYPING)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const asked = isGoing ? PAGES[event.key] : undefined;
    isGoing = !isGoing && event.key === "g";
    if (asked) open(asked);
    else if (KEYS[event.key]) KEYS[event.key]();
    else return;
    event.preventDefault();
  });
  const shown = document.querySelector(".keys-shown");
  shown.addEventListener("click", help);
  shown.hidden = false;
};
