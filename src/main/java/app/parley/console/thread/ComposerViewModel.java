package app.parley.console.thread;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Attaching;
import app.parley.console.parts.WordingModel;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.wording.WordingDesk;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What is being written in the open conversation. The words of every conversation are kept while the program
/// runs, and leave the composer only when they have gone where they should.
final class ComposerViewModel {
    /// WhatsApp takes no longer text.
    static final int LONGEST = 4096;

    private final Background background;
    private final Notices notices;
    private final SettingsDesk settings;
    private final DraftDecisions decisions;
    private final Sendings sendings;
    private final Beside beside;
    private final WindowWatch window;
    private final Suggesting suggesting;
    private final Map<UUID, Unsent> all = new HashMap<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.MESSAGE);
    private final ReadOnlyObjectWrapper<@Nullable ThreadMessage> quoting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final TemplateChoice templates;
    private final ReadOnlyObjectWrapper<List<QuickReply>> replies = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanBinding canSend;
    private @Nullable UUID conversation;
    private Unsent unsent = new Unsent();
    private QuickReplies quickReplies = new QuickReplies(List.of());
    private String name = "";
    private boolean repliesDismissed;
    private boolean showing;
    private Runnable onSent = () -> {};
    private Runnable onWriting = () -> {};

    ComposerViewModel(
            Sendings sendings,
            Attaching attaching,
            DraftDecisions decisions,
            SettingsDesk settings,
            WordingDesk words,
            WindowWatch window,
            Background background,
            Notices notices) {
        this.sendings = sendings;
        this.beside = new Beside(attaching, () -> unsent, this::changed, () -> onWriting.run());
        this.decisions = decisions;
        this.settings = settings;
        this.window = window;
        this.background = background;
        this.notices = notices;
        this.suggesting = new Suggesting(words, background, () -> conversation, text, () -> onWriting.run());
        this.templates = new TemplateChoice(sendings, attaching, background, notices, () -> unsent);
        text.subscribe(this::typed);
        window.lock().subscribe(this::readOffers);
        canSend =
                Bindings.createBooleanBinding(this::isWhole, text, mode, beside.files(), beside.extra(), window.lock());
    }

    private boolean isWhole() {
        boolean words = !text.get().isBlank();
        if (mode.get() == Mode.NOTE) {
            return words;
        }
        if (!window.isFree() || text.get().length() > LONGEST) {
            return false;
        }
        return mode.get() == Mode.MESSAGE ? beside.isWhole(words) : words;
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ThreadMessage> quoting() {
        return quoting.getReadOnlyProperty();
    }

    /// Why the words could not go, in plain words; "" if nothing is the matter.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What is offered for what stands after the slash.
    ReadOnlyObjectProperty<List<QuickReply>> replies() {
        return replies.getReadOnlyProperty();
    }

    /// What goes beside the words.
    Beside beside() {
        return beside;
    }

    /// The templates that may go, while nothing else may.
    TemplateChoice templates() {
        return templates;
    }

    /// Wordings to choose from, for what is being written.
    WordingModel wording() {
        return suggesting.model();
    }

    /// Opens them, where words may be written to the contact.
    void suggest() {
        if (window.isFree() && mode.get() != Mode.NOTE) {
            suggesting.open();
        }
    }

    BooleanBinding canSend() {
        return canSend;
    }

    WindowWatch window() {
        return window;
    }

    /// Runs whenever something was said: the reader wants to see it.
    void onSent(Runnable said) {
        onSent = said;
    }

    /// Runs whenever the person begins to write because of something in the thread.
    void onWriting(Runnable begins) {
        onWriting = begins;
    }

    void open(@Nullable UUID opened) {
        conversation = opened;
        name = "";
        repliesDismissed = false;
        wording().drop();
        window.forget();
        show(opened == null ? new Unsent() : of(opened));
        readQuickReplies();
    }

    private Unsent of(UUID id) {
        return all.computeIfAbsent(id, _ -> new Unsent());
    }

    void follow(ConversationLine line) {
        name = line.name();
        window.follow(line);
        templates.speak(line.language());
        readOffers();
    }

    void readQuickReplies() {
        background.run(
                settings::quickReplies,
                found -> {
                    quickReplies = new QuickReplies(found);
                    offerReplies();
                },
                failure -> notices.problem("thread.problem.replies", failure));
    }

    private void readOffers() {
        var id = conversation;
        if (id != null && window.lock().get() instanceof Lock.Over) {
            templates.read(id, () -> id.equals(conversation));
        }
    }

    private void show(Unsent shown) {
        unsent = shown;
        showing = true;
        mode.set(shown.mode);
        quoting.set(shown.quoting);
        problem.set(shown.problem);
        templates.show(shown);
        beside.show(shown);
        text.set(shown.words(shown.mode));
        showing = false;
        offerReplies();
    }

    /// Shows it again if it is what is open.
    private void changed(Unsent which) {
        if (which == unsent) {
            show(which);
        }
    }

    private void typed(String now) {
        if (showing) {
            return;
        }
        unsent.write(unsent.mode, now);
        unsent.problem = "";
        problem.set("");
        repliesDismissed &= now.startsWith("/");
        offerReplies();
    }

    private void offerReplies() {
        boolean wanted = unsent.mode == Mode.MESSAGE && !repliesDismissed && window.isFree();
        replies.set(wanted ? quickReplies.found(text.get()) : List.of());
    }

    void insert(QuickReply reply) {
        text.set(QuickReplies.filled(reply, name));
        if (reply.picture() != null) {
            beside.find(reply.picture());
        }
    }

    void dismissReplies() {
        repliesDismissed = true;
        offerReplies();
    }

    void toggleNote() {
        unsent.mode = unsent.mode != Mode.NOTE ? Mode.NOTE : unsent.draft == null ? Mode.MESSAGE : Mode.DRAFT;
        show(unsent);
    }

    void quote(@Nullable ThreadMessage message) {
        unsent.quoting = message;
        unsent.mode = message == null ? unsent.mode : Mode.MESSAGE;
        show(unsent);
        onWriting.run();
    }

    /// Puts a draft's words into the composer; the message that stood there comes back afterwards.
    void edit(DraftShown draft) {
        unsent.reword(draft);
        show(unsent);
        onWriting.run();
    }

    /// Leaves the draft as it is.
    void leaveDraft() {
        unsent.leaveDraft();
        show(unsent);
    }

    /// Hears what waits in the open conversation.
    void draftsAre(List<DraftShown> waiting) {
        var draft = unsent.draft;
        boolean gone = draft != null
                && !unsent.sending
                && waiting.stream().noneMatch(one -> one.id().equals(draft.id()));
        if (gone) {
            unsent.draftGone();
            show(unsent);
            notices.tell("thread.draft.gone");
        }
    }

    void send() {
        var id = conversation;
        if (id == null || unsent.sending || !canSend.get()) {
            return;
        }
        var from = unsent;
        var words = text.get();
        from.sending = true;
        switch (from.mode) {
            case MESSAGE -> {
                var quoted = from.quoting;
                var pieces = Piece.of(words, from.files, from.extra, quoted == null ? null : quoted.id());
                say(id, from, pieces.iterator());
            }
            case NOTE -> sendings.note(id, words, answer(from, () -> from.sent(Mode.NOTE, words), _ -> {}));
            case DRAFT -> approve(from, words);
        }
    }

    /// One message after the other: what could not go stays, and all that comes after it.
    private void say(UUID id, Unsent from, Iterator<Piece> pieces) {
        var piece = pieces.next();
        var quoted = from.quoting;
        Runnable gone = () -> {
            from.gone(piece);
            from.quoting = from.quoting == quoted ? null : from.quoting;
            if (pieces.hasNext()) {
                from.sending = true;
                say(id, from, pieces);
            }
        };
        sendings.send(id, piece.outgoing(), answer(from, gone, back -> {
            of(id).comesBack(piece, back);
            changed(of(id));
        }));
    }

    private Sendings.Answer answer(Unsent from, Runnable gone, Consumer<String> comesBack) {
        return new Sendings.Answer(
                () -> {
                    from.sending = false;
                    from.problem = "";
                    gone.run();
                    changed(from);
                    said(from);
                },
                why -> {
                    from.sending = false;
                    from.problem = why;
                    changed(from);
                },
                comesBack);
    }

    private void said(Unsent from) {
        if (from == unsent) {
            onSent.run();
        }
    }

    private void approve(Unsent from, String words) {
        var draft = from.draft;
        if (draft == null) {
            from.sending = false;
            return;
        }
        decisions.approveAs(draft.id(), words, decided -> approved(from, words, decided), () -> {
            from.reword(draft);
            from.write(Mode.DRAFT, words);
            changed(from);
        });
    }

    /// @param decided null if nothing came of it, and that was told
    private void approved(Unsent from, String words, @Nullable Decided decided) {
        from.sending = false;
        from.problem = "";
        switch (decided) {
            case Decided.Done _ -> from.draftSent(words);
            case Decided.Unfit(var why) -> from.problem = why;
            case Decided.TooLate(var _, var why) -> {
                from.draftGone();
                from.problem = why;
            }
            case Decided.Missing missing -> {
                from.draftGone();
                decisions.tell(missing);
            }
            case null -> {}
        }
        changed(from);
        if (decided instanceof Decided.Done) {
            said(from);
        }
    }

    /// Words that did not go out after all: they are there to write on.
    void giveBack(UUID id, String words) {
        var to = of(id);
        to.giveBack(Mode.MESSAGE, words);
        changed(to);
    }

    void sendTemplate() {
        var id = conversation;
        var typed = unsent.template;
        if (id == null || unsent.sending || !typed.isWhole()) {
            return;
        }
        var from = unsent;
        from.sending = true;
        sendings.send(id, typed.outgoing(), answer(from, () -> from.template = typed.next(), _ -> {
            from.template = typed;
            changed(from);
        }));
    }
}
