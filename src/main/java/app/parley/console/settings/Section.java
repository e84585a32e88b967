package app.parley.console.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// The parts of the settings, in the order in which they are listed.
enum Section {
    YOU(Feather.USER),
    WHATSAPP(Feather.MESSAGE_CIRCLE),
    MODEL(Feather.CPU),
    AGENTS(Feather.USERS),
    APPROVALS(Feather.CHECK_SQUARE),
    HOURS(Feather.CLOCK),
    REPLIES(Feather.ZAP),
    APPEARANCE(Feather.SUN),
    NOTIFICATIONS(Feather.BELL),
    COSTS(Feather.DOLLAR_SIGN),
    DATA(Feather.ARCHIVE);

    final Feather icon;

    Section(Feather icon) {
        this.icon = icon;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "settings.section." + word();
    }

    static Optional<Section> of(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word().equals(word))
                .findFirst();
    }
}
