// Forms: what came back leads the eye to what it is about, and a long answer is announced.
(function () {
  "use strict";
  document.addEventListener("DOMContentLoaded", function () {
    const told = document.querySelector("[data-focus]");
    if (told) told.focus();
    for (const form of document.querySelectorAll("form[data-busy]")) {
      form.addEventListener("submit", function (event) {
        if (!event.submitter || event.submitter.value !== "try") return;
        form.querySelector("[data-busy-note]").textContent = form.dataset.busy;
        form.setAttribute("aria-busy", "true");
      });
    }
    window.addEventListener("pageshow", function () {
      for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
    });
    for (const hidden of document.querySelectorAll("details")) {
      if (hidden.querySelector("[aria-invalid=true], .fl-wrong")) hidden.open = true;
    }
  });
})();
