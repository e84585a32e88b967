package app.parley.desk.settings;

import app.parley.approval.Team;
import app.parley.settings.Choices;
import app.parley.settings.Notebook;
import app.parley.settings.hours.BusinessHours;
import app.parley.storage.Changes;
import app.parley.storage.Transactions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The settings desk on the slices of this process.
public final class LocalSettingsDesk implements SettingsDesk {
    private static final String CONSOLE = "console";
    private static final String WORK = "work";
    private static final String QUICK_REPLIES = "quick_replies";
    private static final Pattern WORD = Pattern.compile("[^\\s/]{1,40}");
    private static final int LONGEST_REPLY = 4096;
    private static final int MOST_REPLIES = 500;
    private final Notebook notebook;
    private final Rules rules;
    private final HoursRules hours;
    private final TeamRules team;
    private final Connecting connecting;
    private final Preferences newcomers;
    private final Changes<String> changes;

    /// @param person who works here, as the system calls them
    public LocalSettingsDesk(
            Notebook notebook,
            Choices choices,
            BusinessHours hours,
            Team team,
            Connecting connecting,
            String person,
            Transactions transactions) {
        this.notebook = notebook;
        this.rules = new Rules(choices);
        this.hours = new HoursRules(hours);
        this.team = new TeamRules(team);
        this.connecting = connecting;
        this.newcomers = Preferences.of(person);
        this.changes = new Changes<>(transactions);
    }

    @Override
    public Preferences preferences() {
        return notebook.read(CONSOLE, newcomers);
    }

    @Override
    public void prefer(Preferences preferences) {
        notebook.write(CONSOLE, preferences);
        changes.announce(CONSOLE);
    }

    private record Replies(List<QuickReply> all) {}

    @Override
    public List<QuickReply> quickReplies() {
        return notebook.read(QUICK_REPLIES, new Replies(List.of())).all();
    }

    @Override
    public void keepQuickReplies(List<QuickReply> replies) {
        if (replies.size() > MOST_REPLIES) {
            throw new IllegalArgumentException("these are too many quick replies");
        }
        var words = new HashSet<String>();
        for (var reply : replies) {
            if (!WORD.matcher(reply.word()).matches() || !words.add(reply.word())) {
                throw new IllegalArgumentException("a quick reply has a word of its own, without blanks");
            }
            if (reply.text().isBlank() || reply.text().length() > LONGEST_REPLY) {
                throw new IllegalArgumentException("a quick reply has a text of at most 4096 characters");
            }
        }
        var sorted =
                replies.stream().sorted(Comparator.comparing(QuickReply::word)).toList();
        notebook.write(QUICK_REPLIES, new Replies(sorted));
        changes.announce(QUICK_REPLIES);
    }

    @Override
    public WorkingRules rules() {
        return rules.now();
    }

    @Override
    public Kept keepRules(WorkingRules wished) {
        return told(rules.keep(wished));
    }

    @Override
    public HoursTyped hours() {
        return hours.now();
    }

    @Override
    public Kept keepHours(HoursTyped typed) {
        return told(hours.keep(typed));
    }

    @Override
    public List<AgentRules> agents() {
        return team.all();
    }

    @Override
    public Kept keepAgent(AgentRules wished) {
        return told(team.keep(wished));
    }

    @Override
    public ConnectionsShown connections() {
        return connecting.shown();
    }

    @Override
    public Kept keepConnections(List<AccessWish> wishes) {
        return told(connecting.keep(wishes));
    }

    @Override
    public Trial test(Service service, List<AccessWish> wishes) {
        return connecting.test(service, wishes);
    }

    @Override
    public ModelsShown models(Service service, List<AccessWish> wishes) {
        return connecting.models(service, wishes);
    }

    private Kept told(Kept kept) {
        if (kept instanceof Kept.Done) {
            changes.announce(WORK);
        }
        return kept;
    }

    @Override
    public Runnable listen(Runnable listener) {
        return changes.listen(_ -> listener.run());
    }
}
