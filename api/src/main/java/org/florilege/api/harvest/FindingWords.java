package org.florilege.api.harvest;

import org.florilege.api.contract.generated.model.Finding;
import org.florilege.api.contract.generated.model.Finding.SeverityEnum;
import org.florilege.harvester.repair.Phrases;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.run.RunReport;
import org.florilege.ui.language.UiLanguage;

/// What was found, in the words of the contract and the language of its reader.
///
/// @param reader whose language it is said in
record FindingWords(UiLanguage reader) {

    Finding of(RunReport.Entry entry) {
        return of(entry.refused(), entry.place(), entry.finding());
    }

    Finding of(boolean refused, Place place, org.florilege.harvester.repair.Finding finding) {
        return new Finding(
                refused ? SeverityEnum.REFUSED : SeverityEnum.WARNING,
                finding.rule().id(),
                place.document(),
                place.record(),
                place.spot(),
                Phrases.in(reader.tag()).message(finding),
                Phrases.in(reader.tag()).mend(finding),
                finding.value());
    }
}
