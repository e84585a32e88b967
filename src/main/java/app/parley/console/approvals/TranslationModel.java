package app.parley.console.approvals;

import app.parley.console.kit.Background;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.Translation;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The words of the card in view, in the operator's language. It is asked for once somebody stays with a card, and
/// whatever goes wrong, there is simply none.
final class TranslationModel {
    /// Whoever leafs through asks for nothing.
    private static final Duration STAYS = Duration.ofMillis(400);

    private final ApprovalsDesk desk;
    private final Background background;
    private final BooleanSupplier wanted;
    private final ReadOnlyObjectWrapper<Translation> shown = new ReadOnlyObjectWrapper<>(Translation.NONE);
    private @Nullable UUID draft;
    private Runnable forget = () -> {};

    /// @param wanted whether the person wants any
    TranslationModel(ApprovalsDesk desk, Background background, BooleanSupplier wanted) {
        this.desk = desk;
        this.background = background;
        this.wanted = wanted;
    }

    /// Tells whether the model finds other words when it is asked to.
    void rewords(Consumer<Boolean> tell) {
        background.run(desk::rewords, tell, _ -> tell.accept(true));
    }

    ReadOnlyObjectProperty<Translation> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// This card lies before the person.
    ///
    /// @param into the person's language
    void of(@Nullable DraftCard card, Locale into) {
        var id = card == null ? null : card.draft().id();
        if (id == null ? draft == null : id.equals(draft)) {
            return;
        }
        draft = id;
        forget.run();
        shown.set(Translation.NONE);
        if (card != null && wanted.getAsBoolean() && isForeign(card, into)) {
            forget = background.after(STAYS, () -> ask(card.draft().id(), into));
        }
    }

    private static boolean isForeign(DraftCard card, Locale into) {
        return isOther(card.language(), into) || isOther(card.draft().language(), into);
    }

    private static boolean isOther(@Nullable String language, Locale into) {
        return language != null
                && !language.isBlank()
                && !language.equals("und")
                && !Locale.forLanguageTag(language).getLanguage().equals(into.getLanguage());
    }

    private void ask(UUID id, Locale into) {
        background.run(
                () -> desk.translation(id, into.toLanguageTag()),
                found -> {
                    if (id.equals(draft)) {
                        shown.set(found);
                    }
                },
                _ -> {});
    }
}
