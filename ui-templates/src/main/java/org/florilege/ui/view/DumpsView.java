package org.florilege.ui.view;

import java.util.List;

/// The files with the whole catalogue.
///
/// @param files the newest first
/// @param latest the addresses of the newest, whichever it is
public record DumpsView(Frame frame, List<DumpFile> files, List<Link> latest) implements View {
    public DumpsView {
        files = List.copyOf(files);
        latest = List.copyOf(latest);
    }
}
