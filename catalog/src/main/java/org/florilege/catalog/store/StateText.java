package org.florilege.catalog.store;

import java.util.EnumMap;
import java.util.Map;
import org.florilege.catalog.record.Kind;

/// A [StoreState] as one line of fields between tabs.
final class StateText {

    private static final String VERSION = "1";

    private StateText() {}

    static String encode(StoreState state) {
        StringBuilder out = new StringBuilder(VERSION).append('\t').append(state.sequence());
        for (Kind kind : Kind.values())
            out.append('\t').append(kind).append('=').append(state.live().getOrDefault(kind, 0L));
        return out.toString();
    }

    static StoreState decode(String text) {
        String[] field = text.split("\t", -1);
        if (!field[0].equals(VERSION)) throw new IllegalArgumentException("not the state of a store: " + text);
        Map<Kind, Long> live = new EnumMap<>(Kind.class);
        for (int i = 2; i < field.length; i++) {
            int cut = field[i].indexOf('=');
            live.put(Kind.valueOf(field[i].substring(0, cut)), Long.valueOf(field[i].substring(cut + 1)));
        }
        return new StoreState(Long.parseLong(field[1]), live);
    }
}
