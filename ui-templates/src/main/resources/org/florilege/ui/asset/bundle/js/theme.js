// Runs before the first paint: the page appears in the chosen theme, without a flash of the other.
(function () {
  "use strict";
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  function chosen() {
    try {
      const value = localStorage.getItem("theme");
      return value === "dark" || value === "light" ? value : null;
    } catch {
      return null;
    }
  }

  function apply() {
    root.dataset.bsTheme = chosen() ?? (dark.matches ? "dark" : "light");
  }

  function label(button) {
    const isDark = root.dataset.bsTheme === "dark";
    button.querySelector("[data-theme-label]").textContent = isDark ? button.dataset.light : button.dataset.dark;
  }

  apply();
  document.addEventListener("DOMContentLoaded", function () {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    button.hidden = false;
    label(button);
    button.addEventListener("click", function () {
      const next = root.dataset.bsTheme === "dark" ? "light" : "dark";
      try {
        localStorage.setItem("theme", next);
      } catch {
        // Without storage the choice lasts as long as the page.
      }
      root.dataset.bsTheme = next;
      label(button);
    });
    dark.addEventListener("change", function () {
      apply();
      label(button);
    });
  });
})();
