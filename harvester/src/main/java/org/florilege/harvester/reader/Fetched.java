package org.florilege.harvester.reader;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/// An answer of the web.
///
/// @param address where it came from in the end
/// @param contentType what the server calls it, or nothing
/// @param next the `Link` header with `rel=next`, as written
/// @param body to be read within the budgets and closed
record Fetched(URI address, String contentType, Optional<String> next, InputStream body) {}
