// Says once for each page of results that one of them was opened: the words that were searched for and nothing else.
// Without this script every link works as it does with it.
(() => {
  "use strict";
  const MIDDLE_BUTTON = 1;
  const results = document.querySelector("main .results");
  const words = new URLSearchParams(location.search).get("q");
  if (!results || !words || !navigator.sendBeacon) return;
  let said = false;
  const say = (event) => {
    if (said || !event.target.closest("a")) return;
    said = true;
    navigator.sendBeacon("/search/opened", new URLSearchParams({ q: words }));
  };
  results.addEventListener("click", say);
  results.addEventListener("auxclick", (event) => {
    if (event.button === MIDDLE_BUTTON) say(event);
  });
})();
