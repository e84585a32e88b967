package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.costs.CostsDesk;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AgentRules;
import app.parley.desk.settings.ConnectionsShown;
import app.parley.desk.settings.HoursTyped;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.settings.WorkingRules;
import app.parley.desk.status.StatusDesk;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The settings as a whole: which part is shown, and everything the parts need, read at once.
final class SettingsViewModel {
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final Runnable stopListening;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.YOU);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    final PreferencesViewModel preferences;
    final RulesViewModel work;
    final RulesViewModel retention;
    final AgentViewModel agent;
    final ConnectionViewModel whatsApp;
    final ConnectionViewModel mailbox;
    final ConnectionViewModel model;
    final HoursViewModel hours;
    final RepliesViewModel replies;
    final CostsViewModel costs;
    final StandingViewModel standing;

    enum State {
        LOADING,
        READY,
        FAILED
    }

    private record Everything(
            Preferences preferences,
            WorkingRules rules,
            List<AgentRules> agents,
            ConnectionsShown connections,
            HoursTyped hours,
            List<QuickReply> replies) {}

    SettingsViewModel(
            Background background,
            SettingsDesk desk,
            InboxDesk inbox,
            CostsDesk costs,
            StatusDesk status,
            Notices notices,
            InstantSource clock) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        preferences = new PreferencesViewModel(background, desk, notices);
        work = new RulesViewModel(
                background,
                desk,
                notices,
                List.of(Rule.UNDO_TIME, Rule.COUNTDOWN, Rule.OLDEST_ANSWER, Rule.OLDEST_ALONE, Rule.PHONE_QUIET));
        retention = new RulesViewModel(background, desk, notices, List.of(Rule.RAW_KEPT, Rule.MEDIA_KEPT));
        agent = new AgentViewModel(background, desk, notices);
        whatsApp = new ConnectionViewModel(
                background,
                desk,
                notices,
                List.of(
                        new AccessEntry(AccessField.PHONE_NUMBER_ID, false),
                        new AccessEntry(AccessField.BUSINESS_ACCOUNT_ID, false),
                        new AccessEntry(AccessField.ACCESS_TOKEN, true),
                        new AccessEntry(AccessField.APP_SECRET, true),
                        new AccessEntry(AccessField.VERIFY_TOKEN, true),
                        new AccessEntry(AccessField.PUBLIC_URL, false)));
        mailbox = new ConnectionViewModel(
                background,
                desk,
                notices,
                List.of(
                        new AccessEntry(AccessField.RELAY_URL, false),
                        new AccessEntry(AccessField.RELAY_TOKEN, true),
                        new AccessEntry(AccessField.RELAY_PRIVATE_KEY, true),
                        new AccessEntry(AccessField.RELAY_SECRET, true)));
        model = new ConnectionViewModel(
                background,
                desk,
                notices,
                List.of(
                        new AccessEntry(AccessField.MODEL, false, "offline"),
                        new AccessEntry(AccessField.GEMINI_MODEL, false),
                        new AccessEntry(AccessField.GEMINI_API_KEY, true),
                        new AccessEntry(AccessField.GEMINI_PAID, false),
                        new AccessEntry(AccessField.OPENAI_BASE_URL, false),
                        new AccessEntry(AccessField.OPENAI_MODEL, false),
                        new AccessEntry(AccessField.OPENAI_API_KEY, true)));
        hours = new HoursViewModel(background, desk, notices);
        replies = new RepliesViewModel(background, desk, inbox, notices, clock);
        this.costs = new CostsViewModel(background, costs, notices);
        standing = new StandingViewModel(background, status, notices);
        stopListening = desk.listen(background.throttled(this::refresh));
        refresh();
    }

    ObjectProperty<Section> sectionProperty() {
        return section;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void refresh() {
        costs.refresh();
        standing.refresh();
        background.run(
                () -> new Everything(
                        desk.preferences(),
                        desk.rules(),
                        desk.agents(),
                        desk.connections(),
                        desk.hours(),
                        desk.quickReplies()),
                this::show,
                this::failed);
    }

    private void show(Everything all) {
        preferences.show(all.preferences());
        work.show(all.rules());
        retention.show(all.rules());
        agent.show(all.agents());
        whatsApp.show(all.connections());
        mailbox.show(all.connections());
        model.show(all.connections());
        hours.show(all.hours());
        replies.show(all.replies());
        state.set(State.READY);
    }

    /// What is shown already stays.
    private void failed(Exception failure) {
        if (state.get() != State.READY) {
            state.set(State.FAILED);
        }
        notices.problem("settings.unreadable", failure);
    }

    void tryAgain() {
        state.set(State.LOADING);
        refresh();
    }

    void close() {
        stopListening.run();
        costs.close();
        standing.close();
    }
}
