package app.parley.console.thread;

import app.parley.console.parts.Attaching;
import app.parley.desk.inbox.Attached;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What goes beside the words of the message that is written: files, and something to tap under them.
final class Beside {
    private final ReadOnlyObjectWrapper<List<Attached.Kept>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Extra> extra = new ReadOnlyObjectWrapper<>();
    private final Attaching attaching;
    private final Supplier<Unsent> open;
    private final Consumer<Unsent> changed;
    private final Runnable write;

    /// @param open what is written in the open conversation
    /// @param changed hears what has changed, whether it is open or not
    /// @param write gives the keyboard back to the words
    Beside(Attaching attaching, Supplier<Unsent> open, Consumer<Unsent> changed, Runnable write) {
        this.attaching = attaching;
        this.open = open;
        this.changed = changed;
        this.write = write;
    }

    ReadOnlyObjectProperty<List<Attached.Kept>> files() {
        return files.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Extra> extra() {
        return extra.getReadOnlyProperty();
    }

    void show(Unsent shown) {
        files.set(List.copyOf(shown.files));
        extra.set(shown.extra);
    }

    /// Whether all is there that the message needs.
    ///
    /// @param words whether any are written
    boolean isWhole(boolean words) {
        var wanted = extra.get();
        return wanted == null
                ? words || !files.get().isEmpty()
                : wanted.isWhole() && (words || !wanted.kind().needsWords());
    }

    /// Hands files in that go with the message.
    void attach(List<Path> wanted) {
        var to = open.get();
        to.mode = Mode.MESSAGE;
        changed.accept(to);
        attaching.attach(wanted, file -> add(to, file));
    }

    /// Puts in a file that is kept already.
    void find(UUID file) {
        var to = open.get();
        attaching.find(file, found -> add(to, found));
    }

    private void add(Unsent to, Attached.Kept file) {
        if (!to.files.contains(file)) {
            to.files.add(file);
        }
        changed.accept(to);
    }

    void drop(Attached.Kept file) {
        var from = open.get();
        from.files.remove(file);
        changed.accept(from);
        write.run();
    }

    void begin(Extra.Kind kind) {
        var to = open.get();
        to.mode = Mode.MESSAGE;
        to.extra = Extra.empty(kind);
        changed.accept(to);
    }

    void keep(Extra typed) {
        open.get().extra = typed;
        extra.set(typed);
    }

    void dropExtra() {
        var from = open.get();
        from.extra = null;
        changed.accept(from);
        write.run();
    }
}
