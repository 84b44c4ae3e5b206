package org.florilege.api;

import org.florilege.api.command.FlorilegeCommand;

/// Where the program starts.
public final class Florilege {

    private Florilege() {}

    /// Runs the command that the arguments name and ends with its exit code.
    public static void main(String[] arguments) {
        // Logs are configured by logback.xml alone; Spring Boot would configure them a second time.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(FlorilegeCommand.run(arguments, System.out, System.err));
    }
}
