package org.florilege.harvester.folder;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.florilege.harvester.repair.Iris;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What a list of files on the web lists: only what lies below it, each once, in the order of their names.
///
/// @param files addresses of files
/// @param folders addresses of further lists, ending with a slash
/// @param next where the list goes on
record Listing(List<URI> files, List<URI> folders, Optional<URI> next) {

    Listing {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /// @param address where the list is
    /// @param text HTML as web servers make it, or the `ListBucketResult` of an S3 store
    static Listing of(URI address, String text) {
        return text.contains("<ListBucketResult") ? bucket(address, text) : html(address, text);
    }

    boolean isEmpty() {
        return files.isEmpty() && folders.isEmpty();
    }

    private static Listing html(URI address, String text) {
        TreeSet<URI> files = new TreeSet<>();
        TreeSet<URI> folders = new TreeSet<>();
        for (Element link : Jsoup.parse(text, address.toString()).select("a[href]"))
            below(address, link.absUrl("href")).ifPresent(target -> (isFolder(target) ? folders : files).add(target));
        return new Listing(List.copyOf(files), List.copyOf(folders), Optional.empty());
    }

    private static boolean isFolder(URI target) {
        return target.getRawPath().endsWith("/");
    }

    /// Links that sort the list have a query, links to the folder above lead out of it.
    private static Optional<URI> below(URI list, String link) {
        try {
            URI target = URI.create(Iris.encode(link)).normalize();
            boolean same = list.getScheme().equals(target.getScheme())
                    && list.getRawAuthority().equals(target.getRawAuthority());
            String folder = folder(list.normalize());
            boolean inside = same && target.getRawQuery() == null && target.getRawFragment() == null;
            return inside
                            && target.getRawPath().startsWith(folder)
                            && target.getRawPath().length() > folder.length()
                    ? Optional.of(target)
                    : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static String folder(URI list) {
        String path = list.getRawPath();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Listing bucket(URI address, String text) {
        Document list = Jsoup.parse(text, "", Parser.xmlParser());
        List<URI> files = new ArrayList<>();
        String last = "";
        for (Element key : list.select("Contents > Key")) {
            last = key.text();
            if (!last.endsWith("/")) files.add(root(address).resolve(encoded(last)));
        }
        boolean more = "true".equals(list.select("IsTruncated").text());
        return new Listing(files, List.of(), more ? next(address, list, last) : Optional.empty());
    }

    private static URI root(URI address) {
        String bare = address.toString();
        int query = bare.indexOf('?');
        bare = query < 0 ? bare : bare.substring(0, query);
        return URI.create(bare.endsWith("/") ? bare : bare + "/");
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /// Version 2 goes on with a token, version 1 with a name.
    private static Optional<URI> next(URI address, Document list, String last) {
        String token = list.select("NextContinuationToken").text();
        String marker = list.select("NextMarker").text();
        String name = token.isEmpty() ? "marker" : "continuation-token";
        String value = token.isEmpty() ? marker.isEmpty() ? last : marker : token;
        if (value.isEmpty()) return Optional.empty();
        StringBuilder query = new StringBuilder();
        String stated = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String part : stated.split("&", -1))
            if (!part.isEmpty() && !part.startsWith(name + "="))
                query.append(part).append('&');
        query.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        String bare = address.toString();
        int at = bare.indexOf('?');
        return Optional.of(URI.create((at < 0 ? bare : bare.substring(0, at)) + "?" + query));
    }
}
