package app.parley.console.inbox;

import app.parley.desk.inbox.Wish;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a contact told somebody here they want to receive, being entered. Who opts them in says how they know.
final class ConsentEntry {
    private final Wishing wishing;
    private final ReadOnlyObjectWrapper<@Nullable String> purpose = new ReadOnlyObjectWrapper<>();
    private final EditField proof = new EditField(this::optIn);

    /// Has a wish carried out.
    @FunctionalInterface
    interface Wishing {
        void carryOut(UUID conversation, Wish wish, EditField.Answer answer);
    }

    ConsentEntry(Wishing wishing) {
        this.wishing = wishing;
    }

    /// The purpose whose proof is being asked for; null if none is.
    ReadOnlyObjectProperty<@Nullable String> purposeProperty() {
        return purpose.getReadOnlyProperty();
    }

    EditField proof() {
        return proof;
    }

    void ask(String about) {
        purpose.set(about);
    }

    void cancel() {
        purpose.set(null);
        proof.revert();
    }

    private void optIn(UUID conversation, String typed, EditField.Answer answer) {
        var about = purpose.get();
        if (about == null) {
            answer.failed();
            return;
        }
        wishing.carryOut(conversation, new Wish.Allow(about, true, typed), new EditField.Answer() {
            @Override
            public void kept(String value) {
                answer.kept(value);
                purpose.set(null);
            }

            @Override
            public void refused(String reason) {
                answer.refused(reason);
            }

            @Override
            public void failed() {
                answer.failed();
            }
        });
    }
}
