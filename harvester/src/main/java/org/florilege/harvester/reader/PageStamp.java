package org.florilege.harvester.reader;

import org.florilege.harvester.fetch.Validators;

/// By what one document, or one page of a feed, can be recognised as unchanged at the next run.
///
/// @param asked the address under which it was asked for
/// @param validators what its server said of it
/// @param digest the SHA-256 of its bytes, in hexadecimal digits
/// @param next the next page as it linked it; empty on the last one
public record PageStamp(String asked, Validators validators, String digest, String next) {}
