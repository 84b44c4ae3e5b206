package org.florilege.api.command;

/// What a command tells the shell.
enum Exit {
    COMPLETE(0),
    FAILED(1),
    WRONG_USAGE(2),
    /// Some records were refused or something was left out.
    PARTIAL(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
