package app.parley.desk.settings;

import app.parley.desk.Typed;
import java.util.Set;

/// How the console looks and behaves for whoever works here.
///
/// @param person whose name decisions bear
/// @param language one of the window's languages, BCP 47; "" for the system's
/// @param compact rows stand closer together
/// @param singleKeys a single letter decides in the queue
/// @param notifications the system tells when something waits
/// @param sound with a sound
/// @param folded the parts of screens that are folded away
/// @param welcomed the first start is over
/// @param untranslated what is in another language is shown as it is only
public record Preferences(
        String person,
        Theme theme,
        String language,
        boolean compact,
        boolean singleKeys,
        boolean notifications,
        boolean sound,
        Set<String> folded,
        boolean welcomed,
        boolean untranslated) {

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Preferences {
        person = Typed.person(person);
        folded = Set.copyOf(folded);
    }

    /// With translations.
    public Preferences(
            String person,
            Theme theme,
            String language,
            boolean compact,
            boolean singleKeys,
            boolean notifications,
            boolean sound,
            Set<String> folded,
            boolean welcomed) {
        this(person, theme, language, compact, singleKeys, notifications, sound, folded, welcomed, false);
    }

    /// What somebody finds who has chosen nothing yet.
    public static Preferences of(String person) {
        return new Preferences(person, Theme.SYSTEM, "", false, true, true, false, Set.of(), false, false);
    }

    public Preferences withPerson(String name) {
        return new Preferences(
                name, theme, language, compact, singleKeys, notifications, sound, folded, welcomed, untranslated);
    }

    public Preferences withTheme(Theme chosen) {
        return new Preferences(
                person, chosen, language, compact, singleKeys, notifications, sound, folded, welcomed, untranslated);
    }

    public Preferences withLanguage(String code) {
        return new Preferences(
                person, theme, code, compact, singleKeys, notifications, sound, folded, welcomed, untranslated);
    }

    public Preferences withCompact(boolean closer) {
        return new Preferences(
                person, theme, language, closer, singleKeys, notifications, sound, folded, welcomed, untranslated);
    }

    public Preferences withSingleKeys(boolean decide) {
        return new Preferences(
                person, theme, language, compact, decide, notifications, sound, folded, welcomed, untranslated);
    }

    public Preferences withNotifications(boolean told) {
        return new Preferences(
                person, theme, language, compact, singleKeys, told, sound, folded, welcomed, untranslated);
    }

    public Preferences withSound(boolean heard) {
        return new Preferences(
                person, theme, language, compact, singleKeys, notifications, heard, folded, welcomed, untranslated);
    }

    public Preferences withTranslations(boolean shown) {
        return new Preferences(
                person, theme, language, compact, singleKeys, notifications, sound, folded, welcomed, !shown);
    }

    /// The first start is over.
    public Preferences afterWelcome() {
        return new Preferences(
                person, theme, language, compact, singleKeys, notifications, sound, folded, true, untranslated);
    }
}
