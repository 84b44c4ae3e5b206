package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page where people ask in SPARQL.
///
/// @param query what stands in the form
/// @param endpoint where programs ask
/// @param examples queries to begin with, each as a link that asks it
/// @param result the answer, or null
/// @param fault why there is no answer, or null
/// @param downloads the whole answer in forms for programs
public record SparqlView(
        Frame frame,
        String query,
        String endpoint,
        List<Link> examples,
        @Nullable SparqlResult result,
        @Nullable SparqlFault fault,
        List<Serialisation> downloads)
        implements View {
    public SparqlView {
        examples = List.copyOf(examples);
        downloads = List.copyOf(downloads);
    }
}
