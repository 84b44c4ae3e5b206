package org.florilege.ui.view;

/// The interactive documentation of the API.
///
/// @param contractUrl where the OpenAPI document is
public record ApiDocsView(Frame frame, String contractUrl) implements View {
    public ApiDocsView {
        Check.url("the contract", contractUrl);
    }
}
