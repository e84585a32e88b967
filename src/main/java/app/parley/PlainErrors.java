package app.parley;

import java.net.BindException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line why a command could not be carried out; the log has the rest.
final class PlainErrors implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.debug("the command failed", failure);
        if (failure instanceof WorkspaceTakenException) {
            command.getErr().println(failure.getMessage());
            return WorkspaceTakenException.EXIT_CODE;
        }
        if (failure instanceof SettingsException) {
            command.getErr().println(failure.getMessage());
            return Parley.USAGE;
        }
        command.getErr().println("Parley cannot start: " + reason(failure));
        if (cause(failure, BindException.class).isEmpty()) {
            LOG.error("the command failed", failure);
        }
        return 1;
    }

    private static String reason(Throwable failure) {
        return cause(failure, BindException.class)
                .map(_ -> "a port is taken by another program. Choose another with PARLEY_PORT or PARLEY_WEBHOOK_PORT.")
                .orElseGet(() -> failure.getMessage() == null ? failure.toString() : failure.getMessage());
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
