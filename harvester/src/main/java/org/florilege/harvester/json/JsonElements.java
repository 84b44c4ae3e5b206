package org.florilege.harvester.json;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.reader.JsonText;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Walks a JSON document and hands out the elements of its great arrays one at a time; of all the rest only
/// the plain values are kept. Memory grows with the largest element, not with the document. Belongs to one
/// thread.
///
/// Lenient where programs err: `NaN`, commas too many, control characters in texts.
public final class JsonElements implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_FACTS = 1_000;
    private static final int MAX_ELEMENT = 4_000_000;

    private final String address;
    private final JsonText text;
    private final ElementParser parser;
    private final Predicate<String> lists;
    private final Predicate<String> singles;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Map<String, String> facts = new HashMap<>();
    private Optional<Stop> stop = Optional.empty();
    private boolean anything;
    private boolean entered;
    private boolean ended;

    /// Why the document could not be read to its end.
    ///
    /// @param spot line and column
    public record Stop(String spot, Finding finding) {}

    /// @param address where it was read
    /// @param body closed with this
    /// @param lists says of a JSON pointer (RFC 6901) whether the array there is one of the great ones; the
    /// pointer of the whole document is empty
    /// @throws SourceException when it is no JSON at all
    public JsonElements(String address, InputStream body, Predicate<String> lists) {
        this(address, body, lists, pointer -> false);
    }

    /// @param singles says of a JSON pointer whether an object there is an element, though in no list
    public JsonElements(String address, InputStream body, Predicate<String> lists, Predicate<String> singles) {
        this.address = address;
        this.lists = lists;
        this.singles = singles;
        this.text = JsonText.of(address, body);
        this.parser = new ElementParser(JSON.createParser(text.utf8()), MAX_ELEMENT);
    }

    /// @return the next element; empty at the end, or where the document breaks off: then [#stop()] says why
    /// @throws SourceException when the document breaks before anything of it was read
    public Optional<JsonElement> next() {
        if (ended) return Optional.empty();
        try {
            return advance();
        } catch (JacksonException broken) {
            ended = true;
            Stop stopped = stopped(broken);
            if (!anything) throw new SourceException(Place.of(address), stopped.finding(), broken);
            stop = Optional.of(stopped);
            return Optional.empty();
        }
    }

    private Optional<JsonElement> advance() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            TokenStreamContext context = parser.streamReadContext();
            if (isElement(token, context)) return Optional.of(element(context));
            switch (token) {
                case START_ARRAY -> enter(context);
                case END_ARRAY -> leave(context);
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> note(context);
                default -> {}
            }
            anything |= token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY;
        }
        ended = true;
        return Optional.empty();
    }

    private void enter(TokenStreamContext array) {
        if (!lists.test(pointer(array))) return;
        anything = true;
        entered = true;
        open.push(array.getNestingDepth());
    }

    private void leave(TokenStreamContext around) {
        if (isOpen(around.getNestingDepth() + 1)) open.pop();
    }

    private boolean isOpen(int depth) {
        Integer innermost = open.peek();
        return innermost != null && innermost == depth;
    }

    private boolean isElement(JsonToken token, TokenStreamContext context) {
        if (token == JsonToken.START_OBJECT)
            return isOpen(context.getNestingDepth() - 1) || (open.isEmpty() && singles.test(pointer(context)));
        return token.isScalarValue() && token != JsonToken.VALUE_NULL && isOpen(context.getNestingDepth());
    }

    private JsonElement element(TokenStreamContext context) {
        boolean object = context.inObject() && parser.currentToken() == JsonToken.START_OBJECT;
        TokenStreamContext around = object ? context.getParent() : context;
        String pointer = pointer(around);
        anything = true;
        parser.begin();
        try {
            return new JsonElement.Whole(pointer, JSON.readTree(parser));
        } catch (ElementParser.TooLarge large) {
            parser.skipTo(around.getNestingDepth());
            return new JsonElement.Broken(
                    pointer,
                    new Finding(
                            Rule.RECORD_TOO_LARGE,
                            "The record has more values than a record can have.",
                            "Check whether it carries its data along with its description."));
        } finally {
            parser.end();
        }
    }

    private void note(TokenStreamContext context) {
        if (facts.size() < MAX_FACTS) facts.put(pointer(context), parser.getString());
    }

    private static String pointer(TokenStreamContext context) {
        return context.pathAsPointer().toString();
    }

    private Stop stopped(JacksonException broken) {
        TokenStreamLocation at = broken.getLocation();
        String spot = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        Finding syntax = Finding.of(
                Rule.SYNTAX,
                "The JSON breaks off: {0}.",
                "Have the document written by a JSON library, and check that it is sent whole.",
                broken.getOriginalMessage());
        return new Stop(spot, text.broken().orElse(syntax));
    }

    /// @return the plain value at this JSON pointer, as text, as far as the document was read
    public Optional<String> fact(String pointer) {
        return Optional.ofNullable(facts.get(pointer));
    }

    /// @return whether one of the great arrays began, be it empty
    public boolean hasList() {
        return entered;
    }

    /// @return why it could not be read to its end
    public Optional<Stop> stop() {
        return stop;
    }

    /// @return what was mended in its encoding, once it is read
    public Optional<Finding> mended() {
        return text.mended();
    }

    @Override
    public void close() {
        parser.close();
    }
}
