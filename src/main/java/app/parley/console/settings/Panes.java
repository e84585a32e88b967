package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Texts;
import app.parley.console.parts.Form;
import app.parley.console.parts.Ties;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AgentRules.Level;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form of each section.
final class Panes {
    private final Look look;
    private final Ties ties;
    private final SettingsViewModel model;
    private final Runnable startAgain;
    private final Runnable connect;

    /// Where the settings lead.
    ///
    /// @param startAgain ends the program and starts it with the connections that were kept
    /// @param connect opens the connection wizard
    record Ways(Runnable startAgain, Runnable connect) {}

    Panes(Look look, Ties ties, SettingsViewModel model, Ways ways) {
        this.look = look;
        this.ties = ties;
        this.model = model;
        this.startAgain = ways.startAgain();
        this.connect = ways.connect();
    }

    Node of(Section section) {
        var form = new Form(look, ties, section.key());
        switch (section) {
            case YOU -> you(form);
            case WHATSAPP -> whatsApp(form);
            case MODEL -> new ModelPane(form, model.model, startAgain);
            case AGENTS -> agents(form);
            case APPROVALS -> approvals(form);
            case HOURS -> new HoursPane(form, model.hours);
            case REPLIES -> new RepliesPane(form, model.replies);
            case APPEARANCE -> appearance(form);
            case NOTIFICATIONS -> notifications(form);
            case COSTS -> new CostsPane(form, model.costs);
            case DATA -> data(form);
        }
        return form;
    }

    private void you(Form form) {
        form.text("settings.you.name", model.preferences.person, model.preferences::savePerson);
        form.buttons(form.save(model.preferences::savePerson));
    }

    private void whatsApp(Form form) {
        var wizard = Controls.button(look.text("connect.open"), connect);
        wizard.setId("settings-connect");
        form.add(new VBox(wizard, Controls.wrapped(look.text("connect.open.why"), "caption")));
        new StandingPane(form, model.standing);
        var pane = new ConnectionPane(form, model.whatsApp, startAgain);
        pane.field(AccessField.PHONE_NUMBER_ID);
        pane.field(AccessField.BUSINESS_ACCOUNT_ID);
        pane.field(AccessField.ACCESS_TOKEN);
        pane.field(AccessField.APP_SECRET);
        pane.field(AccessField.VERIFY_TOKEN);
        pane.field(AccessField.PUBLIC_URL);
        form.add(pane.test(Service.WHATSAPP));
        pane.save();
        form.heading("settings.mailbox");
        form.add(Controls.wrapped(look.text("settings.mailbox.why"), "muted"));
        var mailbox = new ConnectionPane(form, model.mailbox, startAgain);
        mailbox.field(AccessField.RELAY_URL);
        mailbox.field(AccessField.RELAY_TOKEN);
        mailbox.field(AccessField.RELAY_PRIVATE_KEY);
        mailbox.field(AccessField.RELAY_SECRET);
        form.add(mailbox.test(Service.RELAY));
        mailbox.save();
    }

    private void agents(Form form) {
        var agent = model.agent;
        form.heading("settings.agents.level");
        form.radios(
                "settings.agents.level",
                agent.levelProperty(),
                List.of(Level.values()),
                level -> level.name().toLowerCase(Locale.ROOT));
        var byHand = Controls.wrapped(look.text("settings.agents.by_hand"), "warning-text");
        byHand.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "warning"));
        var always = Controls.wrapped("", "caption");
        form.add(byHand, always);
        ties.add(agent.levelProperty().subscribe(level -> Controls.shown(byHand, level.compareTo(Level.PROPOSE) > 0)));
        ties.add(agent.alwaysAskedProperty().subscribe(subjects -> {
            var names = subjects.stream()
                    .map(subject -> look.text("settings.subject." + subject))
                    .collect(Collectors.joining(", "));
            always.setText(look.text("settings.agents.always", names));
        }));
        form.check("settings.agents.hold_first", agent.holdFirstProperty());
        form.check("settings.agents.tell_hand_over", agent.tellOnHandOverProperty());
        form.number("settings.agents.cap", agent.cap, "settings.agents.cap.unit", agent::save);
        form.number("settings.agents.budget", agent.budget, "settings.agents.budget.unit", agent::save);
        form.buttons(form.save(agent::save));
    }

    private void approvals(Form form) {
        rule(form, model.work, Rule.UNDO_TIME);
        rule(form, model.work, Rule.COUNTDOWN);
        rule(form, model.work, Rule.OLDEST_ANSWER);
        rule(form, model.work, Rule.OLDEST_ALONE);
        rule(form, model.work, Rule.PHONE_QUIET);
        form.buttons(form.save(model.work::save));
        form.check("settings.approvals.single_keys", model.preferences.singleKeysProperty());
        form.check("settings.approvals.translations", model.preferences.translationsProperty());
    }

    private void data(Form form) {
        rule(form, model.retention, Rule.RAW_KEPT);
        rule(form, model.retention, Rule.MEDIA_KEPT);
        form.buttons(form.save(model.retention::save));
    }

    private static void rule(Form form, RulesViewModel rules, Rule rule) {
        var key = "settings.rule." + rule.name().toLowerCase(Locale.ROOT);
        form.number(key, rules.entry(rule), "settings.unit." + rule.unitWord, rules::save);
    }

    private void appearance(Form form) {
        form.heading("settings.appearance.theme");
        form.radios(
                "settings.appearance.theme",
                model.preferences.themeProperty(),
                List.of(Preferences.Theme.values()),
                theme -> theme.name().toLowerCase(Locale.ROOT));
        form.check("settings.appearance.compact", model.preferences.compactProperty());
        var languages = new ArrayList<>(List.of(""));
        languages.addAll(Texts.LANGUAGES);
        form.choice(
                "settings.appearance.language",
                model.preferences.languageProperty(),
                languages,
                code -> look.text(code.isEmpty() ? "settings.language.system" : "settings.language." + code));
    }

    private void notifications(Form form) {
        form.check("settings.notifications.tell", model.preferences.notificationsProperty());
        form.check("settings.notifications.sound", model.preferences.soundProperty());
    }
}
