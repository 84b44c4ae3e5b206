package org.florilege.ui.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bundle of files that pages load: style, scripts, fonts, icons, all in the jar, nothing from elsewhere.
///
/// All have the same hash in their URL, that of the whole bundle, so that a style sheet names its fonts relatively.
public final class Assets {
    /// The path under which all assets are served.
    public static final String ROOT = "/assets/";

    private static final List<String> NAMES = List.of(
            "florilege.css",
            "favicon.svg",
            "icons.svg",
            "bunch.svg",
            "fonts/source-sans-3.woff2",
            "fonts/source-serif-4.woff2",
            "js/theme.js",
            "js/suggest.js",
            "js/search.js",
            "js/run.js",
            "js/form.js",
            "js/api-docs.js",
            "js/sparql.js",
            "vendor/bootstrap.min.css",
            "vendor/htmx.min.js",
            "vendor/yasqe.min.css",
            "vendor/yasqe.min.js",
            "vendor/swagger-ui.css",
            "vendor/swagger-ui-bundle.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private static final Map<String, Asset> BUNDLE = load();
    private static final String PREFIX = ROOT + hash() + "/";

    private Assets() {}

    /// The URL path of the asset `name`, for example `/assets/0f3a…/florilege.css`. A name that is not in the bundle
    /// is a mistake of ours and throws [IllegalArgumentException].
    public static String url(String name) {
        if (!BUNDLE.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return PREFIX + name;
    }

    /// The asset at a URL path (`/assets/…`); nothing if there is none, or if it is of another version of the bundle.
    public static Optional<Asset> find(String path) {
        return path.startsWith(PREFIX)
                ? Optional.ofNullable(BUNDLE.get(path.substring(PREFIX.length())))
                : Optional.empty();
    }

    static List<String> names() {
        return NAMES;
    }

    private static Map<String, Asset> load() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        for (String name : NAMES) {
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null) {
                throw new IllegalStateException("no content type for the asset " + name);
            }
            assets.put(name, new Asset(name, type, read(name)));
        }
        return assets;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("bundle/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the asset " + name + " cannot be read", e);
        }
    }

    private static String hash() {
        MessageDigest digest = sha256();
        for (Asset asset : BUNDLE.values()) {
            digest.update(asset.name().getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, asset.length()));
            digest.update(asset.content());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
