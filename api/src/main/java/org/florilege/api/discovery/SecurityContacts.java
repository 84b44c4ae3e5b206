package org.florilege.api.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.Settings;

/// Whom to tell of a weakness of the portal (RFC 9116).
///
/// @param addresses `mailto:`, `https:` or `tel:`, the preferred one first; empty when the operator names nobody
public record SecurityContacts(List<String> addresses) {

    public SecurityContacts {
        addresses = List.copyOf(addresses);
    }

    /// Nobody.
    public static SecurityContacts none() {
        return new SecurityContacts(List.of());
    }

    /// Those that the operator names.
    ///
    /// @throws org.florilege.api.setting.SettingException when one is no address
    public static SecurityContacts of(Settings settings) {
        List<String> addresses = new ArrayList<>();
        for (String part : settings.text(Setting.SECURITY_CONTACT).orElse("").split(",", -1)) {
            String bare = part.strip();
            if (bare.isEmpty()) continue;
            String address = bare.indexOf('@') > 0 && bare.indexOf(':') < 0 ? "mailto:" + bare : bare;
            if (!isAddress(address))
                throw settings.wrong(
                        Setting.SECURITY_CONTACT, "mail addresses or https addresses, separated by commas");
            addresses.add(address);
        }
        return new SecurityContacts(addresses);
    }

    private static boolean isAddress(String text) {
        try {
            String scheme = URI.create(text).getScheme();
            return "mailto".equals(scheme) || "https".equals(scheme) || "tel".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
