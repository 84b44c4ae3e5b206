// The interactive documentation of the API, drawn by Swagger UI from our own contract.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  const place = document.getElementById("api-docs");

  // Only the operations and the schemas: the page around has the title, the main landmark and the link to the contract.
  function operationsOnly(system) {
    const element = system.React.createElement;
    function OperationsOnly({ getComponent, specSelectors }) {
      if (specSelectors.loadingStatus() === "loading") return null;
      const parts = [
        ["SvgAssets", false],
        ["errors", true],
        ["operations", true],
        ["Models", true],
      ];
      return element(
        "div",
        { className: "swagger-ui" },
        parts.map(([name, container]) => element(getComponent(name, container), { key: name })),
      );
    }
    return { components: { OperationsOnly } };
  }

  window.SwaggerUIBundle({
    domNode: place,
    url: place.dataset.contract,
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
    plugins: [operationsOnly],
    layout: "OperationsOnly",
  });
});
