package org.florilege.api.oai;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.Settings;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.RecordKey;

/// How the repository is called among harvesters.
///
/// @param name the middle of all identifiers, `oai:NAME:…`; in the form of a domain name, and the same for
/// ever
/// @param email of whoever answers for it
public record RepositoryCard(String name, String email) {

    public RepositoryCard {
        if (!isName(name)) throw new IllegalArgumentException("no name of a repository: " + name);
        if (!isEmail(email)) throw new IllegalArgumentException("no e-mail address: " + email);
    }

    /// What it is until the operator says better: named after the host of its address.
    public static RepositoryCard usual(PublicAddress address) {
        return of(Settings.none(), address);
    }

    /// What the operator has it be.
    ///
    /// @throws org.florilege.api.setting.SettingException when a setting has no such form
    public static RepositoryCard of(Settings settings, PublicAddress address) {
        String name = settings.text(Setting.OAI_REPOSITORY).orElseGet(() -> nameOf(address));
        if (!isName(name)) throw settings.wrong(Setting.OAI_REPOSITORY, "a domain name such as catalogue.example.org");
        String email = settings.text(Setting.OAI_EMAIL)
                .or(() -> settings.text(Setting.MAIL_FROM).filter(RepositoryCard::isEmail))
                .orElse("webmaster@" + name);
        if (!isEmail(email)) throw settings.wrong(Setting.OAI_EMAIL, "an e-mail address");
        return new RepositoryCard(name, email);
    }

    /// The host, made to fit: the labels of a name begin with a letter, and there are at least two of them
    /// (OAI Identifier Format, section 2.1).
    private static String nameOf(PublicAddress address) {
        String host = URI.create(address.base()).getHost().toLowerCase(Locale.ROOT);
        String plain = host.replace(':', '-').replace("[", "").replace("]", "");
        String labels = labels(plain).stream()
                .filter(label -> !label.isEmpty())
                .map(label -> isLetter(label.charAt(0)) ? label : "x-" + label)
                .collect(Collectors.joining("."));
        return labels.indexOf('.') < 0 ? "florilege." + labels : labels;
    }

    private static List<String> labels(String name) {
        return Arrays.asList(name.split("\\.", -1));
    }

    private static boolean isName(String name) {
        List<String> labels = labels(name);
        return labels.size() > 1 && labels.stream().allMatch(RepositoryCard::isLabel);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && isLetter(label.charAt(0))
                && label.chars().allMatch(c -> isLetter((char) c) || (c >= '0' && c <= '9') || c == '-');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// As the schema of the protocol has it: something, an at sign, and a name with a dot.
    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        int dot = text.indexOf('.', at + 2);
        return at > 0 && dot > at && dot < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace);
    }

    /// The identifier of the record with this key.
    String identifier(RecordKey key) {
        return prefix() + key;
    }

    /// What stands before the key in every identifier.
    String prefix() {
        return "oai:" + name + ":";
    }
}
