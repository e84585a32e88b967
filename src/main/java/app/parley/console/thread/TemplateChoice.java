package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Attaching;
import app.parley.desk.inbox.TemplateOffers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The template that can be sent while nothing else can: which ones there are, and the one that is filled.
final class TemplateChoice {
    private final ReadOnlyObjectWrapper<TemplateTyped> typed =
            new ReadOnlyObjectWrapper<>(new TemplateTyped("", "", ""));
    private final ReadOnlyObjectWrapper<TemplateOffers> offers =
            new ReadOnlyObjectWrapper<>(new TemplateOffers(false, List.of()));
    private final Sendings sendings;
    private final Attaching attaching;
    private final Background background;
    private final Notices notices;
    private final Supplier<Unsent> open;

    /// @param open what is written in the open conversation
    TemplateChoice(
            Sendings sendings, Attaching attaching, Background background, Notices notices, Supplier<Unsent> open) {
        this.sendings = sendings;
        this.attaching = attaching;
        this.background = background;
        this.notices = notices;
        this.open = open;
    }

    ReadOnlyObjectProperty<TemplateTyped> typed() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TemplateOffers> offers() {
        return offers.getReadOnlyProperty();
    }

    void show(Unsent shown) {
        typed.set(shown.template);
    }

    void keep(TemplateTyped now) {
        open.get().template = now;
        typed.set(now);
    }

    /// Hands in the file that is to stand above the text.
    void attach(Path wanted) {
        var to = open.get();
        attaching.attach(List.of(wanted), file -> {
            if (!to.template.takes(file)) {
                notices.tell("thread.template.file.wrong");
                return;
            }
            to.template = to.template.with(file);
            if (to == open.get()) {
                typed.set(to.template);
            }
        });
    }

    void dropFile() {
        keep(open.get().template.with(null));
    }

    /// Begins in the contact's language where nothing was typed yet.
    void speak(@Nullable String language) {
        var now = open.get().template;
        if (now.language().isEmpty() && language != null) {
            keep(new TemplateTyped(now.name(), language.replace('-', '_'), now.values()));
        }
    }

    /// Asks what may be sent in the conversation.
    ///
    /// @param stillOpen whether it is what the person looks at when the answer comes
    void read(UUID conversation, BooleanSupplier stillOpen) {
        background.run(
                () -> sendings.templates(conversation),
                found -> {
                    if (stillOpen.getAsBoolean()) {
                        offers.set(found);
                        keep(open.get().template.among(found));
                    }
                },
                failure -> notices.problem("thread.problem.templates", failure));
    }
}
