package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Attaching;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.ThreadPage;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.wording.WordingDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A conversation that is read: a stretch of its thread that grows where the reader goes and is dropped at the far
/// end, kept up to date at its newest end.
public final class ThreadViewModel {
    private static final int PAGE = 50;
    private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(30);
    private final InboxDesk inbox;
    private final Background background;
    private final Notices notices;
    private final ZoneId zone;
    private final DraftDecisions decisions;
    private final MessageWishes wishes;
    private final ComposerViewModel composer;
    private final LatestAnswers answers;
    private final Patience patience;
    private final Newcomers newcomers = new Newcomers();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable ConversationLine> line = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ThreadItem>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper atNewestEnd = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper followsEnd = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper clockLooks = new ReadOnlyIntegerWrapper();
    private final List<Runnable> ends;
    private volatile Whom open = Whom.nobody();
    private @Nullable Stretch stretch;
    private Stand stand = new Stand.End();
    private Consumer<Stand> leads = _ -> {};
    private boolean asking;
    private boolean stale;
    private boolean paging;

    private record Fresh(Optional<ConversationLine> line, Optional<ThreadPage> page) {}

    /// @param zone where the days of the thread begin
    public ThreadViewModel(
            InboxDesk inbox,
            ApprovalsDesk approvals,
            SettingsDesk settings,
            WordingDesk wording,
            Background background,
            Notices notices,
            InstantSource clock,
            ZoneId zone) {
        this.inbox = inbox;
        this.background = background;
        this.notices = notices;
        this.zone = zone;
        this.answers = new LatestAnswers(background);
        this.decisions = new DraftDecisions(approvals, settings, background, notices, clock);
        this.patience = new Patience(background);
        var sendings = new Sendings(inbox, settings, background, notices);
        this.composer = new ComposerViewModel(
                sendings,
                new Attaching(inbox, background, notices),
                decisions,
                settings,
                wording,
                new WindowWatch(background, clock),
                background,
                notices);
        composer.onSent(this::newest);
        wishes = new MessageWishes(() -> open.conversation(), this::find, sendings, inbox, composer::giveBack);
        var changed = background.throttled(this::refresh);
        ends = List.of(
                inbox.listen(notice -> {
                    if (open.isMeant(notice)) {
                        changed.run();
                    }
                }),
                settings.listen(background.throttled(composer::readQuickReplies)),
                background.every(LOOK_AT_CLOCK, () -> clockLooks.set(clockLooks.get() + 1)));
    }

    /// The conversation that is open, as it is now.
    public ReadOnlyObjectProperty<@Nullable ConversationLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /// Whether to show that something is coming, as it takes longer than a blink.
    ReadOnlyBooleanProperty skeleton() {
        return patience.over();
    }

    ReadOnlyObjectProperty<List<ThreadItem>> items() {
        return items.getReadOnlyProperty();
    }

    /// Whether the stretch ends with the newest message there is.
    ReadOnlyBooleanProperty atNewestEnd() {
        return atNewestEnd.getReadOnlyProperty();
    }

    /// Whether the reader stands at the very end of the thread.
    ReadOnlyBooleanProperty followsEnd() {
        return followsEnd.getReadOnlyProperty();
    }

    /// How many messages of the contact came that the reader has not come down to.
    ReadOnlyIntegerProperty newBelow() {
        return newcomers.count();
    }

    /// Changes now and then: what is left of a time has to be said anew.
    ReadOnlyIntegerProperty clockLooks() {
        return clockLooks.getReadOnlyProperty();
    }

    ComposerViewModel composer() {
        return composer;
    }

    MessageWishes wishes() {
        return wishes;
    }

    DraftDecisions decisions() {
        return decisions;
    }

    /// Where the reader stands: for nodes that are made anew.
    Stand stand() {
        return stand;
    }

    /// Has the reader led elsewhere whenever that is wanted.
    void onStand(Consumer<Stand> leader) {
        leads = leader;
    }

    /// Opens a conversation at its newest end; null for none.
    public void open(@Nullable UUID conversation) {
        if (conversation == null) {
            leave(Phase.NOTHING);
        } else if (!isOpen(conversation)) {
            load(conversation, null);
        }
    }

    /// Opens a conversation around one of its messages, as one that was found.
    public void openAt(UUID conversation, UUID message) {
        if (isOpen(conversation) && stretch != null && stretch.holds(message)) {
            lead(new Stand.Found(message));
        } else {
            load(conversation, message);
        }
    }

    private boolean isOpen(UUID conversation) {
        return conversation.equals(open.conversation()) && (stretch != null || asking);
    }

    private void leave(Phase now) {
        answers.dropEarlier();
        asking = false;
        paging = false;
        open = Whom.nobody();
        forget(now);
        composer.open(null);
    }

    private void forget(Phase now) {
        stretch = null;
        line.set(null);
        items.set(List.of());
        newcomers.begin(Instant.MAX);
        phase.set(now);
        patience.end();
    }

    /// @param message to stand at; null for the newest end
    private void load(UUID conversation, @Nullable UUID message) {
        answers.dropEarlier();
        paging = false;
        stale = false;
        asking = true;
        if (!conversation.equals(open.conversation()) || stretch == null) {
            open = new Whom(conversation, null);
            forget(Phase.LOADING);
            patience.begin();
            composer.open(conversation);
        }
        var wish = message == null
                ? ThreadWish.newest(conversation, PAGE)
                : ThreadWish.around(conversation, message, PAGE);
        answers.ask(() -> fresh(conversation, wish), fresh -> opened(fresh, message), this::failed);
    }

    private Fresh fresh(UUID conversation, ThreadWish wish) {
        return new Fresh(inbox.lines(List.of(conversation)).stream().findFirst(), inbox.thread(wish));
    }

    private void opened(Fresh fresh, @Nullable UUID message) {
        asking = false;
        if (fresh.line().isEmpty() || fresh.page().isEmpty()) {
            leave(Phase.GONE);
            return;
        }
        var now = fresh.line().get();
        if (line.get() == null) {
            newcomers.begin(now.lastAt());
        }
        follow(now);
        show(Stretch.of(fresh.page().get()));
        lead(message == null ? new Stand.End() : new Stand.Found(message));
        catchUp();
    }

    private void follow(ConversationLine now) {
        open = new Whom(now.id(), now.contact());
        line.set(now);
        composer.follow(now);
    }

    private void show(Stretch now) {
        stretch = now;
        items.set(
                now.items(at -> at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant()));
        atNewestEnd.set(now.atNewestEnd());
        phase.set(items.get().isEmpty() ? Phase.SILENT : Phase.SHOWN);
        patience.end();
        if (now.atNewestEnd()) {
            composer.draftsAre(now.drafts());
        }
    }

    private void failed(Exception failure) {
        asking = false;
        notices.problem("thread.problem.open", failure);
        if (stretch == null) {
            phase.set(Phase.FAILED);
            patience.end();
        }
    }

    /// Those that are here, oldest first.
    List<ThreadMessage> messages() {
        return stretch == null ? List.of() : stretch.messages();
    }

    /// Tries once more what failed.
    void retry() {
        var conversation = open.conversation();
        if (conversation != null) {
            load(conversation, null);
        }
    }

    private void catchUp() {
        if (stale) {
            stale = false;
            refresh();
        }
    }

    private void refresh() {
        var conversation = open.conversation();
        if (asking) {
            stale = true;
        } else if (conversation != null && stretch != null) {
            asking = true;
            int limit = stretch.atNewestEnd() ? Math.clamp(stretch.messages().size() + 1L, PAGE, InboxDesk.MOST) : PAGE;
            answers.ask(() -> fresh(conversation, ThreadWish.newest(conversation, limit)), this::refreshed, failure -> {
                asking = false;
                notices.problem("thread.problem.refresh", failure);
            });
        }
    }

    private void refreshed(Fresh fresh) {
        asking = false;
        if (fresh.line().isEmpty() || fresh.page().isEmpty() || stretch == null) {
            leave(Phase.GONE);
            return;
        }
        follow(fresh.line().get());
        var page = fresh.page().get();
        if (stretch.atNewestEnd()) {
            show(stretch.refreshed(page, followsEnd.get()));
        }
        if (followsEnd.get()) {
            newcomers.seen(page.messages());
        } else {
            newcomers.among(page.messages());
        }
        catchUp();
    }

    /// The reader comes near the older end.
    void older() {
        page(Stretch::older, ThreadWish::before, Stretch::withOlder);
    }

    /// The reader comes near the newer end.
    void newer() {
        page(Stretch::newer, ThreadWish::after, Stretch::withNewer);
    }

    private interface Beyond {
        ThreadWish wish(UUID conversation, String place, int limit);
    }

    private void page(
            Function<Stretch, @Nullable String> end, Beyond beyond, BiFunction<Stretch, ThreadPage, Stretch> joined) {
        var conversation = open.conversation();
        var place = stretch == null ? null : end.apply(stretch);
        if (paging || conversation == null || place == null) {
            return;
        }
        paging = true;
        answers.ask(
                () -> inbox.thread(beyond.wish(conversation, place, PAGE)),
                page -> {
                    paging = false;
                    if (page.isPresent() && stretch != null && place.equals(end.apply(stretch))) {
                        show(joined.apply(stretch, page.get()));
                    }
                },
                failure -> {
                    paging = false;
                    notices.problem("thread.problem.page", failure);
                });
    }

    /// Leads the reader to the newest end.
    void newest() {
        var conversation = open.conversation();
        if (stretch == null || conversation == null) {
            return;
        }
        if (stretch.atNewestEnd()) {
            lead(new Stand.End());
        } else {
            load(conversation, null);
        }
    }

    /// Leads the reader to a message, as to one that is quoted.
    void find(UUID message) {
        var conversation = open.conversation();
        if (conversation != null) {
            openAt(conversation, message);
        }
    }

    private void lead(Stand wanted) {
        reads(wanted);
        leads.accept(wanted);
    }

    /// Hears where the reader stands.
    void reads(Stand now) {
        stand = now;
        boolean atEnd = now instanceof Stand.End && stretch != null && stretch.atNewestEnd();
        followsEnd.set(atEnd);
        if (atEnd && stretch != null) {
            newcomers.seen(stretch.messages());
        }
    }

    /// Stops listening, for good.
    public void close() {
        ends.forEach(Runnable::run);
        leave(Phase.NOTHING);
    }
}
