package org.florilege.ui.view;

/// A JSON-LD document that a page carries in its head for search engines.
public record JsonLd(String json) {
    public JsonLd {
        Check.text("JSON-LD", json);
    }

    /// The same document written so that it cannot end the `script` element that holds it: `<`, `>` and `&` occur in
    /// JSON only within strings, where an escape means the same.
    public String escaped() {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
