package app.parley;

import app.parley.connector.api.HttpProperties;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line.
@Command(
        name = "parley",
        description = "A console for small businesses that sell and serve over WhatsApp.",
        mixinStandardHelpOptions = true,
        version = Parley.VERSION,
        subcommands = {
            ServeCommand.class,
            RelayCommand.class,
            DoctorCommand.class,
            ImportCommand.class,
            TourCommand.class,
            ClassifyCommand.class,
            EvalCommand.class
        },
        exitCodeOnInvalidInput = Parley.USAGE)
public final class Parley extends ConsoleCommand {
    /// What a command answers when it was called in a way it does not understand (sysexits' EX_USAGE).
    static final int USAGE = 64;

    static final String VERSION = "Parley 0.1.0";

    private Parley() {}

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        HttpProperties.set();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Footprint.small();
        System.exit(commandLine().execute(arguments)); // whatever the window's libraries still run
    }

    static CommandLine commandLine() {
        return new CommandLine(new Parley())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainErrors());
    }
}
