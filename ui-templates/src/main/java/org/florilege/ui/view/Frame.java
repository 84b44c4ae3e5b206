package org.florilege.ui.view;

import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;

/// What every page has around its content.
///
/// @param title the page's own title, without the portal's name
/// @param query what the search box in the header shows; may be empty
public record Frame(UiLanguage lang, String title, Address address, Place place, String query, Machine machine) {
    public Frame {
        Check.text("a page's title", title);
    }

    /// A frame without breadcrumbs, query or metadata; the `with` methods add them.
    public static Frame of(UiLanguage lang, String title, Address address) {
        return new Frame(lang, title, address, Place.of(Section.NONE), "", Machine.none());
    }

    public Frame withPlace(Place newPlace) {
        return new Frame(lang, title, address, newPlace, query, machine);
    }

    public Frame withQuery(String newQuery) {
        return new Frame(lang, title, address, place, newQuery, machine);
    }

    public Frame withMachine(Machine newMachine) {
        return new Frame(lang, title, address, place, query, newMachine);
    }

    /// The words of this page's language.
    public Messages messages() {
        return Messages.of(lang);
    }
}
