package org.florilege.api.mail;

import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.source.Counts;

/// What an owner is written, in French, then in English.
final class OwnerText {

    private OwnerText() {}

    static String of(Run run, HarvestReport report, String address) {
        Counts counts = report.outcome().counts();
        String title = report.source().title();
        return """
                Bonjour,

                Le catalogue a moissonné « %s » (%s) : fiches prises : %d ; refusées : %d ; %s.
                Ce qui a été trouvé, et comment y remédier : %s

                --

                Hello,

                The catalogue has harvested “%s” (%s): records taken: %d; refused: %d; %s.
                What was found, and how to mend it: %s?lang=en

                Florilège
                """.formatted(
                        title,
                        report.source().location(),
                        counts.taken(),
                        counts.refused(),
                        french(run.outcome()) + why(report, "fr"),
                        address,
                        title,
                        report.source().location(),
                        counts.taken(),
                        counts.refused(),
                        english(run.outcome()) + why(report, "en"),
                        address);
    }

    private static String why(HarvestReport report, String language) {
        String reason = Phrases.in(language).say(report.outcome().reason());
        return reason.isEmpty() ? "" : (language.equals("fr") ? " : " : ": ") + withoutStop(reason);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String french(String outcome) {
        return switch (outcome) {
            case "complete" -> "la source a été lue en entier";
            case "held" -> "le retrait de fiches attend d’être confirmé";
            case "unreachable" -> "rien n’a pu être lu";
            default -> "la source n’a pas été lue jusqu’au bout";
        };
    }

    private static String english(String outcome) {
        return switch (outcome) {
            case "complete" -> "the source was read to its end";
            case "held" -> "withdrawing records waits for somebody to confirm it";
            case "unreachable" -> "nothing could be read";
            default -> "the source was not read to its end";
        };
    }
}
