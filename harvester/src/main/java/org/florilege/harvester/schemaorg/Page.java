package org.florilege.harvester.schemaorg;

import java.net.URI;
import java.util.List;
import org.florilege.harvester.repair.Iris;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The JSON-LD in an HTML page.
///
/// @param address where the page lives: its canonical address if it names one on its own host
/// @param blocks the texts of its `script` elements of the type `application/ld+json`
record Page(String address, List<String> blocks) {

    Page {
        blocks = List.copyOf(blocks);
    }

    static Page of(String html, String address) {
        Document document = Jsoup.parse(html, address);
        List<String> blocks = document.select("script[type*=ld+json]").stream()
                .map(Element::data)
                .filter(text -> !text.isBlank())
                .toList();
        return new Page(canonical(document, address), blocks);
    }

    private static String canonical(Document document, String address) {
        Element link = document.selectFirst("link[rel=canonical]");
        String canonical = link == null ? "" : Iris.encode(link.absUrl("href"));
        int fragment = canonical.indexOf('#');
        String bare = fragment < 0 ? canonical : canonical.substring(0, fragment);
        return isSameHost(bare, address) ? bare : address;
    }

    private static boolean isSameHost(String one, String other) {
        try {
            String host = URI.create(one).getHost();
            return host != null && host.equalsIgnoreCase(URI.create(other).getHost());
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    /// @return whether a block that cannot be read would have described a record
    static boolean maySayRecord(String block) {
        return block.contains("Dataset")
                || block.contains("SoftwareSourceCode")
                || block.contains("SoftwareApplication");
    }
}
