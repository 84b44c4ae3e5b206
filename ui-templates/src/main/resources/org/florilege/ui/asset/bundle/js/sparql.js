// The query form: an editor that knows SPARQL in the place of the plain field, which stays what is sent.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  const LONG = 6000;
  const form = document.querySelector("form[data-sparql]");
  const field = form.elements.namedItem("query");
  const fault = document.querySelector("[data-focus]");

  form.addEventListener("submit", function () {
    if (field.value.length > LONG) form.method = "post";
  });

  if (window.Yasqe) {
    // The editor would ask other sites for prefixes and terms; the page has no business with them.
    window.Yasqe.defaults.autocompleters = ["variables"];
    const place = document.createElement("div");
    field.after(place);
    const editor = new window.Yasqe(place, {
      value: field.value,
      persistenceId: null,
      createShareableLink: null,
      showQueryButton: false,
      resizeable: false,
      lineWrapping: true,
      tabMode: "default",
      viewportMargin: Infinity,
      extraKeys: {
        Tab: false,
        "Shift-Tab": false,
        "Ctrl-Enter": send,
        "Cmd-Enter": send,
      },
    });
    const input = editor.getInputField();
    input.setAttribute("aria-labelledby", "query-label");
    if (field.hasAttribute("aria-describedby")) {
      input.setAttribute("aria-describedby", field.getAttribute("aria-describedby"));
      input.setAttribute("aria-invalid", "true");
    }
    field.hidden = true;
    field.required = false;
    editor.on("change", keep);
    if (field.dataset.line) editor.addLineClass(Number(field.dataset.line) - 1, "background", "fl-sparql-wrong");

    function keep() {
      field.value = editor.getValue();
    }

    function send() {
      keep();
      form.requestSubmit();
    }
  }
  if (fault) fault.focus();
});
