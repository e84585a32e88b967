package app.parley.desk.status;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// How the fetching of mail goes, for whoever shows it. From any thread.
public final class MailWatch {
    private final AtomicReference<Status.Mail> now = new AtomicReference<>(Status.Mail.NONE);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void tell(Status.Mail mail) {
        if (!mail.equals(now.getAndSet(mail))) {
            listeners.forEach(Runnable::run);
        }
    }

    public Status.Mail now() {
        return now.get();
    }

    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
