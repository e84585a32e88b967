package app.parley.console.parts;

import app.parley.console.kit.Look;
import app.parley.desk.approvals.Alike;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.Sureness;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is said of a draft in a few words.
public final class DraftWords {
    /// With fewer decisions nobody can say what is usual.
    private static final long ENOUGH = 10;

    private DraftWords() {}

    public static String sureness(Look look, Sureness sureness) {
        return look.texts().word("sureness", sureness.name().toLowerCase(Locale.ROOT));
    }

    /// How many drafts like it went out unedited, in hundredths; nothing while there are too few to say.
    public static OptionalLong unedited(@Nullable Alike alike) {
        return alike == null || alike.decided() < ENOUGH
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(100.0 * alike.unedited() / alike.decided()));
    }

    /// The same in a word; "" while there are too few.
    public static String share(Look look, @Nullable Alike alike) {
        var hundredths = unedited(alike);
        return hundredths.isEmpty() ? "" : look.text("draft.share", hundredths.getAsLong());
    }

    /// The same as a sentence; "" where no agent made it.
    public static String alike(Look look, @Nullable Alike alike) {
        if (alike == null) {
            return "";
        }
        var hundredths = unedited(alike);
        return hundredths.isEmpty()
                ? look.text("draft.alike.few", alike.decided())
                : look.text(
                        alike.asSure() ? "draft.alike.as_sure" : "draft.alike",
                        hundredths.getAsLong(),
                        alike.decided());
    }

    /// Who made it.
    public static String author(Look look, DraftShown draft) {
        return "agent".equals(draft.source())
                ? look.texts().word("author", draft.author())
                : look.text("draft.author", look.texts().word("source", draft.source()), draft.author());
    }
}
