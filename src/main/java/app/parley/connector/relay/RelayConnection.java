package app.parley.connector.relay;

import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Tries a mailbox by looking into it.
public final class RelayConnection implements Connection {
    private static final Trial UNREACHABLE =
            new Trial.Fails("The mailbox cannot be reached: check its address, and that it runs.");

    @Override
    public List<Flaw> flaws(Map<Access, String> access) {
        return flaw(Access.RELAY_URL, access, RelaySettings::address)
                .or(() -> flaw(Access.RELAY_TOKEN, access, RelaySettings::checkToken))
                .or(() -> access.containsKey(Access.RELAY_PRIVATE_KEY)
                        ? flaw(Access.RELAY_PRIVATE_KEY, access, SealedMail::new)
                        : Optional.empty())
                .stream()
                .toList();
    }

    private static Optional<Flaw> flaw(Access field, Map<Access, String> access, Consumer<String> check) {
        try {
            check.accept(access.getOrDefault(field, ""));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(new Flaw(field, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Trial test(Map<Access, String> access) {
        var flaws = flaws(access);
        if (!flaws.isEmpty()) {
            return new Trial.Fails(flaws.getFirst().why());
        }
        var settings = RelaySettings.of(
                access.getOrDefault(Access.RELAY_URL, ""),
                access.getOrDefault(Access.RELAY_TOKEN, ""),
                access.get(Access.RELAY_PRIVATE_KEY),
                access.get(Access.RELAY_SECRET));
        try (var client = new MailboxClient(settings)) {
            var page = client.fetch("", 1, Duration.ZERO);
            return new Trial.Works(List.of(settings.url().getHost(), Long.toString(page.waiting())), "");
        } catch (RelayRefused e) {
            return new Trial.Fails(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNREACHABLE;
        }
    }
}
