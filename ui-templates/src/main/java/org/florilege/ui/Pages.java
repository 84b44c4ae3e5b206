package org.florilege.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.florilege.ui.view.AdminHomeView;
import org.florilege.ui.view.AdminSourceListView;
import org.florilege.ui.view.AdminSourceView;
import org.florilege.ui.view.AlgorithmView;
import org.florilege.ui.view.ApiDocsView;
import org.florilege.ui.view.ChallengeView;
import org.florilege.ui.view.ConfirmView;
import org.florilege.ui.view.DatasetView;
import org.florilege.ui.view.DumpsView;
import org.florilege.ui.view.ErrorView;
import org.florilege.ui.view.HomeView;
import org.florilege.ui.view.LookAlikesView;
import org.florilege.ui.view.OrganisationView;
import org.florilege.ui.view.ReportView;
import org.florilege.ui.view.ResourceView;
import org.florilege.ui.view.RunView;
import org.florilege.ui.view.SearchView;
import org.florilege.ui.view.SignInView;
import org.florilege.ui.view.SourceFormView;
import org.florilege.ui.view.SourceListView;
import org.florilege.ui.view.SourceTypesView;
import org.florilege.ui.view.SourceView;
import org.florilege.ui.view.SparqlView;
import org.florilege.ui.view.StatusView;
import org.florilege.ui.view.View;

/// The door of this module: a view in, a page of HTML in UTF-8 out.
///
/// A page is rendered whole before its first byte leaves, so a mistake never ends in half a page. For any thread; one
/// object serves the whole portal.
public final class Pages {
    /// The `Content-Type` of every page.
    public static final String CONTENT_TYPE = "text/html;charset=utf-8";

    /// A `Content-Security-Policy` under which every page works: nothing inline, nothing from elsewhere.
    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /// The page of `view`.
    public byte[] render(View view) {
        return output(template(view), view).toByteArray();
    }

    /// Writes the page of `view`; `out` stays open.
    public void render(View view, OutputStream out) throws IOException {
        output(template(view), view).writeTo(out);
    }

    /// Only the part of the search page that a new search changes, with its title: what htmx swaps in.
    public byte[] renderFragment(SearchView view) {
        return output("page/search-fragment.jte", view).toByteArray();
    }

    private Utf8ByteOutput output(String template, View view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, view, output);
        return output;
    }

    private static String template(View view) {
        return switch (view) {
            case HomeView _ -> "page/home.jte";
            case SearchView _ -> "page/search.jte";
            case DatasetView _ -> "page/dataset.jte";
            case AlgorithmView _ -> "page/algorithm.jte";
            case ChallengeView _ -> "page/challenge.jte";
            case OrganisationView _ -> "page/organisation.jte";
            case ResourceView _ -> "page/resource.jte";
            case SourceListView _ -> "page/sources.jte";
            case SourceView _ -> "page/source.jte";
            case ApiDocsView _ -> "page/api-docs.jte";
            case SignInView _ -> "page/sign-in.jte";
            case AdminHomeView _ -> "page/admin-home.jte";
            case AdminSourceListView _ -> "page/admin-sources.jte";
            case AdminSourceView _ -> "page/admin-source.jte";
            case SourceTypesView _ -> "page/source-types.jte";
            case SourceFormView _ -> "page/source-form.jte";
            case ConfirmView _ -> "page/confirm.jte";
            case RunView _ -> "page/run.jte";
            case ReportView _ -> "page/report.jte";
            case LookAlikesView _ -> "page/look-alikes.jte";
            case SparqlView _ -> "page/sparql.jte";
            case DumpsView _ -> "page/dumps.jte";
            case StatusView _ -> "page/status.jte";
            case ErrorView _ -> "page/error.jte";
        };
    }
}
