package org.florilege.harvester.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;

/// Counts the tokens of an element and gives it up when there are too many.
final class ElementParser extends JsonParserDelegate {

    private final int max;
    private int left = -1;

    /// The element has more tokens than an element may have.
    static final class TooLarge extends StreamReadException {

        private static final long serialVersionUID = 1L;

        TooLarge(JsonParser parser) {
            super(parser, "the element is too large");
        }
    }

    ElementParser(JsonParser parser, int max) {
        super(parser);
        this.max = max;
    }

    void begin() {
        left = max;
    }

    void end() {
        left = -1;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        if (left == 0) throw new TooLarge(delegate);
        if (left > 0) left--;
        return delegate.nextToken();
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    /// Leaves the element in which parsing stands, up to the end of it.
    ///
    /// @param around the nesting depth of what the element is in
    void skipTo(int around) {
        end();
        while (delegate.streamReadContext().getNestingDepth() > around && delegate.nextToken() != null) {
            // what is skipped is not kept
        }
    }
}
