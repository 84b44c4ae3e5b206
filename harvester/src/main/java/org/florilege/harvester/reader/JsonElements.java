package org.florilege.harvester.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// The elements of a list of records in a JSON text, told apart by their brackets alone, so that some can be left out
/// of
/// a text that is not JSON throughout or ends too early.
final class JsonElements {

    /// A list of records is that of the document, or of one property of the object that the document is; deeper only
    /// one that is called so.
    private static final int DEEPEST = 2;

    /// A part of the text.
    record Span(int from, int to) {

        int length() {
            return to - from;
        }
    }

    private final byte[] text;
    private final Span list;
    private final List<Span> elements;
    private final String closing;

    private JsonElements(byte[] text, Span list, List<Span> elements, String closing) {
        this.text = text;
        this.list = list;
        this.elements = List.copyOf(elements);
        this.closing = closing;
    }

    /// A bracket that is open while the text is passed over.
    private static final class Bracket {
        private final int at;
        private final boolean lists;
        private final List<Span> elements = new ArrayList<>();

        private Bracket(int at, boolean lists) {
            this.at = at;
            this.lists = lists;
        }
    }

    /// One pass over the text that remembers where brackets open.
    private static final class Scan {
        private final byte[] text;
        private final Deque<Bracket> stack = new ArrayDeque<>();
        private final List<JsonElements> found = new ArrayList<>();
        private Span lastString = new Span(0, 0);
        private boolean cutOff;

        private Scan(byte[] text) {
            this.text = text;
        }

        private void run() {
            for (int i = 0; i < text.length; i++) {
                switch (text[i]) {
                    case '"' -> i = string(i);
                    case '{' -> stack.push(new Bracket(i, false));
                    case '[' -> stack.push(new Bracket(i, mayListRecords()));
                    case '}', ']' -> close(i);
                    default -> {}
                }
            }
            cutOff = !stack.isEmpty();
            while (!stack.isEmpty()) keep(stack.pop(), text.length);
        }

        private int string(int start) {
            int end = stringEnd(text, start);
            lastString = new Span(start + 1, Math.min(end, text.length));
            return end;
        }

        private boolean mayListRecords() {
            if (stack.size() < DEEPEST) return true;
            String key = new String(text, lastString.from, lastString.length(), StandardCharsets.UTF_8);
            String name = key.substring(
                    Math.max(key.lastIndexOf(':'), Math.max(key.lastIndexOf('#'), key.lastIndexOf('/'))) + 1);
            return name.equals("@graph") || name.toLowerCase(Locale.ROOT).equals("dataset");
        }

        private void close(int end) {
            if (stack.isEmpty()) return;
            Bracket bracket = stack.pop();
            if (text[bracket.at] == '[') keep(bracket, end);
            else if (!stack.isEmpty() && stack.peek().lists)
                stack.peek().elements.add(new Span(bracket.at, end + 1));
        }

        private void keep(Bracket bracket, int end) {
            if (bracket.lists && !bracket.elements.isEmpty())
                found.add(new JsonElements(text, new Span(bracket.at + 1, end), bracket.elements, closing()));
        }

        /// What closes a list and all brackets around it, the innermost first.
        private String closing() {
            StringBuilder closing = new StringBuilder("]");
            stack.forEach(bracket -> closing.append(text[bracket.at] == '[' ? ']' : '}'));
            return closing.toString();
        }
    }

    /// @return where the string ends that starts here; behind the text when it does not
    static int stringEnd(byte[] text, int start) {
        int i = start + 1;
        while (i < text.length && text[i] != '"') i += text[i] == '\\' ? 2 : 1;
        return i;
    }

    /// @return the lists in which records may stand, that first which keeps most when one of its elements is lost
    static List<JsonElements> of(byte[] text) {
        Scan scan = new Scan(text);
        scan.run();
        return scan.found.stream()
                .sorted(Comparator.comparingLong(list -> -list.surviving(scan.cutOff)))
                .map(list -> scan.cutOff ? list : list.whole())
                .toList();
    }

    private JsonElements whole() {
        return new JsonElements(text, list, elements, "");
    }

    /// How much is left when nothing more follows, or when the longest element is lost.
    private long surviving(boolean cutOff) {
        long all = elements.stream().mapToLong(Span::length).sum();
        long longest = elements.stream().mapToLong(Span::length).max().orElse(0);
        return cutOff ? all : all - longest;
    }

    List<Span> elements() {
        return elements;
    }

    /// @return whether the text ends before its brackets are closed
    boolean isCutOff() {
        return !closing.isEmpty();
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
        if (closing.isEmpty()) out.write(text, list.to, text.length - list.to);
        else out.writeBytes(closing.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
