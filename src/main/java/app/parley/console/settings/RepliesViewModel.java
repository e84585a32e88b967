package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Attaching;
import app.parley.console.parts.Entry;
import app.parley.desk.inbox.Attached;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.settings.SettingsDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Quick replies: a list, and the one that is being written.
final class RepliesViewModel {
    private static final Pattern WORD = Pattern.compile("[^\\s/]{1,40}");
    private static final int LONGEST = 4096;
    private static final Duration UNDO = Duration.ofSeconds(8);
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final InstantSource clock;
    private final ObservableList<QuickReply> replies = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable QuickReply> chosen = new SimpleObjectProperty<>();
    final Entry word = new Entry();
    final Entry text = new Entry();
    private final Attaching attaching;
    private final ReadOnlyObjectWrapper<Attached.@Nullable Kept> picture = new ReadOnlyObjectWrapper<>();

    RepliesViewModel(Background background, SettingsDesk desk, InboxDesk inbox, Notices notices, InstantSource clock) {
        this.attaching = new Attaching(inbox, background, notices);
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.clock = clock;
        chosen.subscribe(reply -> {
            word.reset(reply == null ? "" : reply.word());
            text.reset(reply == null ? "" : reply.text());
            picture.set(null);
            if (reply != null && reply.picture() != null) {
                attaching.find(reply.picture(), found -> showPicture(reply, found));
            }
        });
    }

    private void showPicture(QuickReply of, Attached.Kept found) {
        if (of.equals(chosen.get())) {
            picture.set(found);
        }
    }

    /// The file that goes with it; null if none does.
    ReadOnlyObjectProperty<Attached.@Nullable Kept> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    void attach(Path file) {
        attaching.attach(List.of(file), picture::set);
    }

    void dropPicture() {
        picture.set(null);
    }

    ObservableList<QuickReply> replies() {
        return replies;
    }

    /// The one that is changed; nothing while a new one is written.
    ObjectProperty<@Nullable QuickReply> chosenProperty() {
        return chosen;
    }

    void show(List<QuickReply> all) {
        if (!replies.equals(all)) {
            replies.setAll(all);
        }
    }

    void begin() {
        chosen.set(null);
        word.reset("");
        text.reset("");
        picture.set(null);
    }

    void save() {
        var name = word.typed().replaceFirst("^/+", "");
        var said = text.typed();
        var others = others();
        word.setProblem(
                !WORD.matcher(name).matches()
                        ? "settings.replies.word.wrong"
                        : others.stream().anyMatch(reply -> reply.word().equals(name))
                                ? "settings.replies.word.twice"
                                : "");
        text.setProblem(said.isEmpty() || said.length() > LONGEST ? "settings.replies.text.wrong" : "");
        if (!word.problemProperty().get().isEmpty()
                || !text.problemProperty().get().isEmpty()) {
            return;
        }
        var file = picture.get();
        var reply = new QuickReply(name, said, file == null ? null : file.id());
        others.add(reply);
        keep(others, () -> {
            chosen.set(reply);
            notices.tell("settings.saved");
        });
    }

    void remove() {
        var gone = chosen.get();
        if (gone == null) {
            return;
        }
        keep(others(), () -> {
            begin();
            notices.offer(
                    "settings.replies.removed", "settings.undo", clock.instant().plus(UNDO), () -> back(gone));
        });
    }

    private void back(QuickReply gone) {
        var all = new ArrayList<>(replies);
        if (all.stream().noneMatch(reply -> reply.word().equals(gone.word()))) {
            all.add(gone);
            keep(all, () -> chosen.set(gone));
        }
    }

    private List<QuickReply> others() {
        var others = new ArrayList<>(replies);
        others.remove(chosen.get());
        return others;
    }

    private void keep(List<QuickReply> all, Runnable afterwards) {
        all.sort(Comparator.comparing(QuickReply::word));
        background.run(
                () -> {
                    desk.keepQuickReplies(all);
                    return all;
                },
                kept -> {
                    show(kept);
                    afterwards.run();
                },
                failure -> notices.problem("settings.failed", failure));
    }
}
