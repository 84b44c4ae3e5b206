package org.florilege.api.admin;

import java.util.Arrays;
import java.util.Locale;
import org.florilege.ui.language.Messages;

/// The schedules that most sources have.
enum Preset {
    NONE(""),
    NIGHT("30 2 * * *"),
    WEEK("30 2 * * 1"),
    HOUR("15 * * * *"),
    OWN("");

    private final String schedule;

    Preset(String schedule) {
        this.schedule = schedule;
    }

    /// The one that a schedule is.
    static Preset of(String schedule) {
        if (schedule.isBlank()) return NONE;
        return Arrays.stream(values())
                .filter(preset -> preset.schedule.equals(schedule.strip()))
                .findFirst()
                .orElse(OWN);
    }

    /// The one of this name, or another.
    static Preset named(String name, Preset otherwise) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param own what somebody wrote
    String schedule(String own) {
        return this == OWN ? own : schedule;
    }

    /// @param own what somebody wrote
    String label(String own, Messages words) {
        return this == OWN ? own : words.get("field.preset." + word());
    }
}
