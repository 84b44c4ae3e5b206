package org.florilege.harvester.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The elements of the longest list of a JSON text, told apart by their brackets alone, so that some can be left
/// out of a text that is not JSON throughout or ends too early.
final class JsonElements {

    /// The list of the records is that of the document, or of one property of the object that the document is.
    private static final int DEEPEST = 2;

    /// A part of the text.
    record Span(int from, int to) {}

    private final byte[] text;
    private final Span list;
    private final List<Span> elements;
    private final String open;

    private JsonElements(byte[] text, Span list, List<Span> elements, String open) {
        this.text = text;
        this.list = list;
        this.elements = List.copyOf(elements);
        this.open = open;
    }

    /// One pass over the text that remembers where brackets open.
    private static final class Scan {
        private final byte[] text;
        private final Deque<Integer> stack = new ArrayDeque<>();
        private final List<Span> elements = new ArrayList<>();
        private List<Span> longest = List.of();
        private Span list = new Span(0, 0);
        private boolean cutOff;

        private Scan(byte[] text) {
            this.text = text;
        }

        private void run() {
            for (int i = 0; i < text.length; i++) {
                switch (text[i]) {
                    case '"' -> i = stringEnd(i);
                    case '{', '[' -> stack.push(i);
                    case '}', ']' -> close(i);
                    default -> {}
                }
            }
            cutOff = !stack.isEmpty();
            while (!stack.isEmpty()) {
                int start = stack.pop();
                if (text[start] == '[') keep(start, text.length);
            }
        }

        private int stringEnd(int start) {
            int i = start + 1;
            while (i < text.length && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
            return i;
        }

        private void close(int end) {
            if (stack.isEmpty()) return;
            int start = stack.pop();
            if (text[start] == '[') keep(start, end);
            else if (!stack.isEmpty() && text[stack.peek()] == '[' && stack.size() <= DEEPEST)
                elements.add(new Span(start, end + 1));
        }

        private void keep(int start, int end) {
            if (stack.size() >= DEEPEST) return;
            List<Span> inside =
                    elements.stream().filter(element -> element.from > start).toList();
            elements.removeIf(element -> element.from > start);
            if (end - start <= list.to - list.from) return;
            list = new Span(start + 1, end);
            longest = inside;
        }
    }

    /// @return empty when there is no list of objects
    static Optional<JsonElements> of(byte[] text) {
        Scan scan = new Scan(text);
        scan.run();
        if (scan.longest.isEmpty()) return Optional.empty();
        boolean inObject = new String(text, 0, scan.list.from - 1, StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("{");
        String open = !scan.cutOff ? "" : inObject ? "]}" : "]";
        return Optional.of(new JsonElements(text, scan.list, scan.longest, open));
    }

    List<Span> elements() {
        return elements;
    }

    /// @return whether the text ends before its brackets are closed
    boolean isCutOff() {
        return !open.isEmpty();
    }

    /// @return the start of an element, to recognise it by
    String element(Span element) {
        return new String(text, element.from, element.to - element.from, StandardCharsets.UTF_8);
    }

    /// @return the text with these elements only
    byte[] with(List<Span> kept) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        out.write(text, 0, list.from);
        for (int i = 0; i < kept.size(); i++) {
            if (i > 0) out.write(',');
            out.write(text, kept.get(i).from, kept.get(i).to - kept.get(i).from);
        }
        if (open.isEmpty()) out.write(text, list.to, text.length - list.to);
        else out.writeBytes(open.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
