package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/// One reader's way through the portal. It ends well when no script complained and nothing was asked of another host.
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || "warning".equals(message.type())) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(Site.site().base()) && !request.url().startsWith("data:"))
                strangers.add(request.url());
        });
    }

    Page page() {
        return page;
    }

    /// Goes to this path.
    Response to(String path) {
        Response response = page.navigate(path);
        assertThat(response).isNotNull();
        return response;
    }

    /// Signs in as the operator and arrives on the operator's first page.
    void signIn() {
        to("/admin");
        page.locator("#password").fill(Operator.PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(Site.site().base() + "/admin");
    }

    /// That nothing went wrong behind the scenes.
    void endsWell() {
        assertThat(complaints).as("console").isEmpty();
        assertThat(strangers).as("requests to other hosts").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
