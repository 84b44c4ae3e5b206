package org.florilege.api.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.florilege.api.problem.PortalException;
import org.florilege.api.problem.ProblemWriter;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.query.CatalogQuery;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.Place;
import org.florilege.ui.view.Section;
import org.florilege.ui.view.Serialisation;
import org.florilege.ui.view.SparqlFault;
import org.florilege.ui.view.SparqlResult;
import org.florilege.ui.view.SparqlView;
import org.jspecify.annotations.Nullable;

/// Makes the page where people ask.
public final class SparqlPages {

    private static final List<String> EXAMPLES =
            List.of("newest", "count", "licences", "publishers", "formats", "graph");
    private static final int LONGEST_ADDRESS = 6_000;

    private final PublicAddress portal;

    public SparqlPages(PublicAddress portal) {
        this.portal = portal;
    }

    SparqlView empty(UiLanguage language) {
        return view(example(EXAMPLES.getFirst(), language), null, null, List.of(), language);
    }

    SparqlView answered(String text, CatalogQuery query, SparqlResult result, UiLanguage language) {
        List<Serialisation> downloads = AnswerForm.of(query.asksForGraph()).stream()
                .filter(form -> form != AnswerForm.HTML && address(text).length() < LONGEST_ADDRESS)
                .map(form -> new Serialisation(
                        form.suffix().toUpperCase(Locale.ROOT),
                        form.mediaType().toString(),
                        address(text) + "&format=" + form.suffix()))
                .toList();
        return view(text, result, null, downloads, language);
    }

    SparqlView refused(String text, PortalException.QueryRefused refused, UiLanguage language) {
        ProblemWriter.Told told = ProblemWriter.told(refused, language);
        SparqlFault fault = new SparqlFault(told.title(), told.detail(), told.help(), refused.line(), refused.column());
        return view(text, null, fault, List.of(), language);
    }

    private SparqlView view(
            String text,
            @Nullable SparqlResult result,
            @Nullable SparqlFault fault,
            List<Serialisation> downloads,
            UiLanguage language) {
        Messages messages = Messages.of(language);
        boolean asked = result != null || fault != null;
        Frame frame = Frame.of(
                        language,
                        messages.get("sparql.title"),
                        Address.of(portal.base(), asked ? address(text) : SparqlController.PATH))
                .withPlace(Place.of(Section.API))
                .withMachine(asked ? Machine.notIndexed() : Machine.none());
        List<Link> examples = EXAMPLES.stream()
                .map(name -> Link.of(messages.get("sparql.example." + name), address(example(name, language))))
                .toList();
        return new SparqlView(frame, text, portal.of(SparqlController.PATH), examples, result, fault, downloads);
    }

    private static String address(String query) {
        return SparqlController.PATH + "?query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Queries stand in files; the language is the only thing in them that depends on the reader.
    private static String example(String name, UiLanguage language) {
        try (InputStream in = SparqlPages.class.getResourceAsStream("example/" + name + ".rq")) {
            if (in == null) throw new IllegalStateException("the example " + name + " is missing from the jar");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\"fr\"", "\"" + language.tag() + "\"").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + name + " cannot be read", e);
        }
    }
}
