// What the pages do without a script, made quicker: news as it comes, a slider through time, keys.
import { keep, restore } from "/place.js";
import { renew, slide } from "/moment.js";
import { listen } from "/keys.js";

const PARTS = ["#main", "nav ul", ".called", ".told", ".latest", ".spark"]; // what an address changes

// Said aloud, and shown unless the page itself shows it.
const say = (words, isShown = true) => {
  const news = document.getElementById("news");
  news.classList.toggle("unseen", !isShown);
  news.textContent = words;
};

// The address of what is shown, with what was just done: it can be undone there.
const address = () => new URL(window.location.href);

const swap = (text) => {
  const next = new DOMParser().parseFromString(text, "text/html");
  if (!next.getElementById("main")) return false;
  const kept = keep();
  for (const part of PARTS) {
    const [here, there] = [document.querySelector(part), next.querySelector(part)];
    if (here && there) here.replaceWith(document.importNode(there, true));
  }
  document.querySelector("header").className = next.querySelector("header").className;
  document.title = next.title;
  Object.assign(document.body.dataset, { ...next.body.dataset });
  renew(next);
  restore(kept);
  return true;
};

// A later question overtakes an earlier one; a page that is still being made is asked for again.
let asked = 0;
const load = async (url) => {
  const mine = ++asked;
  for (;;) {
    const answer = await fetch(url, { headers: { accept: "text/html" }, credentials: "same-origin" });
    if (mine !== asked) return false;
    if (answer.ok) return swap(await answer.text());
    const seconds = Number(answer.headers.get("retry-after"));
    if (answer.status !== 503 || !seconds) return false;
    say("Being made …");
    await new Promise((resolve) => { setTimeout(resolve, seconds * 1000); });
    if (mine !== asked) return false;
  }
};

// News: the server says when there is a newer edition of what is shown.
let source = null;
const follow = () => {
  source?.close();
  if (!window.EventSource || !document.body.dataset.live) return;
  source = new EventSource(document.body.dataset.live);
  source.addEventListener("edition", async (event) => {
    if (JSON.parse(event.data).edition === document.body.dataset.edition) return;
    if (await load(address())) say(`Updated ${new Date().toLocaleTimeString([], { hour12: false })}`);
  });
};

// Another moment: its page is shown, its address told, its news listened for.
const go = async (url) => {
  window.history.replaceState(null, "", url);
  if (!(await load(url))) return;
  say(document.querySelector(".told").textContent, false);
  follow();
};

// Where the pages stand in a row that is wider than the screen, the one that is shown comes first.
const uncover = () => {
  const nav = document.querySelector("nav");
  const here = nav.querySelector("[aria-current]");
  if (here && nav.scrollWidth > nav.clientWidth) nav.scrollLeft += here.getBoundingClientRect().left - nav.clientWidth / 3;
};

window.addEventListener("pagehide", () => source?.close());
window.addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
follow();
uncover();
slide({ go, address });
listen();
