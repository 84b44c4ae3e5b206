package org.florilege.ui.view;

/// A resource in a list: a search hit, the newest on the home page, a series' members.
///
/// @param snippet a piece of the description, or nothing
public record Card(ResourceKind kind, String url, Highlighted title, Highlighted snippet, CardFacts facts) {
    public Card {
        Check.url("a card", url);
        Check.text("a card's title", title.text());
    }
}
