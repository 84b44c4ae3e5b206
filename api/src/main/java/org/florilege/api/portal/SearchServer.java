package org.florilege.api.portal;

import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchSettings;
import org.florilege.catalog.search.ElasticsearchSettings;

/// Which Elasticsearch the portal uses.
public sealed interface SearchServer {

    /// One that the portal runs itself.
    record Embedded(EmbeddedElasticsearchSettings settings) implements SearchServer {}

    /// A cluster that somebody else runs.
    record Cluster(ElasticsearchSettings settings) implements SearchServer {}
}
