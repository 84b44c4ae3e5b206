package org.florilege.api.setting;

/// A setting is wrong. The message is one sentence that names the key, where it stands and what is allowed.
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingException(String message) {
        super(message);
    }
}
