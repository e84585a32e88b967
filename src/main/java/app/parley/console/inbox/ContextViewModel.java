package app.parley.console.inbox;

import app.parley.console.kit.Phase;
import app.parley.desk.inbox.Changed;
import app.parley.desk.inbox.ContactShown;
import app.parley.desk.inbox.Context;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.RememberedShown;
import app.parley.desk.inbox.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Who the open conversation is with, and what the people here know of them.
final class ContextViewModel {
    private static final Duration SKELETON = Duration.ofMillis(200);
    private final Surroundings around;
    private final Consumer<ConversationLine> changed;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Context> context = new ReadOnlyObjectWrapper<>();
    private final EditField name = new EditField(
            (id, typed, answer) -> describe(id, new Wish.Describe(typed, null, null, null), typed.strip(), answer));
    private final EditField language = new EditField(
            (id, typed, answer) -> describe(id, new Wish.Describe(null, typed, null, null), typed.strip(), answer));
    private final EditField about = new EditField(
            (id, typed, answer) -> describe(id, new Wish.Describe(null, null, null, typed), typed.strip(), answer));
    private final EditField tag = new EditField(this::addTag);
    private final EditField note =
            new EditField((id, typed, answer) -> describe(id, new Wish.AddNote(typed), "", answer));
    private final EditField memo = new EditField(this::remember);
    private final ConsentEntry consent = new ConsentEntry((id, wish, answer) -> describe(id, wish, "", answer));
    private final List<EditField> fields = List.of(name, language, about, tag, note, memo, consent.proof());
    private final ReadOnlyObjectWrapper<@Nullable UUID> correcting = new ReadOnlyObjectWrapper<>();
    private @Nullable UUID conversation;
    private int question;
    private boolean asking;
    private boolean askAgain;

    /// @param changed is told how a conversation is after a wish
    ContextViewModel(Surroundings around, Consumer<ConversationLine> changed) {
        this.around = around;
        this.changed = changed;
        memo.textProperty().subscribe(typed -> {
            if (typed.isEmpty()) {
                correcting.set(null);
            }
        });
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Context> contextProperty() {
        return context.getReadOnlyProperty();
    }

    EditField name() {
        return name;
    }

    EditField language() {
        return language;
    }

    /// What the people here keep in mind about the contact.
    EditField about() {
        return about;
    }

    /// The tag that is being added.
    EditField tag() {
        return tag;
    }

    /// The note that is being written.
    EditField note() {
        return note;
    }

    /// What the agents shall remember, or what they remember as it is being corrected.
    EditField memo() {
        return memo;
    }

    /// The fact that is being corrected; null while something new is written.
    ReadOnlyObjectProperty<@Nullable UUID> correctingProperty() {
        return correcting.getReadOnlyProperty();
    }

    void correct(RememberedShown fact) {
        correcting.set(fact.id());
        memo.textProperty().set(fact.text());
    }

    private void remember(UUID id, String typed, EditField.Answer answer) {
        var fact = correcting.get();
        describe(id, fact == null ? new Wish.Remember(typed) : new Wish.Correct(fact, typed), "", answer);
    }

    void forget(UUID fact) {
        var shown = context.get();
        if (shown != null) {
            wish(shown, new Wish.Forget(fact));
        }
    }

    /// What the contact wants to receive, as it is being entered.
    ConsentEntry consent() {
        return consent;
    }

    void open(@Nullable UUID id) {
        if (Objects.equals(id, conversation)) {
            return;
        }
        conversation = id;
        context.set(null);
        consent.cancel();
        correcting.set(null);
        fields.forEach(EditField::putAside);
        question++;
        asking = false;
        if (id == null) {
            phase.set(Phase.EMPTY);
            return;
        }
        phase.set(Phase.ASKED);
        ask();
    }

    /// Asks again, as after something failed.
    void ask() {
        var id = conversation;
        if (id == null || asking) {
            askAgain = asking;
            return;
        }
        asking = true;
        askAgain = false;
        int asked = question;
        around.background().after(SKELETON, () -> {
            if (asked == question && phase.get() == Phase.ASKED) {
                phase.set(Phase.WAITING);
            }
        });
        around.background()
                .run(
                        () -> around.desk().context(id),
                        found -> answered(asked, found),
                        failure -> failed(asked, failure));
    }

    private void answered(int asked, Optional<Context> found) {
        if (asked != question) {
            return;
        }
        asking = false;
        context.set(found.orElse(null));
        phase.set(found.isPresent() ? Phase.SHOWN : Phase.EMPTY);
        found.ifPresent(this::fill);
        if (askAgain) {
            ask();
        }
    }

    private void fill(Context now) {
        var id = now.conversation().id();
        name.show(id, Objects.requireNonNullElse(now.contact().givenName(), ""));
        language.show(id, Objects.requireNonNullElse(now.contact().language(), ""));
        about.show(id, Objects.requireNonNullElse(now.contact().notes(), ""));
        tag.show(id, "");
        note.show(id, "");
        memo.show(id, "");
        consent.proof().show(id, "");
    }

    private void failed(int asked, Exception failure) {
        if (asked != question) {
            return;
        }
        asking = false;
        around.notices().problem("inbox.context.unreadable", failure);
        if (context.get() == null) {
            phase.set(Phase.FAILED);
        }
    }

    /// Something has changed about these conversations and contacts.
    void heard(Set<UUID> conversations, Set<UUID> contacts) {
        var shown = context.get();
        boolean ours = conversation != null && conversations.contains(conversation);
        if (ours || shown != null && contacts.contains(shown.contact().id())) {
            ask();
        }
    }

    void removeTag(String gone) {
        var shown = context.get();
        if (shown == null) {
            return;
        }
        var left = new ArrayList<>(shown.contact().tags());
        left.remove(gone);
        wish(shown, new Wish.Describe(null, null, left, null));
    }

    /// The contact told somebody here what they want to receive. A yes is asked for its proof first.
    void allow(String purpose, boolean in) {
        var shown = context.get();
        if (shown == null) {
            return;
        }
        if (in) {
            consent.ask(purpose);
        } else {
            wish(shown, new Wish.Allow(purpose, false, null));
        }
    }

    private void wish(Context shown, Wish wish) {
        describe(shown.conversation().id(), wish, "", new EditField.Answer() {
            @Override
            public void kept(String value) {}

            @Override
            public void refused(String reason) {
                around.notices().say(reason);
            }

            @Override
            public void failed() {}
        });
    }

    private void addTag(UUID id, String typed, EditField.Answer answer) {
        var words = typed.strip();
        if (words.isEmpty()) {
            answer.kept("");
            return;
        }
        var tags = Optional.ofNullable(context.get())
                .map(Context::contact)
                .map(ContactShown::tags)
                .orElse(List.of());
        var more = new ArrayList<>(tags);
        more.add(words);
        describe(id, new Wish.Describe(null, null, more, null), "", answer);
    }

    /// @param value what the field holds once it is so
    private void describe(UUID id, Wish wish, String value, EditField.Answer answer) {
        around.background()
                .run(
                        () -> around.desk().change(id, wish, around.person()),
                        result -> {
                            switch (result) {
                                case Changed.Done(var now) -> {
                                    answer.kept(value);
                                    changed.accept(now);
                                    ask();
                                }
                                case Changed.Refused(var reason) -> answer.refused(reason);
                                case Changed.Missing() -> {
                                    answer.failed();
                                    around.notices().tell("inbox.missing");
                                }
                            }
                        },
                        failure -> {
                            answer.failed();
                            around.notices().problem("inbox.action.failed", failure);
                        });
    }
}
