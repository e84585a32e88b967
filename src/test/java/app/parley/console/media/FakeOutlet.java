package app.parley.console.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A system that only remembers what it was asked for.
public final class FakeOutlet implements Outlet {
    public final List<String> browsed = new CopyOnWriteArrayList<>();
    public final List<Path> opened = new CopyOnWriteArrayList<>();
    public final List<String> named = new CopyOnWriteArrayList<>();
    public volatile Optional<Path> where = Optional.empty();

    @Override
    public void browse(String url) {
        browsed.add(url);
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }

    @Override
    public Optional<Path> whereTo(String name) {
        named.add(name);
        return where;
    }
}
