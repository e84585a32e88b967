package app.parley.console.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;

/// The system as it is. What is opened is handed over as one argument, and no shell reads it.
public final class SystemOutlet implements Outlet {
    private final String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    @Override
    public void browse(String url) throws IOException {
        run(url);
    }

    @Override
    public void open(Path file) throws IOException {
        run(file.toAbsolutePath().toString());
    }

    private void run(String what) throws IOException {
        var opener = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : system.startsWith("mac") ? List.of("open") : List.of("xdg-open");
        new ProcessBuilder(Stream.concat(opener.stream(), Stream.of(what)).toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public Optional<Path> whereTo(String name) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(null)).map(java.io.File::toPath);
    }
}
