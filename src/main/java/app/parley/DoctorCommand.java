package app.parley;

import app.parley.connector.doctor.Result;
import app.parley.connector.doctor.State;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tries everything a set-up rests on, and says in a line each what is wrong and how to mend it. It takes no lock
/// and opens no database, so an engine may run meanwhile.
@Command(
        name = "doctor",
        description = "Tries every connection and says in plain words what is wrong and how to mend it.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Parley.USAGE)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    EngineOptions options = new EngineOptions();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "writes a zip for somebody who helps, without secrets, phone numbers and addresses")
    @Nullable
    Path report;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "the webhook's address on the internet (default: the one Meta delivers to)")
    String publicUrl = "";

    @Spec
    @Nullable
    CommandSpec spec;

    private final Map<String, String> environment;

    DoctorCommand() {
        this(System.getenv());
    }

    DoctorCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        var out = command.getOut();
        if (report != null && Files.exists(report)) {
            throw taken(report);
        }
        var examination = new Examination(options, environment, publicUrl.strip());
        var results = examination.run(result -> {
            out.println(result.line());
            out.flush();
        });
        long faults = results.stream()
                .filter(result -> result.finding().state() == State.FAIL)
                .count();
        out.println(faults == 0 ? "Nothing is broken." : "To be mended: " + faults + ".");
        if (report != null) {
            write(examination, report, results);
            out.println("The report is in " + report + ". Look through it before you give it to anybody.");
        }
        out.flush();
        return faults == 0 ? 0 : 1;
    }

    private void write(Examination examination, Path file, List<Result> results) {
        try {
            examination.write(file, Parley.VERSION, results);
        } catch (FileAlreadyExistsException e) {
            throw taken(file);
        } catch (IOException e) {
            throw new SettingsException("The report cannot be written to " + file + ": choose another --report.");
        }
    }

    private static SettingsException taken(Path file) {
        return new SettingsException(file + " is there already and stays as it is: name another file with --report.");
    }
}
