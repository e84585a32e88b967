package app.parley.desk.connect;

import app.parley.settings.Access;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks at a connection from outside. What it says holds no secret, whatever it was given.
public interface Examiner {

    /// @param access what is known, by kind; what is missing is not there
    Looked look(Map<Access, String> access);

    /// Tries everything that can be tried now.
    ///
    /// @param live the engine works with this already, so that messages can come
    /// @param listener hears of each check as soon as it is over
    void examine(Map<Access, String> access, boolean live, Consumer<CheckLine> listener);

    /// The files of the free mailbox, by their names.
    Map<String, String> mailboxFiles();

    /// Registers the number with WhatsApp. Empty if it is registered now, or what is in the way.
    ///
    /// @param pin six digits: the number's own, or new ones where it has none
    Optional<String> register(Map<Access, String> access, String pin);

    /// How far a tunnel to this computer is. Takes some seconds at most.
    Tunnel tunnel(Tunnel.Kind kind);

    /// Switches the Tailscale one on.
    Tunnel openTunnel();

    /// Has Meta deliver to our address. Empty if it does, or what is in the way and how to mend it.
    Optional<String> deliverHere(Map<Access, String> access);

    /// Asks for the contacts and old chats of the number's WhatsApp Business app.
    Asked askForHistory(Map<Access, String> access);
}
