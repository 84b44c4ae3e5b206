package org.florilege.api.feed;

import java.util.Map;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.Settings;

/// How the catalogue introduces itself to other portals.
///
/// @param title by language tag, `fr` and `en`
/// @param description by language tag, `fr` and `en`
/// @param publisher the name of whoever publishes it
public record CatalogueCard(Map<String, String> title, Map<String, String> description, String publisher) {

    public CatalogueCard {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
    }

    /// What it says until the operator says better.
    public static CatalogueCard usual() {
        return of(Settings.none());
    }

    /// What the operator has it say.
    public static CatalogueCard of(Settings settings) {
        return new CatalogueCard(
                Map.of(
                        "fr", settings.text(Setting.CATALOGUE_TITLE_FR).orElse("Florilège"),
                        "en", settings.text(Setting.CATALOGUE_TITLE_EN).orElse("Florilège")),
                Map.of(
                        "fr",
                                settings.text(Setting.CATALOGUE_DESCRIPTION_FR)
                                        .orElse("Données de santé ouvertes et algorithmes qui en sont nés."),
                        "en",
                                settings.text(Setting.CATALOGUE_DESCRIPTION_EN)
                                        .orElse("Open health data and the algorithms born of them.")),
                settings.text(Setting.CATALOGUE_PUBLISHER).orElse("Florilège"));
    }
}
