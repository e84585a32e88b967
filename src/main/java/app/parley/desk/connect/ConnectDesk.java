package app.parley.desk.connect;

import app.parley.desk.settings.AccessWish;
import java.util.List;
import java.util.Optional;

/// What the connection wizard may ask and wish. What was typed counts over what is kept, and is kept by the
/// settings.
public interface ConnectDesk {

    /// Whether a number is connected, and the engine works with it already.
    boolean isLive();

    /// Asks Meta what the token reaches. Takes some seconds at most.
    Looked look(List<AccessWish> typed);

    /// Tries one thing after another, and ends once all are tried. [#examined()] has them as they finish.
    Examined examine(List<AccessWish> typed);

    /// The checks of the latest examination that are over.
    Examined examined();

    /// Asks the WhatsApp Business app for its contacts and old chats, which come as webhooks. Meta answers this
    /// once after the signup, so it is asked within the hour.
    Asked askForHistory();

    /// Registers the number with WhatsApp. Empty if it is registered now, or what is in the way. The PIN is kept
    /// nowhere.
    ///
    /// @param pin six digits: the number's own, or new ones where it has none
    Optional<String> register(List<AccessWish> typed, String pin);

    /// How far a tunnel to this computer is. Takes some seconds at most.
    Tunnel tunnel(Tunnel.Kind kind);

    /// Switches the Tailscale one on: the webhooks' port is on the internet then, and nothing else.
    Tunnel openTunnel();

    /// Has Meta deliver to the mailbox, or to this computer's address. Empty if it does now, or what is in the way.
    Optional<String> deliverHere();

    /// What is put up at the host of the free mailbox.
    List<MailboxFile> mailboxFiles();

    /// A word that nobody can guess, by which Meta and Parley know each other.
    String freshWord();

    /// Tells that a check is over, on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
