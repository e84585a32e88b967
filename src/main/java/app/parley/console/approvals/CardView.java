package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.kit.Prose;
import app.parley.console.kit.Views;
import app.parley.console.media.Artist;
import app.parley.console.parts.CarriedBox;
import app.parley.console.parts.ChangesBox;
import app.parley.console.parts.ChecksList;
import app.parley.console.parts.DraftWords;
import app.parley.console.parts.MessageRow;
import app.parley.desk.approvals.CheckShown;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.Translation;
import app.parley.desk.thread.ThreadMessage;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The card in the middle: who asks what, what would be answered, and the buttons.
final class CardView {
    private static final List<String> BAD_MOODS = List.of("negative", "angry", "annoyed", "frustrated", "upset", "bad");
    private final ApprovalsViewModel model;
    private final KeyGuard guard;
    private final Artist artist;
    private final Look look;
    private final DraftArea area = new DraftArea();
    private final Prose translated = new Prose("translated");
    private final ChecksList failing;
    private final DeedButtons deeds;
    private final RejectPane reject;
    private final HintPane hint;
    private List<ThreadMessage> drawn = List.of();
    private @Nullable DraftCard last;
    private String asShown = "";
    private boolean showing;
    private boolean toTheNewest = true;
    private boolean strip;

    /// A name is never given up for what stands beside it; a very long one is cut.
    private static final int SHORT_NAME = 24;

    private static final double NAME_WIDTH = 180;

    @FXML
    private VBox root;

    @FXML
    private Label name;

    @FXML
    private Label about;

    @FXML
    private HBox chips;

    @FXML
    private Label place;

    @FXML
    private Prose gone;

    @FXML
    private ChangesBox changes;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox messages;

    @FXML
    private VBox skeleton;

    @FXML
    private Prose heardTranslated;

    @FXML
    private VBox draft;

    @FXML
    private Label draftTitle;

    @FXML
    private Label draftState;

    @FXML
    private Prose proposal;

    @FXML
    private CarriedBox carried;

    @FXML
    private VBox warnings;

    @FXML
    private VBox rejecting;

    @FXML
    private VBox hinting;

    @FXML
    private FlowPane buttons;

    @FXML
    private Label work;

    CardView(ApprovalsViewModel model, KeyGuard guard, Look look, Artist artist) {
        this.artist = artist;
        this.model = model;
        this.guard = guard;
        this.look = look;
        failing = new ChecksList(look);
        deeds = new DeedButtons(model, guard, look);
        reject = new RejectPane(model, guard, look);
        hint = new HintPane(model, guard, look);
    }

    Parent load() {
        Views.load(this, look.texts());
        root.setFocusTraversable(true);
        root.setAccessibleRole(AccessibleRole.NODE);
        about.setMinWidth(0);
        chips.setMinWidth(HBox.USE_PREF_SIZE);
        place.setMinWidth(HBox.USE_PREF_SIZE);
        area.setId("draft-text");
        carried.drawnBy(artist);
        carried.onLeaveOut(() -> {
            focus(); // the button goes
            model.withoutFile();
        });
        draft.getChildren().addAll(area, translated);
        model.translation().shownProperty().subscribe(this::translated);
        warnings.getChildren().add(failing);
        rejecting.getChildren().addAll(reject.nodes());
        hinting.getChildren().addAll(hint.nodes());
        buttons.getChildren().setAll(deeds.all());
        messages.minHeightProperty()
                .bind(scroll.viewportBoundsProperty().map(bounds -> Math.max(0, bounds.getHeight() - 1)));
        messages.heightProperty().addListener(_ -> {
            if (toTheNewest) {
                scroll.setVvalue(1);
            }
        });
        scroll.addEventFilter(ScrollEvent.SCROLL, _ -> toTheNewest = false);
        scroll.setAccessibleText(look.text("approvals.last"));
        area.setAccessibleText(look.text("approvals.draft"));
        area.textProperty().subscribe(text -> {
            if (!showing) {
                model.write(text.equals(asShown) ? null : text);
            }
        });
        area.focusedProperty().subscribe(focused -> {
            if (focused && area.isEditable()) {
                model.edit();
            } else if (!focused && !isFocusOwner(area)) {
                model.stopEditing();
            }
        });
        return root;
    }

    DraftArea area() {
        return area;
    }

    HintPane hint() {
        return hint;
    }

    RejectPane reject() {
        return reject;
    }

    DeedButtons deeds() {
        return deeds;
    }

    void strip(boolean now) {
        strip = now;
        deeds.strip(now);
        Controls.shown(about, !now);
        Controls.shown(work, !now);
        drawn = List.of();
        last = null;
        var shown = model.queue().shown();
        if (shown != null) {
            show(shown);
        }
    }

    void focus() {
        root.requestFocus();
    }

    void mode(Mode mode) {
        Controls.shown(rejecting, mode == Mode.REJECTING);
        Controls.shown(hinting, mode == Mode.HINTING);
        Controls.shown(warnings, mode != Mode.REJECTING && mode != Mode.HINTING && failing.isVisible());
        switch (mode) {
            case READING -> leaveFields();
            case EDITING -> area.requestFocus();
            case REJECTING -> {
                reject.clear();
                focus();
            }
            case HINTING -> hint.begin();
            case BATCH, CHECKING -> {}
        }
    }

    private boolean isFocusOwner(Node node) {
        return node.getScene() != null && node.getScene().getFocusOwner() == node;
    }

    /// What was typed in is left behind; whoever has gone elsewhere already stays there.
    private void leaveFields() {
        if (root.getScene() != null
                && (root.getScene().getFocusOwner() instanceof TextInputControl field
                        && (field == area || hint.isHint(field) || reject.isNote(field)))) {
            focus();
        }
    }

    private void translated(Translation now) {
        say(heardTranslated, now.message());
        say(translated, now.draft());
        area.setTooltip(now.why().isEmpty() ? null : new Tooltip(look.texts().said(now.why())));
    }

    private void say(Prose line, @Nullable String words) {
        line.setText(words == null ? "" : look.text("approvals.translated", words));
        Controls.shown(line, words != null);
    }

    void show(Shown shown) {
        var card = shown.card();
        model.translation().of(card, look.texts().locale());
        Controls.shown(skeleton, card == null);
        Controls.shown(draft, card != null);
        Controls.shown(scroll, card != null);
        name.setText(shown.row().line().name());
        name.setMinWidth(name.getText().length() <= SHORT_NAME ? Region.USE_PREF_SIZE : NAME_WIDTH);
        place.setText(look.text("approvals.place", shown.place(), shown.of()));
        var refusal = shown.refusal();
        var words = shown.row().gone() == null
                ? refusal.isEmpty() ? "" : look.texts().said(refusal)
                : GoneWords.of(look, shown.row().gone(), shown.row().line().name());
        gone.setText(words);
        Controls.shown(gone, !words.isEmpty());
        changes.show(look, card == null ? null : card.draft().decision());
        mark("gone", !shown.row().waits());
        deeds.show(shown);
        if (!buttons.getChildren().equals(deeds.all())) {
            buttons.getChildren().setAll(deeds.all());
        }
        if (card == null) {
            about.setText(look.texts().word("intent", shown.row().line().intent()));
            chips.getChildren().clear();
            work.setText("");
            failing.show(List.of());
            drawn = List.of();
            last = null;
            return;
        }
        if (card != last) {
            last = card;
            head(card);
            draw(card.last());
            checks(card.draft());
        }
        words(shown, card.draft());
        root.setAccessibleText(look.text("approvals.spoken", card.name(), about.getText(), shown.words()));
    }

    private void mark(String styleClass, boolean wanted) {
        root.getStyleClass().remove(styleClass);
        if (wanted) {
            root.getStyleClass().add(styleClass);
        }
    }

    private void head(DraftCard card) {
        about.setText("· " + String.join(" · ", HeadWords.of(look, card)));
        chips.getChildren().clear();
        var mood = card.mood();
        if (mood != null && BAD_MOODS.contains(mood.toLowerCase(Locale.ROOT))) {
            chips.getChildren().add(Controls.chip(look.texts().word("mood", mood.toLowerCase(Locale.ROOT)), "danger"));
        }
        var goes = card.draft().goesAt();
        if (goes != null) {
            chips.getChildren()
                    .add(Controls.chip(look.text("approvals.goes", CountdownWords.left(look, goes)), "warning"));
        }
    }

    /// Messages that are drawn already stay where they are.
    private void draw(List<ThreadMessage> last) {
        var wanted = strip && !last.isEmpty() ? last.subList(last.size() - 1, last.size()) : last;
        if (wanted.equals(drawn) && !messages.getChildren().isEmpty()) {
            return;
        }
        drawn = wanted;
        toTheNewest = true;
        messages.getChildren().setAll(wanted.stream().map(this::row).toList());
    }

    private MessageRow row(ThreadMessage message) {
        var row = new MessageRow(look);
        row.show(Lately.of(message));
        return row;
    }

    private void words(Shown shown, DraftShown shownDraft) {
        draftTitle.setText(look.text(
                switch (shownDraft.kind()) {
                    case REPLY -> "approvals.draft.reply";
                    case TEMPLATE -> "approvals.draft.template";
                    case HAND_OVER -> "approvals.draft.hand_over";
                    case PROBLEM -> "approvals.draft.problem";
                }));
        draftState.setText(
                shown.isTooLong() && shown.written() == null
                        ? look.text("approvals.too_long")
                        : shown.written() != null
                                ? look.text("approvals.reworded")
                                : DraftWords.author(look, shownDraft));
        var why = proposal(shownDraft);
        proposal.setText(why);
        Controls.shown(proposal, !why.isEmpty());
        carried.show(look, shownDraft.carries());
        work.setText(HeadWords.work(look, shownDraft));
        area.setPromptText(look.text("approvals.write"));
        area.setEditable(shown.isEditable());
        fill(shown);
    }

    private String proposal(DraftShown shown) {
        return switch (shown.kind()) {
            case REPLY, TEMPLATE -> "";
            case HAND_OVER -> look.text(shown.text().isBlank() ? "approvals.hand_over.silent" : "approvals.hand_over");
            case PROBLEM -> look.texts().said(shown.reason());
        };
    }

    /// The editor is given other words only if they are other words: the caret stays.
    private void fill(Shown shown) {
        asShown = Editable.of(shown.draftWords());
        var wanted = Editable.of(shown.words());
        if (!area.getText().equals(wanted)) {
            showing = true;
            area.say(wanted);
            showing = false;
        }
        area.setNodeOrientation(Directions.of(wanted));
    }

    private void checks(DraftShown shown) {
        var bad = shown.checks().stream()
                .filter(check -> check.result() != CheckShown.Result.PASS)
                .toList();
        failing.show(bad);
        failing.setVisible(!bad.isEmpty());
        var mode = model.modeProperty().get();
        Controls.shown(warnings, !bad.isEmpty() && mode != Mode.REJECTING && mode != Mode.HINTING);
    }

    void tick(@Nullable Shown shown) {
        if (shown != null && shown.card() != null) {
            head(shown.card());
        }
    }
}
