package app.parley.desk.status;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// How mail comes in, for whoever shows it: how the fetching goes, and whether our own address is reached. From
/// any thread.
public final class MailWatch {
    private final AtomicReference<Status.Mail> now = new AtomicReference<>(Status.Mail.NONE);
    private final AtomicReference<@Nullable String> unreachable = new AtomicReference<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void tell(Status.Mail mail) {
        if (!mail.equals(now.getAndSet(mail))) {
            listeners.forEach(Runnable::run);
        }
    }

    public Status.Mail now() {
        return now.get();
    }

    /// @param trouble why nothing reaches our address on the internet, in plain words; null if it does
    public void tellReach(@Nullable String trouble) {
        if (!Objects.equals(trouble, unreachable.getAndSet(trouble))) {
            listeners.forEach(Runnable::run);
        }
    }

    /// Why nothing reaches our address on the internet; null if it does, or if there is none.
    @Nullable
    String unreachable() {
        return unreachable.get();
    }

    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
