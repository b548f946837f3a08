// Where a reader is: what they look at, have open, have typed. It outlives the page's parts.
const main = () => document.getElementById("main");
const FIELDS = "input:not([type=hidden]), textarea, select";
const WORDS = [".said", "th", "a"]; // by which a row is known, the first that it has

// A field or a fold is known by what it is in and what it is called.
const nameOf = (element) => {
  const form = element.closest("form");
  const given = form ? [...form.querySelectorAll("input[type=hidden]:not([name=token])")] : [];
  const called = element.getAttribute("aria-label") ?? (element.matches("summary, a, button") ? element.textContent.trim() : "");
  const home = element.closest("[id]:not(#main)")?.id ?? "";
  const own = given.map((field) => field.value).join(" ").slice(0, 200);
  return [home, element.tagName, element.getAttribute("name") ?? "", called, form?.getAttribute("action") ?? "", own].join("|");
};

const isChanged = (field) => {
  if (field.matches("select")) return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
};

const wordsOf = (row) => WORDS.map((each) => row.querySelector(each)).find(Boolean)?.textContent.trim();
const rowsOf = () => [...main().querySelectorAll(".row")];

// The first row on the screen, by its words, and where it stands.
const looked = () => {
  const under = document.querySelector("header").getBoundingClientRect().bottom;
  const row = window.scrollY > 0 && rowsOf().find((each) => each.getBoundingClientRect().bottom > Math.max(under, 0));
  return row ? { words: wordsOf(row), y: row.getBoundingClientRect().top } : null;
};

// What is to be kept while parts of the page are put in place of others.
export const keep = () => {
  const focused = document.activeElement;
  return {
    open: new Set([...main().querySelectorAll("details[open] > summary")].map(nameOf)),
    typed: new Map([...main().querySelectorAll(FIELDS)].filter(isChanged).map((field) => [nameOf(field), field.value])),
    focus: main().contains(focused) && focused !== main() ? nameOf(focused) : null,
    caret: focused?.selectionStart ?? null,
    here: main().querySelector(".row.here") && wordsOf(main().querySelector(".row.here")),
    looked: looked(),
    scroll: window.scrollY,
  };
};

const focus = (name, caret) => {
  const again = [...main().querySelectorAll(`a, button, summary, ${FIELDS}`)].find((each) => nameOf(each) === name);
  again?.focus({ preventScroll: true });
  if (again && caret !== null && again.setSelectionRange) {
    try { again.setSelectionRange(caret, caret); } catch { /* a field without a caret */ }
  }
};

export const restore = (kept) => {
  for (const summary of main().querySelectorAll("details > summary")) {
    if (kept.open.has(nameOf(summary))) summary.parentElement.open = true;
  }
  for (const field of main().querySelectorAll(FIELDS)) {
    const value = kept.typed.get(nameOf(field));
    if (value !== undefined) field.value = value;
  }
  if (kept.here) rowsOf().find((each) => wordsOf(each) === kept.here)?.classList.add("here");
  const row = kept.looked && rowsOf().find((each) => wordsOf(each) === kept.looked.words);
  window.scrollTo(0, row ? window.scrollY + row.getBoundingClientRect().top - kept.looked.y : kept.scroll);
  if (kept.focus !== null) focus(kept.focus, kept.caret);
};
