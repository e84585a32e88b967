package app.parley.desk.settings;

import java.util.List;

/// What the settings screen may ask and wish, and what every screen must know of it.
public interface SettingsDesk {

    Preferences preferences();

    void prefer(Preferences preferences);

    /// In the order of their words.
    List<QuickReply> quickReplies();

    /// Keeps these in place of all others.
    ///
    /// @throws IllegalArgumentException if a word is blank, holds a blank or stands twice, or a text is none
    void keepQuickReplies(List<QuickReply> replies);

    WorkingRules rules();

    /// Flaws name a component of the rules.
    Kept keepRules(WorkingRules rules);

    HoursTyped hours();

    /// Flaws name a day, as `monday`, or another component of what is typed.
    Kept keepHours(HoursTyped typed);

    /// The agents that work today.
    List<AgentRules> agents();

    /// Flaws name a component of the rules.
    Kept keepAgent(AgentRules rules);

    ConnectionsShown connections();

    /// Keeps what was typed; it counts from the next start. What the environment gives is not changed by it. Flaws name
    /// an [AccessField].
    Kept keepConnections(List<AccessWish> wishes);

    /// Asks the service outside, with what was typed over what is kept. Takes at most 15 seconds.
    Trial test(Service service, List<AccessWish> wishes);

    /// The models of a service, with what was typed over what is kept. Takes at most 15 seconds.
    ModelsShown models(Service service, List<AccessWish> wishes);

    /// Tells that something was chosen otherwise, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
