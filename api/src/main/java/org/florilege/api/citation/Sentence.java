package org.florilege.api.citation;

import java.util.ArrayList;
import java.util.List;
import org.florilege.ui.language.Messages;

/// A reference as a sentence in the manner of APA (7th edition, section 10.9: data sets), in the reader's language.
public final class Sentence {

    public static final String MEDIA_TYPE = "text/x-bibliography";
    public static final String SUFFIX = "txt";

    /// Of more authors, the first nineteen and the last are named.
    private static final int MOST_AUTHORS = 20;

    private final Reference work;
    private final Messages words;

    private Sentence(Reference work, Messages words) {
        this.work = work;
        this.words = words;
    }

    /// Who (when), what it is and of which kind, publisher, where.
    public static String of(Reference work, Messages words) {
        return new Sentence(work, words).sentence();
    }

    private String sentence() {
        List<String> parts = new ArrayList<>();
        String authors = authors();
        String year = "(" + (work.year().isEmpty() ? words.get("citation.undated") : work.year()) + ")";
        if (!authors.isEmpty()) parts.add(authors + " " + year);
        parts.add(what());
        if (authors.isEmpty()) parts.add(year);
        if (!work.publisher().isEmpty() && !isOnlyAuthor(work.publisher())) parts.add(work.publisher());
        StringBuilder sentence = new StringBuilder();
        for (String part : parts) sentence.append(part).append(ends(part) ? " " : ". ");
        return sentence.append(work.url()).toString().strip();
    }

    private static boolean ends(String part) {
        return part.endsWith(".") || part.endsWith("?") || part.endsWith("!");
    }

    private String what() {
        String version =
                work.version().isEmpty() ? "" : " (" + words.get("citation.version") + " " + work.version() + ")";
        return work.title() + version + " [" + words.get("citation.type." + work.type()) + "]";
    }

    private boolean isOnlyAuthor(String publisher) {
        return work.authors().size() == 1 && work.authors().getFirst().family().equals(publisher);
    }

    private String authors() {
        List<String> names = work.authors().stream().map(Sentence::shown).toList();
        if (names.size() < 2) return String.join("", names);
        if (names.size() > MOST_AUTHORS)
            return String.join(", ", names.subList(0, MOST_AUTHORS - 1)) + ", … " + names.getLast();
        return words.get("citation.authors", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static String shown(Reference.Name name) {
        return name.given().isEmpty() ? name.family() : name.family() + ", " + initials(name.given());
    }

    /// `Jean-Pierre Marie` is `J.-P. M.`
    private static String initials(String given) {
        StringBuilder initials = new StringBuilder();
        boolean first = true;
        char before = ' ';
        for (int i = 0; i < given.length(); ) {
            int c = given.codePointAt(i);
            if (c == ' ' || c == '-') {
                first = true;
                before = (char) c;
            } else if (first && Character.isLetter(c)) {
                if (!initials.isEmpty()) initials.append(before);
                initials.appendCodePoint(c).append('.');
                first = false;
            }
            i += Character.charCount(c);
        }
        return initials.isEmpty() ? given : initials.toString();
    }
}
