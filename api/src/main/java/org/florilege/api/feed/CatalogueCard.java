package org.florilege.api.feed;

import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.Settings;

/// How the catalogue introduces itself to other portals.
///
/// @param title by language tag, `fr` and `en`
/// @param description by language tag, `fr` and `en`
/// @param publisher who publishes it
/// @param contact whom to ask about what is in it, where a record names nobody
/// @param body the health data access body (regulation (EU) 2025/327, article 55), where a record names none
public record CatalogueCard(
        Map<String, String> title, Map<String, String> description, Party publisher, Party contact, Party body) {

    /// Somebody.
    ///
    /// @param email without `mailto:`; empty when there is none
    /// @param page empty for that of the portal
    public record Party(String name, String email, String page) {}

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
        String publisher = text(settings, Setting.CATALOGUE_PUBLISHER, "Florilège");
        String email = mail(settings, Setting.CATALOGUE_CONTACT_EMAIL);
        String page = page(settings, Setting.CATALOGUE_CONTACT_PAGE);
        return new CatalogueCard(
                Map.of(
                        "fr", text(settings, Setting.CATALOGUE_TITLE_FR, "Florilège"),
                        "en", text(settings, Setting.CATALOGUE_TITLE_EN, "Florilège")),
                Map.of(
                        "fr",
                                text(
                                        settings,
                                        Setting.CATALOGUE_DESCRIPTION_FR,
                                        "Données de santé ouvertes et algorithmes qui en sont nés."),
                        "en",
                                text(
                                        settings,
                                        Setting.CATALOGUE_DESCRIPTION_EN,
                                        "Open health data and the algorithms born of them.")),
                new Party(publisher, email, ""),
                new Party(publisher, email, page),
                body(settings, new Party(publisher, email, page)));
    }

    private static Party body(Settings settings, Party otherwise) {
        return settings.text(Setting.HDAB_NAME)
                .map(name -> new Party(name, mail(settings, Setting.HDAB_EMAIL), page(settings, Setting.HDAB_PAGE)))
                .orElse(otherwise);
    }

    private static String text(Settings settings, Setting setting, String otherwise) {
        return settings.text(setting).orElse(otherwise);
    }

    private static String mail(Settings settings, Setting setting) {
        String address = text(settings, setting, "");
        if (!address.isEmpty() && !isMail(address)) throw settings.wrong(setting, "a mail address without mailto:");
        return address;
    }

    private static boolean isMail(String address) {
        return Literals.mail(NodeFactory.createLiteralString(address)) != null
                && LegalTerms.objection(NodeFactory.createURI("mailto:" + address))
                        .isEmpty();
    }

    private static String page(Settings settings, Setting setting) {
        String address = text(settings, setting, "");
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (!address.isEmpty()
                && !(web && LegalTerms.objection(NodeFactory.createURI(address)).isEmpty()))
            throw settings.wrong(setting, "an address that begins with https://");
        return address;
    }
}
