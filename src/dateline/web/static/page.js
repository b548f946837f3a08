// What the pages do without, made quicker: news as it comes, a slider through time, keys.
"use strict";

const SECOND = 1000;
const main = () => document.getElementById("main");
const isTyping = (element) => element instanceof Element && element.matches("input, textarea, select");

// A place in the page that outlives it: a field or a fold is known by what it is in and called.
const nameOf = (element) => {
  const home = element.closest("[id]:not(#main)")?.id ?? "";
  const form = element.closest("form");
  const own = form ? [...new FormData(form)].filter(([key]) => key !== "token" && key !== element.name) : [];
  const label = element.getAttribute("aria-label") ?? (element.matches("summary") ? element.textContent.trim() : "");
  return [home, element.tagName, element.getAttribute("name") ?? "", label, form?.getAttribute("action") ?? "", own.map(([, value]) => value).join(" ").slice(0, 200)].join("|");
};

const remembered = () => ({
  open: new Set([...main().querySelectorAll("details[open] > summary")].map(nameOf)),
  typed: new Map([...main().querySelectorAll("input:not([type=hidden]), textarea, select")].filter((field) => field.value !== field.defaultValue && !(field.matches("select") && [...field.options].every((option) => option.selected === option.defaultSelected))).map((field) => [nameOf(field), field.value])),
  focus: main().contains(document.activeElement) ? nameOf(document.activeElement) : null,
  caret: isTyping(document.activeElement) ? document.activeElement.selectionStart : null,
  top: anchor(),
});

// The row that a reader looks at, by its words, and where it stands on the screen.
const anchor = () => {
  const row = [...main().querySelectorAll(".row")].find((each) => each.getBoundingClientRect().bottom > 120);
  return row ? { words: row.querySelector(".said, th, a")?.textContent.trim(), y: row.getBoundingClientRect().top } : null;
};

const restore = (kept, scroll) => {
  for (const summary of main().querySelectorAll("details > summary")) {
    if (kept.open.has(nameOf(summary))) summary.parentElement.open = true;
  }
  for (const field of main().querySelectorAll("input:not([type=hidden]), textarea, select")) {
    const value = kept.typed.get(nameOf(field));
    if (value !== undefined) field.value = value;
  }
  const row = kept.top && [...main().querySelectorAll(".row")].find((each) => each.querySelector(".said, th, a")?.textContent.trim() === kept.top.words);
  window.scrollTo(0, row ? window.scrollY + row.getBoundingClientRect().top - kept.top.y : scroll);
  if (kept.focus !== null) {
    const again = [...main().querySelectorAll("a, button, input, select, summary, textarea")].find((each) => nameOf(each) === kept.focus);
    again?.focus({ preventScroll: true });
    if (again && kept.caret !== null && again.setSelectionRange && again.type !== "range") {
      try { again.setSelectionRange(kept.caret, kept.caret); } catch { /* a field without a caret */ }
    }
  }
};

const say = (words) => { document.getElementById("news").textContent = words; };

const swap = (text) => {
  const next = new DOMParser().parseFromString(text, "text/html");
  if (!next.getElementById("main")) return false;
  const kept = remembered();
  const scroll = window.scrollY;
  for (const [here, there] of [["#main", "#main"], ["nav ul", "nav ul"], [".case", ".case"]]) {
    document.querySelector(here)?.replaceWith(document.importNode(next.querySelector(there), true));
  }
  const heading = next.querySelector(".heading");
  if (heading) document.querySelector(".heading").firstChild.textContent = heading.firstChild.textContent;
  document.title = next.title;
  document.body.dataset.edition = next.body.dataset.edition;
  restore(kept, scroll);
  return true;
};

const load = async (address) => {
  const answer = await fetch(address, { headers: { accept: "text/html" }, credentials: "same-origin" });
  return answer.ok && swap(await answer.text());
};

// News: the server says when there is a newer edition; the page is then asked for again.
const follow = () => {
  if (!window.EventSource || !document.body.dataset.live) return;
  const source = new EventSource(document.body.dataset.live);
  source.addEventListener("edition", async (event) => {
    if (JSON.parse(event.data).edition === document.body.dataset.edition) return;
    if (await load(address())) say(`Updated ${new Date().toLocaleTimeString([], { hour12: false })}`);
  });
  window.addEventListener("pagehide", () => source.close());
};

const address = () => {
  const here = new URL(window.location.href);
  here.searchParams.delete("done");
  return here.pathname + here.search;
};

// The slider: a step is a moment at which documents appeared; its last is now.
const slide = () => {
  const box = document.querySelector(".slider");
  if (!box) return;
  const moments = box.dataset.moments.split(" ").map((each) => each.split("="));
  const range = box.querySelector("input");
  const play = box.querySelector(".play");
  const field = document.getElementById("as_of");
  const told = field.value ? Date.parse(field.value) : NaN;
  const known = moments.findLastIndex(([at]) => Date.parse(at) <= told);
  if (known >= 0) range.value = String(known);
  const show = () => {
    const [at, documents] = moments[range.value];
    const isLast = Number(range.value) === moments.length - 1;
    field.value = isLast ? "" : at;
    range.setAttribute("aria-valuetext", isLast ? "now" : `${at}, ${documents} documents`);
  };
  const go = async () => {
    show();
    const here = new URL(address(), window.location.href);
    here.searchParams.delete("page");
    if (field.value) here.searchParams.set("as_of", field.value); else here.searchParams.delete("as_of");
    window.history.replaceState(null, "", here);
    say(field.value ? `As of ${field.value}` : "Now");
    return load(here.pathname + here.search);
  };
  range.addEventListener("input", show);
  range.addEventListener("change", go);
  let timer = null;
  const stop = () => { clearTimeout(timer); timer = null; play.setAttribute("aria-pressed", "false"); play.textContent = "Play"; };
  const step = async () => {
    if (Number(range.value) >= moments.length - 1) return stop();
    range.value = String(Number(range.value) + 1);
    await go();
    if (timer !== null) timer = setTimeout(step, SECOND);
  };
  play.addEventListener("click", () => {
    if (timer !== null) return stop();
    if (Number(range.value) >= moments.length - 1) range.value = "0";
    play.setAttribute("aria-pressed", "true");
    play.textContent = "Pause";
    timer = setTimeout(step, 0);
  });
  box.hidden = false;
};

// Keys: none of them where somebody types.
const PAGES = { n: "/", c: "/claims", f: "/conflicts", t: "/timeline", m: "/map", a: "/actors", d: "/documents", s: "/sources", p: "/problems" };

const keys = () => {
  let isGoing = false;
  const rows = () => [...main().querySelectorAll(".row, tbody tr")];
  const move = (by) => {
    const all = rows();
    const at = all.findIndex((row) => row.classList.contains("here"));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (!next) return;
    all[at]?.classList.remove("here");
    next.classList.add("here");
    next.scrollIntoView({ block: "nearest" });
    next.querySelector("a")?.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const asked = isGoing && PAGES[event.key];
    isGoing = event.key === "g";
    if (asked) {
      const link = [...document.querySelectorAll("nav a")].find((each) => new URL(each.href).pathname === asked);
      link?.click();
    } else if (event.key === "/") document.getElementById("search").focus();
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "?") document.getElementById("keys").showModal();
    else return;
    event.preventDefault();
  });
};

follow();
slide();
keys();
