package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Views;
import app.parley.console.media.Outlet;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Ties the frame of the wizard: how far one is, the question, and the ways on and back.
final class ConnectView {
    private final Look look;
    private final ConnectViewModel model;
    private final BillViewModel bill;
    private final LiveViewModel live;
    private final Outlet outlet;
    private Subscription ties = Subscription.EMPTY;
    private Subscription ofPage = Subscription.EMPTY;

    /// Where the focus goes; null for the button that leads on.
    private @Nullable Node first;

    @FXML
    private Parent root;

    @FXML
    private Label step;

    @FXML
    private Button leave;

    @FXML
    private ProgressBar progress;

    @FXML
    private ScrollPane content;

    @FXML
    private Label problem;

    @FXML
    private ProgressIndicator turning;

    @FXML
    private Button back;

    @FXML
    private Button next;

    ConnectView(Look look, ConnectViewModel model, BillViewModel bill, LiveViewModel live, Outlet outlet) {
        this.look = look;
        this.model = model;
        this.bill = bill;
        this.live = live;
        this.outlet = outlet;
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::chosen);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        ties = Subscription.combine(
                model.pageProperty().subscribe(this::show),
                model.liveProperty().subscribe(_ -> show(model.pageProperty().get())),
                model.busyProperty().subscribe(busy -> {
                    Controls.shown(turning, busy);
                    next.setDisable(busy);
                    if (!busy && first == null) {
                        next.requestFocus();
                    }
                }),
                model.problemProperty().subscribe(words -> {
                    problem.setText(look.texts().textOrSaid(words));
                    Controls.shown(problem, !words.isEmpty());
                }));
    }

    /// Enter on a choice leads on; what is under the focus is chosen already.
    private void chosen(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof RadioButton) {
            model.next();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.back();
            event.consume();
        }
    }

    private void show(Page page) {
        ofPage.unsubscribe();
        var parts = new PageParts(look, page, model.liveProperty().get());
        first = new Pages(parts, model, bill, live, outlet).fill(page);
        ofPage = parts.ties();
        content.setContent(parts.whole());
        content.setVvalue(0);
        step.setText(look.text("connect.step", page.ordinal() + 1, Page.values().length));
        progress.setProgress((page.ordinal() + 1.0) / Page.values().length);
        back.setText(look.text(page.isFirst() ? "connect.leave" : "connect.back"));
        next.setText(look.text(nextKey(page)));
        Controls.shown(leave, !page.isFirst());
        focus();
    }

    /// What has never been laid out holds nothing yet that takes the focus.
    void focus() {
        root.applyCss();
        (first == null ? next : first).requestFocus();
    }

    private String nextKey(Page page) {
        return switch (page) {
            case LAST -> model.liveProperty().get() ? "connect.done" : "connect.save";
            case TOKEN -> "connect.look";
            case DOOR, BILL, PREPARE, NUMBER, REACH, CHECKS -> "connect.next";
        };
    }

    @FXML
    private void goBack() {
        model.back();
    }

    @FXML
    private void goOn() {
        model.next();
    }

    @FXML
    private void leave() {
        model.leave();
    }

    void close() {
        ties.unsubscribe();
        ofPage.unsubscribe();
    }
}
