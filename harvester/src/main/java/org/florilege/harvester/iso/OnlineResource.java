package org.florilege.harvester.iso;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// Something on the web that belongs to it.
///
/// @param element `CI_OnlineResource`
/// @param address where
/// @param protocol as written, in capitals
/// @param function what it is for, or nothing
record OnlineResource(XmlElement element, String address, String protocol, String function) {

    private static final Map<String, String> PROTOCOLS = Map.of(
            "WMTS", "http://www.opengeospatial.org/standards/wmts",
            "WMS", "http://www.opengeospatial.org/standards/wms",
            "WFS", "http://www.opengeospatial.org/standards/wfs",
            "WCS", "http://www.opengeospatial.org/standards/wcs",
            "WPS", "http://www.opengeospatial.org/standards/wps",
            "CSW", "http://www.opengeospatial.org/standards/cat",
            "SOS", "http://www.opengeospatial.org/standards/sos",
            "OGC API", "http://www.opengis.net/def/interface/ogcapi-features",
            "ATOM", "https://tools.ietf.org/html/rfc4287");

    static Optional<OnlineResource> of(XmlElement element) {
        String address = element.first("linkage", "PT_FreeURL", "URLGroup", "LocalisedURL")
                .map(XmlElement::text)
                .orElseGet(() -> IsoTexts.main(element.first("linkage")));
        if (!Iris.isWebAddress(address)) return Optional.empty();
        String protocol = IsoTexts.main(element.first("protocol"));
        if (protocol.isEmpty())
            protocol = element.first("protocol").flatMap(IsoTexts::link).orElse("");
        return Optional.of(new OnlineResource(
                element, address, protocol.toUpperCase(Locale.ROOT), IsoTexts.code(element.first("function"))));
    }

    /// @return the standard that the service speaks, if it is a service
    Optional<String> service() {
        return Optional.ofNullable(standard());
    }

    private @Nullable String standard() {
        String address = address().toLowerCase(Locale.ROOT);
        for (String name : new String[] {"WMTS", "WMS", "WFS", "WCS", "WPS", "CSW", "SOS"}) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean asked = address.contains("service=" + lower);
            if (asked
                    || protocol.contains(name)
                    || path().toLowerCase(Locale.ROOT).endsWith("/" + lower)) return PROTOCOLS.get(name);
        }
        if (protocol.contains("OGC API") || protocol.contains("OGC:API") || protocol.contains("OAPIF"))
            return PROTOCOLS.get("OGC API");
        return protocol.contains("ATOM") ? PROTOCOLS.get("ATOM") : null;
    }

    /// @return whether it shows the metadata once more
    boolean isMetadata() {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.contains("getrecordbyid") || lower.contains("catalog.search#/metadata/");
    }

    /// @return whether something answers there that is asked by machines
    boolean isMachine() {
        String path = path().toLowerCase(Locale.ROOT);
        return path.endsWith("/wxs") || path.endsWith("/ows") || path.contains("/arcgis/rest/services/");
    }

    /// @return whether it is a file
    boolean isFile() {
        String path = path().toLowerCase(Locale.ROOT);
        int dot = path.lastIndexOf('.');
        if (dot < 0 || dot < path.lastIndexOf('/')) return false;
        String ending = path.substring(dot + 1);
        return switch (ending) {
            case "zip",
                    "csv",
                    "tsv",
                    "json",
                    "geojson",
                    "xml",
                    "gml",
                    "kml",
                    "kmz",
                    "xls",
                    "xlsx",
                    "ods",
                    "shp",
                    "tif",
                    "tiff",
                    "nc",
                    "gpkg",
                    "7z",
                    "gz",
                    "tar",
                    "txt",
                    "pdf",
                    "dbf",
                    "parquet",
                    "rar",
                    "mdb",
                    "sqlite" -> true;
            default -> false;
        };
    }

    private String path() {
        int end = address.indexOf('?');
        String bare = end < 0 ? address : address.substring(0, end);
        int host = bare.indexOf("://");
        int path = bare.indexOf('/', host + 3);
        return path < 0 ? "" : bare.substring(path);
    }

    /// @return the address without what is asked there
    String endpoint() {
        int query = address.indexOf('?');
        String lower = address.toLowerCase(Locale.ROOT);
        boolean request = lower.contains("request=") || lower.contains("service=");
        if (query < 0 || !request) return address;
        String map = java.util.Arrays.stream(address.substring(query + 1).split("&", -1))
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("map="))
                .findFirst()
                .orElse("");
        return address.substring(0, query) + (map.isEmpty() ? "" : "?" + map);
    }

    boolean isCapabilities() {
        return address.toLowerCase(Locale.ROOT).contains("getcapabilities");
    }
}
