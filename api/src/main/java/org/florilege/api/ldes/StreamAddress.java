package org.florilege.api.ldes;

import org.florilege.api.web.PublicAddress;

/// The IRIs of the stream under one address of the portal.
///
/// @param suffix of nodes, with its dot, when the client asked by suffix; else empty
record StreamAddress(PublicAddress portal, String suffix) {

    static final String PATH = "/ldes";

    String stream() {
        return portal.of(PATH + "#stream");
    }

    String root() {
        return portal.of(PATH) + suffix;
    }

    String node(int page) {
        return portal.of(PATH + "/" + page) + suffix;
    }

    /// Of a member: whatever the form, and where it can be read.
    String member(int page, long sequence) {
        return portal.of(PATH + "/" + page + "#" + sequence);
    }
}
