package app.parley.console.inbox;

import app.parley.desk.inbox.Started;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A chat that is about to begin with a number.
final class NewChat {
    private final Surroundings around;
    private final Consumer<UUID> begun;
    private final StringProperty number = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param begun is told which conversation it is
    NewChat(Surroundings around, Consumer<UUID> begun) {
        this.around = around;
        this.begun = begun;
        number.subscribe((_, _) -> refusal.set(""));
    }

    StringProperty numberProperty() {
        return number;
    }

    /// Why it may not be, in the engine's words; "" if nothing speaks against it.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void begin() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        var typed = number.get();
        around.background().run(() -> around.desk().start(typed, around.person()), this::answered, failure -> {
            busy.set(false);
            around.notices().problem("inbox.action.failed", failure);
        });
    }

    private void answered(Started started) {
        busy.set(false);
        switch (started) {
            case Started.Chat(var conversation) -> begun.accept(conversation);
            case Started.Refused(var reason) -> refusal.set(reason);
        }
    }
}
