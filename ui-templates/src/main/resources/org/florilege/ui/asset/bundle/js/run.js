// The page of a run: fills in how far it is as the portal tells it, and copies the address of its report.
(function () {
  "use strict";

  function follow(section) {
    const events = new EventSource(section.dataset.runEvents);
    events.addEventListener("progress", function (event) {
      const values = JSON.parse(event.data);
      for (const place of section.querySelectorAll("[data-live-value]")) {
        const value = values[place.dataset.liveValue];
        if (value !== undefined && place.textContent !== value) place.textContent = value;
      }
    });
    events.addEventListener("done", function () {
      events.close();
      window.location.reload();
    });
    window.addEventListener("pagehide", function () {
      events.close();
    });
    for (const link of section.querySelectorAll("[data-reload]")) link.hidden = true;
  }

  function offerCopy(button) {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      const field = document.getElementById(button.dataset.copy);
      navigator.clipboard.writeText(field.value).then(
        function () {
          document.querySelector("[data-copied]").textContent = button.dataset.done;
          button.textContent = button.dataset.done;
        },
        function () {
          field.select();
        }
      );
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    const section = document.querySelector("[data-run-events]");
    if (section) follow(section);
    for (const button of document.querySelectorAll("[data-copy]")) offerCopy(button);
  });
})();
