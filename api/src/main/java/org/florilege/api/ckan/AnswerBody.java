package org.florilege.api.ckan;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The envelope of CKAN around a result, piece by piece.
final class AnswerBody implements Iterator<byte[]> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String help;
    private final Result result;
    private boolean begun;
    private boolean listed;
    private boolean ended;

    AnswerBody(String help, Result result) {
        this.help = help;
        this.result = result;
    }

    /// The envelope around an error.
    static byte[] error(String help, Map<String, Object> error) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", help);
        envelope.put("success", false);
        envelope.put("error", error);
        return JSON.writeValueAsBytes(envelope);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        if (ended) throw new NoSuchElementException();
        StringBuilder out = new StringBuilder();
        if (!begun) out.append("{\"help\":").append(json(help)).append(",\"success\":true,\"result\":");
        switch (result) {
            case Result.Whole whole -> {
                out.append(json(whole.value())).append('}');
                ended = true;
            }
            case Result.Listed list -> {
                if (!begun) begin(list, out);
                if (list.batches().hasNext()) items(list.batches().next(), out);
                if (!list.batches().hasNext()) {
                    out.append(list.before().isEmpty() ? "]}" : "]}}");
                    ended = true;
                }
            }
        }
        begun = true;
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void begin(Result.Listed list, StringBuilder out) {
        if (list.before().isEmpty()) {
            out.append('[');
            return;
        }
        String before = json(list.before());
        out.append(before, 0, before.length() - 1)
                .append(',')
                .append(json(list.name()))
                .append(":[");
    }

    private void items(List<?> items, StringBuilder out) {
        for (Object item : items) {
            if (listed) out.append(',');
            out.append(json(item));
            listed = true;
        }
    }

    private static String json(@Nullable Object value) {
        return JSON.writeValueAsString(value);
    }
}
