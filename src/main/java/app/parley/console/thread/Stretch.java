package app.parley.console.thread;

import app.parley.desk.approvals.DraftShown;
import app.parley.desk.inbox.NoteShown;
import app.parley.desk.inbox.ThreadPage;
import app.parley.desk.thread.ThreadMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The part of a thread that is in the window: without gaps, and never longer than [#MOST] messages.
///
/// @param older the place before which there is more; null at the beginning
/// @param newer the place after which there is more; null at the newest end
/// @param drafts at the newest end alone
record Stretch(
        List<ThreadMessage> messages,
        @Nullable String older,
        @Nullable String newer,
        List<NoteShown> notes,
        List<DraftShown> drafts) {
    static final int MOST = 300;

    static Stretch of(ThreadPage page) {
        return new Stretch(page.messages(), page.older(), page.newer(), page.notes(), page.drafts());
    }

    boolean holds(UUID message) {
        return messages.stream().anyMatch(one -> one.id().equals(message));
    }

    boolean atNewestEnd() {
        return newer == null;
    }

    /// @param page what stands right before this
    Stretch withOlder(ThreadPage page) {
        return new Stretch(joined(page.messages(), messages), page.older(), newer, allNotes(page), drafts)
                .withoutNewest();
    }

    /// @param page what stands right after this
    Stretch withNewer(ThreadPage page) {
        return new Stretch(joined(messages, page.messages()), older, page.newer(), allNotes(page), page.drafts())
                .withoutOldest();
    }

    /// This stretch as it is now, for one that ends at the newest end.
    ///
    /// @param page the newest end
    /// @param atEnd whether somebody looks at the end: otherwise what they look at stays
    Stretch refreshed(ThreadPage page, boolean atEnd) {
        if (messages.isEmpty() || page.messages().isEmpty() || page.older() == null) {
            return of(page);
        }
        var first = page.messages().getFirst();
        if (first.at().isAfter(messages.getLast().at()) && !holds(first.id())) {
            return atEnd ? of(page) : endingAt(messages.size());
        }
        var before = messages.stream()
                .takeWhile(message ->
                        !message.id().equals(first.id()) && !message.at().isAfter(first.at()))
                .toList();
        if (before.isEmpty()) {
            return of(page);
        }
        var whole = new Stretch(joined(before, page.messages()), older, null, allNotes(page), page.drafts());
        return atEnd ? whole.withoutOldest() : whole.withoutNewest();
    }

    private static List<ThreadMessage> joined(List<ThreadMessage> first, List<ThreadMessage> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<NoteShown> allNotes(ThreadPage page) {
        var all = new LinkedHashMap<UUID, NoteShown>();
        Stream.of(notes, page.notes()).flatMap(Collection::stream).forEach(note -> all.put(note.id(), note));
        return all.values().stream().sorted(Comparator.comparing(NoteShown::at)).toList();
    }

    private Stretch withoutNewest() {
        return messages.size() <= MOST ? this : endingAt(MOST);
    }

    private Stretch endingAt(int size) {
        var kept = List.copyOf(messages.subList(0, size));
        var end = size < messages.size() ? messages.get(size).at() : Instant.MAX;
        var keptNotes = notes.stream().filter(note -> note.at().isBefore(end)).toList();
        return new Stretch(kept, older, kept.getLast().place(), keptNotes, List.of());
    }

    private Stretch withoutOldest() {
        if (messages.size() <= MOST) {
            return this;
        }
        var kept = List.copyOf(messages.subList(messages.size() - MOST, messages.size()));
        var begin = kept.getFirst().at();
        var keptNotes =
                notes.stream().filter(note -> !note.at().isBefore(begin)).toList();
        return new Stretch(kept, kept.getFirst().place(), newer, keptNotes, drafts);
    }

    /// Everything in its order: notes in their time, drafts at the end.
    List<ThreadItem> items(Calendar calendar) {
        var items = new ArrayList<ThreadItem>(messages.size() + notes.size() + 8);
        var days = new Days(calendar, items);
        int note = 0;
        for (var message : messages) {
            while (note < notes.size() && notes.get(note).at().isBefore(message.at())) {
                days.add(new ThreadItem.Note(notes.get(note)), notes.get(note).at());
                note++;
            }
            days.add(new ThreadItem.Message(message), message.at());
        }
        for (var rest : notes.subList(note, notes.size())) {
            days.add(new ThreadItem.Note(rest), rest.at());
        }
        drafts.forEach(draft -> items.add(new ThreadItem.Draft(draft)));
        return List.copyOf(items);
    }

    /// When the day of a moment begins, where the reader is.
    @FunctionalInterface
    interface Calendar {
        Instant dayOf(Instant at);
    }

    /// Puts a line above the first item of each day.
    private static final class Days {
        private final Calendar calendar;
        private final List<ThreadItem> items;
        private Instant day = Instant.MIN;

        Days(Calendar calendar, List<ThreadItem> items) {
            this.calendar = calendar;
            this.items = items;
        }

        void add(ThreadItem item, Instant at) {
            var its = calendar.dayOf(at);
            if (!its.equals(day)) {
                day = its;
                items.add(new ThreadItem.Day(its));
            }
            items.add(item);
        }
    }
}
