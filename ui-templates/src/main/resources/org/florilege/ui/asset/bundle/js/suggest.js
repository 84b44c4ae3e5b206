// Suggestions while typing: an ARIA combobox over a plain search field. Without it the form works as it is.
(function () {
  "use strict";
  const DELAY = 120;
  let serial = 0;

  function enhance(field) {
    if (field.dataset.enhanced) return;
    field.dataset.enhanced = "true";
    const input = field.querySelector("input[type=search]");
    const list = document.createElement("ul");
    list.id = "suggestions-" + ++serial;
    list.className = "fl-suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.dataset.label);
    list.hidden = true;
    const status = document.createElement("div");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    field.append(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    const kinds = new Map();
    field.querySelectorAll("template[data-kind]").forEach(function (kind) {
      kinds.set(kind.dataset.kind, kind.content.textContent);
    });
    let timer = 0;
    let request = null;
    let active = -1;

    function close() {
      clearTimeout(timer);
      if (request) request.abort();
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function activate(index) {
      const options = list.children;
      if (active >= 0 && options[active]) options[active].setAttribute("aria-selected", "false");
      active = (index + options.length) % options.length;
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", options[active].id);
    }

    function choose(option) {
      close();
      if (option.dataset.url) {
        window.location.assign(option.dataset.url);
        return;
      }
      input.value = option.dataset.text;
      input.form.requestSubmit();
    }

    function option(suggestion, index) {
      const item = document.createElement("li");
      item.id = list.id + "-" + index;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.text = suggestion.text;
      if (suggestion.url && suggestion.url.startsWith("/")) item.dataset.url = suggestion.url;
      const text = document.createElement("span");
      text.textContent = suggestion.text;
      item.append(text);
      const label = kinds.get(String(suggestion.kind).toLowerCase());
      if (label) {
        const kind = document.createElement("span");
        kind.className = "fl-suggestion-kind";
        kind.textContent = label;
        item.append(kind);
      }
      return item;
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map(option));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      status.textContent = field.dataset.count.replace("{0}", suggestions.length);
    }

    async function ask(query) {
      if (request) request.abort();
      request = new AbortController();
      const parameters = new URLSearchParams({ q: query, lang: field.dataset.lang });
      try {
        const answer = await fetch(field.dataset.suggest + "?" + parameters, {
          headers: { Accept: "application/json" },
          signal: request.signal,
        });
        if (answer.ok && document.activeElement === input) show((await answer.json()).suggestions || []);
      } catch {
        // No suggestion is no harm: the search itself still works.
      }
    }

    input.addEventListener("input", function () {
      clearTimeout(timer);
      const query = input.value.trim();
      if (query.length < 2) {
        close();
        return;
      }
      timer = setTimeout(() => ask(query), DELAY);
    });
    input.addEventListener("keydown", function (event) {
      if (event.isComposing) return;
      if (list.hidden) {
        if (event.key !== "ArrowDown" || input.value.trim().length < 2) return;
        event.preventDefault();
        ask(input.value.trim());
        return;
      }
      if (event.key === "ArrowDown") activate(active + 1);
      else if (event.key === "ArrowUp") activate(active < 0 ? list.children.length - 1 : active - 1);
      else if (event.key === "Enter" && active >= 0) choose(list.children[active]);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", close);
    input.form.addEventListener("submit", close);
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", function (event) {
      const item = event.target.closest("[role=option]");
      if (item) choose(item);
    });
  }

  function enhanceAll() {
    document.querySelectorAll("[data-suggest]").forEach(enhance);
  }

  document.addEventListener("DOMContentLoaded", enhanceAll);
  document.addEventListener("htmx:afterSettle", enhanceAll);
})();
