package org.florilege.catalog.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Identity;
import org.florilege.catalog.search.NearDuplicates.Reason;

/// By what a record is recognised among others: each identity that it states, and each of its titles together with
/// each of its publishers, folded. Two records that share a value may describe one thing.
final class Likeness {

    private static final int MOST = 20;
    private static final int LONGEST_IDENTITY = 500;
    private static final int DIGITS = 20;

    private Likeness() {}

    /// @param publishers their names
    static Set<String> of(Description description, Set<String> publishers) {
        Set<String> values = new LinkedHashSet<>();
        for (Identity identity : Identity.statedBy(description.record()))
            if (identity.value().length() <= LONGEST_IDENTITY) add(values, Reason.IDENTIFIER.prefix() + identity);
        for (Text title : description.title().all()) {
            String words = Folding.words(title.value());
            if (!words.isEmpty())
                for (String publisher : publishers) add(values, titled(words, Folding.words(publisher)));
        }
        return values;
    }

    private static void add(Set<String> values, String value) {
        if (values.size() < MOST) values.add(value);
    }

    private static String titled(String title, String publisher) {
        byte[] both = (title + '\n' + publisher).getBytes(StandardCharsets.UTF_8);
        return Reason.TITLE_AND_PUBLISHER.prefix() + ContentHash.of(both).hex().substring(0, DIGITS);
    }
}
