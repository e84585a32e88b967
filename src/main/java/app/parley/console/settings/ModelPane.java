package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.parts.Form;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessShown.Origin;
import app.parley.desk.settings.Service;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Which language model drafts: one choice, and the fields it needs.
final class ModelPane {
    private static final String OFFLINE = "offline";
    private static final String GOOGLE = "googleapis.com";
    private final Form form;
    private final ConnectionViewModel model;

    ModelPane(Form form, ConnectionViewModel model, Runnable startAgain) {
        this.form = form;
        this.model = model;
        var pane = new ConnectionPane(form, model, startAgain);
        var choice = model.entry(AccessField.MODEL);
        var radios = form.radios(
                "settings.model", choice.entry.textProperty(), List.of(OFFLINE, "gemini", "openai"), word -> word);
        var given = Controls.wrapped("", "caption");
        radios.getChildren().add(given);
        form.ties().add(choice.originProperty().subscribe(origin -> {
            boolean fixed = origin == Origin.ENVIRONMENT;
            radios.getChildren().stream().filter(VBox.class::isInstance).forEach(each -> each.setDisable(fixed));
            Controls.shown(given, fixed);
            given.setText(
                    form.look().text("settings.given", choice.variableProperty().get()));
        }));
        only(
                "gemini",
                List.of(
                        pane.field(AccessField.GEMINI_API_KEY),
                        pane.field(AccessField.GEMINI_MODEL),
                        choice(AccessField.GEMINI_MODEL, Service.GEMINI)));
        paid(pane.tick(AccessField.GEMINI_PAID));
        only(
                "openai",
                List.of(
                        pane.field(AccessField.OPENAI_BASE_URL),
                        pane.field(AccessField.OPENAI_MODEL),
                        choice(AccessField.OPENAI_MODEL, Service.OPENAI),
                        pane.field(AccessField.OPENAI_API_KEY)));
        tested(pane, "gemini", Service.GEMINI);
        tested(pane, "openai", Service.OPENAI);
        pane.save();
    }

    private ModelChoice choice(AccessField field, Service service) {
        var choice = new ModelChoice(form.look(), model, field, service);
        form.add(choice);
        return choice;
    }

    private void tested(ConnectionPane pane, String word, Service service) {
        var test = pane.test(service);
        form.add(test);
        only(word, List.of(test));
    }

    /// Google may be asked in another's language, too.
    private void paid(Node tick) {
        var chosen = model.entry(AccessField.MODEL).entry.textProperty();
        var address = model.entry(AccessField.OPENAI_BASE_URL).entry.textProperty();
        Runnable show = () -> Controls.shown(
                tick,
                chosen.get().equals("gemini")
                        || chosen.get().equals("openai")
                                && address.get().toLowerCase(Locale.ROOT).contains(GOOGLE));
        form.ties().add(chosen.subscribe(show));
        form.ties().add(address.subscribe(show));
        show.run();
    }

    private void only(String word, List<? extends Node> nodes) {
        form.ties().add(model.entry(AccessField.MODEL).entry.textProperty().subscribe(chosen -> {
            nodes.forEach(node -> Controls.shown(node, chosen.equals(word)));
        }));
    }
}
