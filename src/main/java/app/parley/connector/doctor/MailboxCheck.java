package app.parley.connector.doctor;

import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the mailbox lets us in, where one is set up.
final class MailboxCheck implements Check {
    private final @Nullable Connection mailbox;

    /// @param mailbox null if it cannot be tried
    MailboxCheck(@Nullable Connection mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public List<Finding> run(Visit visit) {
        var access = visit.setup().access();
        return mailbox == null || access.getOrDefault(Access.RELAY_URL, "").isEmpty()
                ? List.of(Finding.ok("None is set up: WhatsApp must reach this machine itself."))
                : Tried.of(mailbox, access, "The mailbox's settings cannot be used: ");
    }
}
