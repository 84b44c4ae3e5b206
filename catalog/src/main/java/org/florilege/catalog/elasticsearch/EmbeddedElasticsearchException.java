package org.florilege.catalog.elasticsearch;

/// The embedded Elasticsearch cannot run. The message is one sentence that says what, where and what to do.
public final class EmbeddedElasticsearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddedElasticsearchException(String message) {
        super(message);
    }

    public EmbeddedElasticsearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
