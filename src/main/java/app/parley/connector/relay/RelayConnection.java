package app.parley.connector.relay;

import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Tries a mailbox by looking into it.
public final class RelayConnection implements Connection {

    @Override
    public List<Flaw> flaws(Map<Access, String> access) {
        if (access.getOrDefault(Access.RELAY_URL, "").isBlank()) {
            return List.of(new Flaw(Access.RELAY_URL, "Enter the mailbox's address, as https://mail.example.org."));
        }
        if (access.getOrDefault(Access.RELAY_TOKEN, "").isBlank()) {
            return List.of(new Flaw(Access.RELAY_TOKEN, "The mailbox's token is missing."));
        }
        try {
            settings(access);
            return List.of();
        } catch (IllegalArgumentException e) {
            boolean key = access.containsKey(Access.RELAY_PRIVATE_KEY)
                    && String.valueOf(e.getMessage()).contains("key");
            return List.of(new Flaw(key ? Access.RELAY_PRIVATE_KEY : Access.RELAY_URL, String.valueOf(e.getMessage())));
        }
    }

    private static RelaySettings settings(Map<Access, String> access) {
        return new RelaySettings(
                url(access.getOrDefault(Access.RELAY_URL, "").strip()),
                access.getOrDefault(Access.RELAY_TOKEN, "").strip(),
                access.get(Access.RELAY_PRIVATE_KEY),
                access.get(Access.RELAY_SECRET));
    }

    private static URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Enter the mailbox's address, as https://mail.example.org.", e);
        }
    }

    @Override
    public Trial test(Map<Access, String> access) {
        var flaws = flaws(access);
        if (!flaws.isEmpty()) {
            return new Trial.Fails(flaws.getFirst().why());
        }
        var settings = settings(access);
        try (var client = new MailboxClient(settings)) {
            var page = client.fetch("", 1, Duration.ZERO);
            return new Trial.Works(List.of(settings.url().getHost(), Long.toString(page.waiting())), "");
        } catch (RelayRefused e) {
            return new Trial.Fails(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Trial.Fails("The mailbox cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Trial.Fails("The mailbox cannot be reached.");
        }
    }
}
