package org.florilege.ui.language;

import java.util.Locale;

/// A language the interface speaks. The first one is the default.
public enum UiLanguage {
    FR(Locale.FRANCE, "Français"),
    EN(Locale.UK, "English");

    private final Locale locale;
    private final String ownName;

    UiLanguage(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /// The language tag (BCP 47) that pages and URLs carry: `fr` or `en`.
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /// The name of the language in itself, as its speakers look for it.
    public String ownName() {
        return ownName;
    }

    /// The language that the switch on the page leads to.
    public UiLanguage other() {
        return this == FR ? EN : FR;
    }
}
