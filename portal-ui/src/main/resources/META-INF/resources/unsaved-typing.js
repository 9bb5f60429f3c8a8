// Keeps in this browser what staff have typed into an editor and not saved: the last state that the server could read,
// and the text of every field that was typed in since, even while the server was away.
window.unsavedTyping = (() => {
  "use strict";
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const write = (key, state, texts) => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), state, texts }));
    } catch {
      // A browser that keeps nothing, or has no room left, is no reason to stop somebody from typing.
    }
  };
  const fieldOf = (target) => target.closest("[data-path]");

  return {
    // Follows an editor, and returns what is kept of it: when, and the last state.
    begin(editor, key) {
      editor.addEventListener("input", (event) => {
        const field = fieldOf(event.target);
        if (!field) return;
        const kept = read(key);
        write(key, kept?.state ?? null, { ...kept?.texts, [field.dataset.path]: field.value });
      });
      const kept = read(key);
      return kept && JSON.stringify({ at: kept.at, state: kept.state });
    },

    // Keeps a state. It holds all texts but that of the field being typed in.
    keep(editor, key, state) {
      const typing = fieldOf(document.activeElement);
      write(key, state, typing && editor.contains(typing) ? { [typing.dataset.path]: typing.value } : {});
    },

    // Types the kept texts into their fields as if by hand, and returns in how many they were not there yet.
    retype(editor, key) {
      let retyped = 0;
      for (const [path, text] of Object.entries(read(key)?.texts ?? {})) {
        const field = editor.querySelector(`[data-path="${CSS.escape(path)}"]`);
        if (field && field.value !== text) {
          field.value = text;
          field.dispatchEvent(new Event("change", { bubbles: true }));
          retyped++;
        }
      }
      return retyped;
    },

    forget(key) {
      localStorage.removeItem(key);
    },

    // Forgets everything whose key begins like this.
    forgetAll(prefix) {
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .forEach((key) => localStorage.removeItem(key));
    },
  };
})();
