package org.florilege.ui.view;

import java.util.List;

/// The page of an algorithm: what it does, where its code is, what it scored.
///
/// @param repositories where the code is, the main one first; empty if it is nowhere to be had
/// @param results in challenges, the latest first
public record AlgorithmView(Frame frame, Resource resource, List<Value> repositories, List<Result> results)
        implements View {
    public AlgorithmView {
        repositories = List.copyOf(repositories);
        results = List.copyOf(results);
    }
}
