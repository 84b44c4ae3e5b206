// The search page: says the new count aloud after a swap, and opens the filters where there is room for them.
(function () {
  "use strict";
  const wide = window.matchMedia("(min-width: 992px)");

  function openFilters() {
    const filters = document.querySelector("[data-facets]");
    if (filters && wide.matches) filters.open = true;
  }

  function announce() {
    const count = document.querySelector("[data-live]");
    const live = document.getElementById("search-live");
    if (count && live) live.textContent = count.textContent;
  }

  document.addEventListener("DOMContentLoaded", openFilters);
  document.addEventListener("htmx:afterSettle", function () {
    openFilters();
    announce();
  });
})();
