package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.console.parts.Ties;
import app.parley.desk.knowledge.ItemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The fields of one item, and what may be done with it.
final class ItemForm {
    private static final int FEW_LINES = 5;
    private static final int A_PAGE = 16;
    private final KnowledgeViewModel model;
    private final Form form;
    private final List<Part> parts = new ArrayList<>();
    private final ComboBox<ItemKind> kind;

    /// A part of the form that only some kinds have.
    private record Part(Node node, Set<ItemKind> kinds) {}

    /// @param openConversation leads to where the open question was asked
    ItemForm(Look look, Ties ties, KnowledgeViewModel model, Runnable openConversation) {
        this.model = model;
        this.form = new Form(look, ties, "knowledge.form");
        form.getStyleClass().add("knowledge-form");
        var head = form.getChildren().getFirst();
        var standing = new StandingBox(look, model::confirm, openConversation);
        form.add(standing);
        var writing = model.writing();
        kind = form.choice("knowledge.kind", writing.kind, List.of(ItemKind.values()), one -> Kinds.name(look, one));
        fields();
        foot();
        ties.add(model.openProperty().subscribe(open -> {
            standing.show(open);
            Controls.shown(head, open instanceof Open.Fresh);
            Controls.shown(kind.getParent(), open instanceof Open.Fresh || open instanceof Open.Question);
        }));
        ties.add(writing.kind.subscribe(one ->
                parts.forEach(part -> Controls.shown(part.node(), part.kinds().contains(one)))));
    }

    Form node() {
        return form;
    }

    private void fields() {
        var writing = model.writing();
        var entry = Set.of(ItemKind.ENTRY);
        var product = Set.of(ItemKind.PRODUCT);
        var texts = Set.of(ItemKind.DOCUMENT, ItemKind.POLICY);
        part(entry, form.row("knowledge.question", writing.question, Fields.line(writing.question)));
        part(entry, form.row("knowledge.answer", writing.answer, Fields.area(writing.answer, FEW_LINES)));
        part(product, form.row("knowledge.name", writing.name, Fields.line(writing.name)));
        part(product, numbers());
        part(
                product,
                form.row("knowledge.description", writing.description, Fields.area(writing.description, FEW_LINES)));
        part(texts, form.row("knowledge.title", writing.title, Fields.line(writing.title)));
        part(texts, form.row("knowledge.text", writing.text, Fields.area(writing.text, A_PAGE)));
        part(
                Set.of(ItemKind.PRODUCT, ItemKind.DOCUMENT, ItemKind.POLICY),
                form.row("knowledge.link", writing.link, Fields.line(writing.link)));
    }

    private void part(Set<ItemKind> kinds, Node node) {
        parts.add(new Part(node, kinds));
    }

    /// Price, currency and stock in one line.
    private HBox numbers() {
        var writing = model.writing();
        var price = form.row("knowledge.price", writing.price, Fields.line(writing.price));
        var currency = form.row("knowledge.currency", writing.currency, Fields.line(writing.currency));
        var stock = form.row("knowledge.stock", writing.stock, Fields.line(writing.stock));
        var line = new HBox();
        line.getStyleClass().add("knowledge-numbers");
        for (VBox row : List.of(price, currency, stock)) {
            form.getChildren().remove(row);
            line.getChildren().add(row);
        }
        form.add(line);
        return line;
    }

    private void foot() {
        var look = form.look();
        var problem = form.problem(model.writing().whole, form, form.ties());
        var save = Controls.button(look.text("knowledge.save"), model::save, "accent");
        save.setId("knowledge-save");
        Controls.named(save, look.text("knowledge.save"), look.text("keys.ctrl", "Enter"));
        var revert = Controls.button(look.text("knowledge.revert"), model::revert);
        revert.setId("knowledge-revert");
        var remove = Controls.button("", model::remove, "flat");
        remove.setId("knowledge-remove");
        remove.setGraphic(Controls.icon(Feather.TRASH_2));
        form.add(problem);
        form.buttons(save, revert, remove);
        form.ties().add(model.busyProperty().subscribe(busy -> {
            save.setDisable(busy);
            remove.setDisable(busy);
        }));
        form.ties().add(model.writing().changedProperty().subscribe(changed -> showRevert(revert, changed)));
        form.ties().add(model.openProperty().subscribe(open -> {
            showRevert(revert, model.writing().changedProperty().get());
            Controls.shown(remove, open.id() != null);
            var says = look.text(
                    switch (open) {
                        case Open.Question _ -> "knowledge.dismiss";
                        case Open.Found _ -> "knowledge.found.skip";
                        case Open.Nothing(), Open.Fresh _, Open.Item _, Open.Report _ -> "knowledge.remove";
                    });
            remove.setText(says);
            var yes = look.text(open instanceof Open.Found ? "knowledge.found.accept" : "knowledge.save");
            save.setText(yes);
            Controls.named(save, yes, look.text("keys.ctrl", "Enter"));
            Controls.named(remove, says, "Del");
        }));
    }

    private void showRevert(Node revert, boolean changed) {
        Controls.shown(revert, changed || model.openProperty().get() instanceof Open.Fresh);
    }

    /// The first thing that is still to be written.
    void focusFirst() {
        var first = switch (model.writing().kind.get()) {
            case ENTRY -> model.writing().question.typed().isEmpty() ? "#knowledge-question" : "#knowledge-answer";
            case PRODUCT -> "#knowledge-name";
            case DOCUMENT, POLICY -> "#knowledge-title";
        };
        form.lookup(first).requestFocus();
    }

    boolean hasFocus() {
        var scene = form.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == form) {
                return true;
            }
        }
        return false;
    }
}
