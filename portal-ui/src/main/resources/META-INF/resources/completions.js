// Makes each search field a combobox with a list of completions (ARIA 1.2 pattern). Without this script the form works.
(() => {
  "use strict";
  // Longer than the pause between two keys of a quick typist, shorter than a person waits for a list.
  const PAUSE = 180;
  const LEAST_LETTERS = 2;

  const enhance = (field) => {
    const texts = field.dataset;
    const listId = field.id + "-list";
    const list = document.createElement("ul");
    list.id = listId;
    list.className = "completions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", texts.listLabel);
    const status = document.createElement("div");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    field.parentNode.append(list, status);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", listId);

    let timer = 0;
    let request = null;
    let active = -1;

    const options = () => Array.from(list.children);
    const close = () => {
      clearTimeout(timer);
      if (request) request.abort();
      list.hidden = true;
      active = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    };
    const say = (count) => {
      const text = count === 0 ? texts.none : count === 1 ? texts.one : texts.many.replace("#", count);
      if (status.textContent !== text) status.textContent = text;
    };
    const activate = (index) => {
      const all = options();
      active = all.length === 0 ? -1 : (index + all.length) % all.length;
      all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      if (active < 0) return;
      field.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    };
    const show = (completions) => {
      list.replaceChildren(...completions.map((completion, index) => {
        const option = document.createElement("li");
        option.id = listId + "-" + index;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = completion.text;
        option.dataset.href = completion.href;
        return option;
      }));
      active = -1;
      field.removeAttribute("aria-activedescendant");
      list.hidden = completions.length === 0;
      field.setAttribute("aria-expanded", String(completions.length > 0));
      say(completions.length);
    };
    const ask = async () => {
      const typed = field.value.trim();
      if (request) request.abort();
      if (typed.length < LEAST_LETTERS) {
        close();
        status.textContent = "";
        return;
      }
      const mine = new AbortController();
      request = mine;
      try {
        const answer = await fetch(texts.completions + "?q=" + encodeURIComponent(typed), { signal: mine.signal });
        if (answer.ok && request === mine && document.activeElement === field) show(await answer.json());
      } catch (failure) {
        if (failure.name !== "AbortError") close();
      }
    };
    const follow = (option) => location.assign(option.dataset.href);

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) return;
        event.preventDefault();
        const before = event.key === "ArrowUp" && active <= 0;
        activate(event.key === "ArrowDown" ? active + 1 : before ? options().length - 1 : active - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && !list.hidden && active >= 0) {
        event.preventDefault();
        follow(options()[active]);
      }
    });
    field.addEventListener("blur", close);
    // The field must not lose the focus, and with it the list, before the click arrives.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) follow(option);
    });
  };

  document.querySelectorAll("input[data-completions]").forEach(enhance);
})();
