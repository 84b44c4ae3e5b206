package org.florilege.api.metadata;

import java.util.List;
import org.florilege.api.crosswalk.Crosswalk;
import org.florilege.api.record.Form;
import org.springframework.http.MediaType;

/// A form of a record that is neither its page nor its RDF.
///
/// @param profile by which `?profile=` asks for it; several forms of one format share it
/// @param label what people call it
/// @param content what makes it
public record MetadataForm(String profile, String label, List<MediaType> mediaTypes, String suffix, Content content)
        implements Form {

    /// What makes a form.
    public sealed interface Content {

        /// The tree that a crosswalk makes, as JSON or XML.
        record Tree(Crosswalk crosswalk) implements Content {}

        /// How to cite the record.
        record Citation(Style style) implements Content {}

        /// Where everything is that belongs to the record.
        record Links() implements Content {}
    }

    /// The forms of citations.
    public enum Style {
        BIBTEX,
        RIS,
        SENTENCE
    }

    public MetadataForm {
        mediaTypes = List.copyOf(mediaTypes);
    }

    /// Whether programs that keep references read it.
    public boolean isForReferenceManagers() {
        boolean sentence = content instanceof Content.Citation(Style style) && style == Style.SENTENCE;
        return (content instanceof Content.Citation && !sentence) || profile.equals(MetadataForms.CSL);
    }

    /// Whether nothing but `Content-Type` tells in which encoding it is.
    public boolean hasCharset() {
        return content instanceof Content.Citation;
    }

    /// Whether it describes the record.
    public boolean isDescription() {
        return content instanceof Content.Tree && !profile.equals(MetadataForms.CSL);
    }
}
