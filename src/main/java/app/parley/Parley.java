package app.parley;

import app.parley.connector.api.HttpProperties;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/// The command line.
@Command(
        name = "parley",
        description = "A console for small businesses that sell and serve over WhatsApp.",
        mixinStandardHelpOptions = true,
        version = "Parley 0.1.0",
        subcommands = ServeCommand.class,
        exitCodeOnInvalidInput = Parley.USAGE)
public final class Parley extends DemoCommand {
    /// What a command answers when it was called in a way it does not understand (sysexits' EX_USAGE).
    static final int USAGE = 64;

    /// Lucene logs by a way of its own, of what cannot be helped from inside. Held here, or its level is forgotten.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Parley() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        HttpProperties.set();
        LUCENE.setLevel(Level.SEVERE);
        Footprint.small();
        int code = commandLine().execute(arguments);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Parley())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainErrors());
    }
}
