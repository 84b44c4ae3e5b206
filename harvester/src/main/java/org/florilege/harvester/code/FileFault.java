package org.florilege.harvester.code;

/// A file is not what its name promises.
final class FileFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String spot;

    /// @param spot line and column, or nothing
    FileFault(String spot, String problem, Throwable cause) {
        super(problem, cause);
        this.spot = spot;
    }

    FileFault(String problem) {
        super(problem);
        this.spot = "";
    }

    String spot() {
        return spot;
    }

    /// @return what is wrong, in some words
    String problem() {
        return String.valueOf(getMessage());
    }
}
