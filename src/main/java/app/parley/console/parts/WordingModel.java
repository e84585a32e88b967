package app.parley.console.parts;

import app.parley.console.kit.Background;
import app.parley.desk.wording.WordingShown;
import app.parley.desk.wording.Wordings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Wordings that are asked for where somebody writes, and the one that is chosen.
public final class WordingModel {
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper standing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<WordingShown>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final Background background;
    private final Asking asking;
    private final Consumer<String> chosen;
    private Runnable left = () -> {};
    private String wish = "";
    private int question;

    /// Reads on the FX thread what is asked about.
    @FunctionalInterface
    public interface Asking {
        /// @param operator the language in which differences are told, BCP 47
        /// @return asks, on a worker
        Callable<Wordings> about(String wish, String operator);
    }

    /// @param chosen takes the words that were chosen
    public WordingModel(Background background, Asking asking, Consumer<String> chosen) {
        this.background = background;
        this.asking = asking;
        this.chosen = chosen;
    }

    /// Runs when somebody leaves, whether anything was chosen or not: it gives the keyboard back.
    public void onLeft(Runnable back) {
        left = back;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether there are words already, which are put otherwise.
    ReadOnlyBooleanProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// What was wished for when it was opened.
    String wish() {
        return wish;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The key of a text, or a sentence of the engine's; "" if nothing is the matter.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<WordingShown>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// @param words what stands already
    public void open(String words) {
        open(words, "");
    }

    /// @param wished what is wished for as a beginning
    public void open(String words, String wished) {
        forget();
        wish = wished;
        standing.set(!words.isBlank());
        open.set(true);
    }

    public void ask(String wish, String operator) {
        if (busy.get()) {
            return;
        }
        if (wish.isBlank() && !standing.get()) {
            problem.set("wording.say");
            return;
        }
        int now = ++question;
        busy.set(true);
        problem.set("");
        found.set(List.of());
        background.run(asking.about(wish, operator), answer -> take(now, answer), _ -> failed(now, "wording.failed"));
    }

    private void take(int asked, Wordings answer) {
        switch (answer) {
            case Wordings.None(var why) -> failed(asked, why);
            case Wordings.Some(var wordings)
            when asked == question -> {
                busy.set(false);
                found.set(wordings);
            }
            case Wordings.Some _ -> {} // somebody left meanwhile
        }
    }

    private void failed(int asked, String why) {
        if (asked == question) {
            busy.set(false);
            problem.set(why);
        }
    }

    /// Takes the words of one that was found; does nothing if there are not so many.
    ///
    /// @param index from 0
    public void choose(int index) {
        if (index >= 0 && index < found.get().size()) {
            var words = found.get().get(index).text();
            close();
            chosen.accept(words);
        }
    }

    public void close() {
        if (open.get()) {
            drop();
            left.run();
        }
    }

    /// Closes, as somebody has gone elsewhere already.
    public void drop() {
        forget();
        open.set(false);
    }

    /// What is still being asked is nobody's answer any more.
    private void forget() {
        question++;
        busy.set(false);
        problem.set("");
        found.set(List.of());
    }
}
