package app.parley.console.shell;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.ListWish;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds what a person names by some of its letters: screens, actions, settings, and the people they talk with.
final class PaletteViewModel {
    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final int MOST_PEOPLE = 8;
    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private final ObservableList<PaletteEntry> found = FXCollections.observableArrayList();
    private final InboxDesk inbox;
    private final Background background;
    private final Notices notices;
    private final Supplier<String> person;
    private final Function<ConversationLine, PaletteEntry> toEntry;
    private List<PaletteEntry> offered = List.of();
    private String typed = "";
    private Runnable dropAsking = () -> {};

    /// @param toEntry how a conversation is offered
    PaletteViewModel(
            InboxDesk inbox,
            Background background,
            Notices notices,
            Supplier<String> person,
            Function<ConversationLine, PaletteEntry> toEntry) {
        this.inbox = inbox;
        this.background = background;
        this.notices = notices;
        this.person = person;
        this.toEntry = toEntry;
    }

    /// Begins anew with what is offered here and now.
    void open(List<PaletteEntry> entries) {
        offered = List.copyOf(entries);
        type("");
    }

    void type(String words) {
        typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        dropAsking.run();
        found.setAll(matching());
        if (!typed.isBlank()) {
            var asked = typed;
            dropAsking = background.after(PAUSE, () -> ask(asked));
        }
    }

    private List<PaletteEntry> matching() {
        var words = plain(typed).strip().split("\\s+");
        return offered.stream()
                .filter(entry -> {
                    var title = plain(entry.title() + " " + entry.detail());
                    return List.of(words).stream().allMatch(title::contains);
                })
                .toList();
    }

    private void ask(String asked) {
        background.run(
                () -> inbox.list(new ListWish(Filter.ALL, person.get(), asked, null, MOST_PEOPLE))
                        .lines(),
                lines -> {
                    if (asked.equals(typed)) {
                        var all = new ArrayList<>(matching());
                        lines.stream().map(toEntry).forEach(all::add);
                        found.setAll(all);
                    }
                },
                failure -> notices.problem("problem.unexpected", failure));
    }

    ObservableList<PaletteEntry> found() {
        return found;
    }

    /// Without accents and capitals, as people type in haste.
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
