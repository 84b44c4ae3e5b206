package org.florilege.harvester.csw;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.source.Source;

/// The requests to one catalogue (OGC 07-006r1, section 10.8), from the one that says everything to those that
/// older servers understand. What the operator chose is never left out.
final class CswRequests {

    static final int PAGE = 50;

    /// How much of a request a server is asked to understand.
    enum Form {
        /// Kinds and order.
        WHOLE(true, true),
        /// Kinds, in whatever order.
        UNSORTED(true, false),
        /// Everything; the kinds are picked out here.
        PLAIN(false, false),
        /// The same as an address, for servers that take no POST.
        ADDRESS(false, false);

        final boolean types;
        final boolean sorted;

        Form(boolean types, boolean sorted) {
            this.types = types;
            this.sorted = sorted;
        }
    }

    private static final Set<String> ARGUMENTS = Set.of(
            "service",
            "request",
            "version",
            "typenames",
            "outputschema",
            "elementsetname",
            "resulttype",
            "startposition",
            "maxrecords",
            "constraint",
            "constraintlanguage",
            "constraint_language_version",
            "acceptversions",
            "sortby",
            "namespace",
            "outputformat");
    private static final List<String> USUAL_TYPES = List.of("dataset", "nonGeographicDataset", "series", "service");

    private final Source source;
    private final URI target;

    CswRequests(Source source) {
        this.source = source;
        this.target = target(source.location().toString());
    }

    /// The address without what an operator copied with it, such as `?service=CSW&request=GetCapabilities`.
    private static URI target(String location) {
        int query = location.indexOf('?');
        if (query < 0) return URI.create(location);
        List<String> kept = new ArrayList<>();
        for (String pair : location.substring(query + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!pair.isEmpty() && !ARGUMENTS.contains(name)) kept.add(pair);
        }
        return URI.create(location.substring(0, query) + (kept.isEmpty() ? "" : "?" + String.join("&", kept)));
    }

    URI address() {
        return target;
    }

    /// @return the kinds that are wanted; none for all
    List<String> types() {
        List<String> chosen = source.options().list("type");
        if (chosen.contains("*")) return List.of();
        return chosen.isEmpty() ? USUAL_TYPES : chosen;
    }

    /// @return whether a request in this form leaves out kinds that the operator did not speak of
    boolean filtersByItself(Form form) {
        return form.types && source.options().list("type").isEmpty();
    }

    private Optional<String> filter() {
        return source.options().value("filter");
    }

    private String schema() {
        String chosen = source.options().value("schema").orElse("gmd");
        return switch (chosen.toLowerCase(Locale.ROOT)) {
            case "gmd", "iso19139" -> "http://www.isotc211.org/2005/gmd";
            case "mdb", "iso19115-3" -> "http://standards.iso.org/iso/19115/-3/mdb/2.0";
            case "dcat" -> "http://www.w3.org/ns/dcat#";
            case "dcat-ap" -> "http://data.europa.eu/r5r/";
            case "geodcat-ap" -> "http://data.europa.eu/930/";
            case "dc", "csw" -> "http://www.opengis.net/cat/csw/2.0.2";
            default -> chosen;
        };
    }

    private boolean isIso() {
        return schema().contains("isotc211.org") || schema().contains("standards.iso.org");
    }

    /// A filter that the operator wrote can only be posted.
    List<Form> forms() {
        return filter().isPresent() ? List.of(Form.WHOLE, Form.UNSORTED, Form.PLAIN) : List.of(Form.values());
    }

    /// @param start the number of the first record that is wanted, from 1
    FetchRequest records(Form form, long start) {
        if (form == Form.ADDRESS) return FetchRequest.get(URI.create(query(start)), FetchRequest.XML);
        return FetchRequest.post(target, FetchRequest.XML, "application/xml", document(form, start));
    }

    private String query(long start) {
        String separator = target.getRawQuery() == null ? "?" : "&";
        return target + separator + "service=CSW&version=2.0.2&request=GetRecords&resultType=results&typeNames="
                + (isIso() ? "gmd:MD_Metadata" : "csw:Record") + "&elementSetName=full&outputSchema="
                + URLEncoder.encode(schema(), StandardCharsets.UTF_8) + "&startPosition=" + start + "&maxRecords="
                + PAGE;
    }

    private String document(Form form, long start) {
        String order = """
                    <ogc:SortBy><ogc:SortProperty><ogc:PropertyName>%s</ogc:PropertyName>\
                <ogc:SortOrder>ASC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy>
                """.formatted(isIso() ? "apiso:Identifier" : "dc:identifier");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc"
                    xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:apiso="http://www.opengis.net/cat/csw/apiso/1.0"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/"
                    xmlns:gml="http://www.opengis.net/gml" xmlns:ows="http://www.opengis.net/ows"
                    service="CSW" version="2.0.2" resultType="results" startPosition="%d" maxRecords="%d"
                    outputFormat="application/xml" outputSchema="%s">
                  <csw:Query typeNames="%s">
                    <csw:ElementSetName>full</csw:ElementSetName>
                %s%s  </csw:Query>
                </csw:GetRecords>
                """.formatted(
                        start,
                        PAGE,
                        escape(schema()),
                        isIso() ? "gmd:MD_Metadata" : "csw:Record",
                        constraint(form),
                        form.sorted ? order : "");
    }

    private String constraint(Form form) {
        List<String> conditions = new ArrayList<>();
        if (form.types && !types().isEmpty()) conditions.add(any());
        filter().ifPresent(filter -> conditions.add(own(filter)));
        if (conditions.isEmpty()) return "";
        String all = String.join("", conditions);
        String joined = conditions.size() == 1 ? all : "<ogc:And>" + all + "</ogc:And>";
        return "    <csw:Constraint version=\"1.1.0\"><ogc:Filter>" + joined + "</ogc:Filter></csw:Constraint>\n";
    }

    private String any() {
        String property = isIso() ? "apiso:Type" : "dc:type";
        StringBuilder choices = new StringBuilder();
        for (String type : types())
            choices.append("<ogc:PropertyIsEqualTo><ogc:PropertyName>")
                    .append(property)
                    .append("</ogc:PropertyName><ogc:Literal>")
                    .append(escape(type))
                    .append("</ogc:Literal></ogc:PropertyIsEqualTo>");
        return types().size() == 1 ? choices.toString() : "<ogc:Or>" + choices + "</ogc:Or>";
    }

    private String own(String filter) {
        if (!filter.startsWith("<"))
            return "<ogc:PropertyIsLike wildCard=\"%\" singleChar=\"_\" escapeChar=\"\\\"><ogc:PropertyName>"
                    + (isIso() ? "apiso:AnyText" : "csw:AnyText") + "</ogc:PropertyName><ogc:Literal>%"
                    + escape(filter) + "%</ogc:Literal></ogc:PropertyIsLike>";
        int open = filter.indexOf('>') + 1;
        int close = filter.lastIndexOf("</");
        boolean wrapped = filter.startsWith("<ogc:Filter") || filter.startsWith("<Filter");
        return wrapped && open <= close ? filter.substring(open, close) : filter;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
