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

    /// Tells that something was chosen otherwise, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
