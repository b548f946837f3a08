// The slider through time: a step is a moment at which documents appeared; its last is now.
const SECOND = 1000;
const RESTS = 150; // milliseconds a reader stays on a step before its page is asked for

const told = (at) => new Date(at).toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

// News brings new moments; who stood at the last, at now, stays there.
export const renew = (next) => {
  const [box, fresh] = [document.querySelector(".slider"), next.querySelector(".slider")];
  if (!box || !fresh) return;
  const range = box.querySelector("input");
  const isNow = range.value === range.max;
  box.dataset.moments = fresh.dataset.moments;
  range.max = fresh.querySelector("input").max;
  if (isNow) range.value = range.max;
};

export const slide = ({ go, address }) => {
  const box = document.querySelector(".slider");
  if (!box) return;
  const moments = () => box.dataset.moments.split(" ").map((each) => each.split("="));
  const range = box.querySelector("input");
  const play = box.querySelector(".play");
  const field = document.getElementById("as_of");
  const clock = document.getElementById("clock");
  const asked = document.querySelector(".asked");

  const at = () => Number(range.value);
  const isNow = () => range.value === range.max;
  const stand = () => {
    const now = field.value ? Date.parse(field.value) : NaN;
    const known = moments().findLastIndex(([each]) => Date.parse(each) <= now);
    range.value = field.value ? String(Math.max(0, known)) : range.max;
  };
  const show = () => {
    const [when, documents] = moments()[at()];
    field.value = isNow() ? "" : when;
    clock.value = "published"; // what the steps are told by
    asked.textContent = isNow() ? "Now" : `${told(when)} (UTC)`;
    range.setAttribute("aria-valuetext", `${asked.textContent}, ${documents} documents`);
  };
  const arrive = () => {
    const url = address();
    for (const key of ["page", "clock", "as_of", "done"]) url.searchParams.delete(key);
    if (field.value) url.searchParams.set("as_of", field.value);
    return go(url);
  };

  let timer = null;
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    play.setAttribute("aria-pressed", "false");
  };
  const step = async () => {
    if (isNow()) return stop();
    range.value = String(at() + 1);
    show();
    await arrive();
    if (timer !== null) timer = setTimeout(step, SECOND);
    return undefined;
  };
  let resting = null;
  range.addEventListener("input", () => {
    stop();
    show();
    clearTimeout(resting);
    resting = setTimeout(arrive, RESTS);
  });
  play.addEventListener("click", () => {
    if (timer !== null) return stop();
    if (isNow()) { range.value = "0"; show(); }
    play.setAttribute("aria-pressed", "true");
    timer = setTimeout(step, 0);
    return undefined;
  });
  stand();
  box.hidden = false;
};
