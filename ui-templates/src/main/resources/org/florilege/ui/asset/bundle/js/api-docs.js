// The interactive documentation of the API, drawn by Swagger UI from our own contract.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  const place = document.getElementById("api-docs");
  window.SwaggerUIBundle({
    domNode: place,
    url: place.dataset.contract,
    deepLinking: true,
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
  });
});
