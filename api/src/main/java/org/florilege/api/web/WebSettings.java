package org.florilege.api.web;

/// Where the web server listens and under which address the world finds it.
///
/// @param port 0 takes a free one
/// @param listen the network address, for instance `127.0.0.1`
public record WebSettings(int port, String listen, PublicAddress portal) {}
