package org.florilege.ui.view;

/// A page to render. [org.florilege.ui.Pages] knows the template of each.
public sealed interface View
        permits HomeView,
                SearchView,
                DatasetView,
                AlgorithmView,
                ChallengeView,
                OrganisationView,
                ResourceView,
                SourceListView,
                SourceView,
                ApiDocsView,
                SignInView,
                AdminHomeView,
                AdminSourceListView,
                AdminSourceView,
                SourceTypesView,
                SourceFormView,
                ConfirmView,
                RunView,
                ReportView,
                LookAlikesView,
                SparqlView,
                DumpsView,
                StatusView,
                ErrorView {
    Frame frame();
}
