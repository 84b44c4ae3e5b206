package org.florilege.api.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.florilege.api.portal.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// `florilege`: what there is to run.
@Command(
        name = "florilege",
        description = "An open-data catalogue of health datasets, algorithms and data challenges.",
        subcommands = HelpCommand.class,
        footer = {
            "",
            "./florilege check runs the whole test suite, ./florilege bench the benchmark.",
            "Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial."
        })
public final class FlorilegeCommand {

    private FlorilegeCommand() {}

    /// Runs what these arguments say.
    ///
    /// @return the exit code for the shell
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new FlorilegeCommand())
                .addSubcommand(new DemoCommand(out, err))
                .addSubcommand(new ServeCommand(out))
                .addSubcommand(new HarvestCommand(out, err))
                .addSubcommand(new ExportCommand(out, err))
                .addSubcommand(new ReindexCommand(out))
                .addSubcommand(new VerifyCommand(out))
                .addSubcommand(new CompactCommand(out));
        line.getSubcommands().values().forEach(FlorilegeCommand::withHelp);
        withHelp(line);
        return line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((wrong, given) -> tellUsage(wrong, err))
                .setExecutionExceptionHandler((failure, failed, result) -> tell(failure, err))
                .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    private static void withHelp(CommandLine line) {
        line.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .version("Florilège " + Version.CURRENT)
                .usageMessage()
                .width(100);
    }

    private static int tellUsage(ParameterException wrong, PrintStream err) {
        CommandLine failed = wrong.getCommandLine();
        String help = failed.getParent() == null
                ? "florilege help"
                : failed.getCommandSpec().qualifiedName() + " --help";
        err.println("florilege: " + problem(wrong) + " (see " + help + ")");
        return Exit.WRONG_USAGE.code();
    }

    private static String problem(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) return String.valueOf(wrong.getMessage());
        List<String> alike = unmatched.getSuggestions();
        String meant = alike.isEmpty() ? "" : "; did you mean " + String.join(" or ", alike) + "?";
        String word = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) return "There is no option " + word + meant;
        return wrong.getCommandLine().getParent() == null
                ? "There is no command \"" + word + "\"" + meant
                : "\"" + word + "\" is one word too many" + meant;
    }

    private static int tell(Exception failure, PrintStream err) {
        err.println("florilege: " + Failures.sentence(failure, CommonOptions.logFile()));
        return Exit.FAILED.code();
    }
}
