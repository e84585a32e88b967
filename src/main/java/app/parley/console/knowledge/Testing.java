package app.parley.console.knowledge;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.knowledge.Tested;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A question that is tried, and what agents would find about it.
final class Testing {
    private static final Duration TYPING = Duration.ofMillis(150);
    private final Background background;
    private final KnowledgeDesk desk;
    private final Notices notices;
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Tested> found = new ReadOnlyObjectWrapper<>();
    private Runnable stopTyping = () -> {};
    private int asked;

    Testing(Background background, KnowledgeDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        question.subscribe((_, typed) -> {
            stopTyping.run();
            if (typed.isBlank()) {
                asked++;
                found.set(null);
            } else {
                stopTyping = background.after(TYPING, this::again);
            }
        });
    }

    StringProperty questionProperty() {
        return question;
    }

    /// Null while nothing is asked.
    ReadOnlyObjectProperty<@Nullable Tested> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Tries the same once more, as after a change.
    void again() {
        stopTyping.run();
        var words = question.get();
        if (words.isBlank()) {
            return;
        }
        int number = ++asked;
        background.run(
                () -> desk.test(words),
                tested -> {
                    if (number == asked) {
                        found.set(tested);
                    }
                },
                failure -> notices.problem("knowledge.test.failed", failure));
    }
}
