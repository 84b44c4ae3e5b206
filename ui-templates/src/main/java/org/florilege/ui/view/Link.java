package org.florilege.ui.view;

/// A text that leads somewhere: inside the portal (`/dataset/…`), or to a web, mail or FTP address.
public record Link(Text text, String url) {
    public Link {
        Check.url("a link", url);
    }

    public static Link of(String text, String url) {
        return new Link(Text.of(text), url);
    }
}
