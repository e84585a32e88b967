package app.parley.desk.connect;

import app.parley.desk.settings.AccessWish;
import app.parley.desk.settings.Connecting;
import app.parley.storage.Changes;
import app.parley.storage.Transactions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The wizard's desk on the connections of this process.
public final class LocalConnectDesk implements ConnectDesk {
    /// Letters and digits that nobody takes for another.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int WORD = 24;
    private final SecureRandom chance = new SecureRandom();
    private final Connecting connecting;
    private final Examiner examiner;
    private final Changes<Examined> changes;
    private volatile Examined latest = Examined.NOTHING;
    private int examination;

    public LocalConnectDesk(Connecting connecting, Examiner examiner, Transactions transactions) {
        this.connecting = connecting;
        this.examiner = examiner;
        this.changes = new Changes<>(transactions);
    }

    @Override
    public boolean isLive() {
        return connecting.isLive();
    }

    @Override
    public Looked look(List<AccessWish> typed) {
        return examiner.look(connecting.access(typed));
    }

    @Override
    public Examined examine(List<AccessWish> typed) {
        int which = begin();
        var lines = new ArrayList<CheckLine>();
        show(which, Examined.NOTHING);
        examiner.examine(connecting.access(typed), typed.isEmpty() && isLive(), line -> {
            lines.add(line);
            show(which, new Examined(lines, false));
        });
        var whole = new Examined(lines, true);
        show(which, whole);
        return whole;
    }

    private synchronized int begin() {
        examination++;
        return examination;
    }

    /// One that was overtaken by another says nothing any more.
    private synchronized void show(int which, Examined examined) {
        if (which == examination) {
            latest = examined;
            changes.announce(examined);
        }
    }

    @Override
    public Examined examined() {
        return latest;
    }

    @Override
    public Asked askForHistory() {
        return examiner.askForHistory(connecting.access(List.of()));
    }

    @Override
    public Optional<String> register(List<AccessWish> typed, String pin) {
        return examiner.register(connecting.access(typed), pin);
    }

    @Override
    public Tunnel tunnel(Tunnel.Kind kind) {
        return examiner.tunnel(kind);
    }

    @Override
    public Tunnel openTunnel() {
        return examiner.openTunnel();
    }

    @Override
    public Optional<String> deliverHere() {
        return examiner.deliverHere(connecting.access(List.of()));
    }

    @Override
    public List<MailboxFile> mailboxFiles() {
        return examiner.mailboxFiles().entrySet().stream()
                .map(file -> new MailboxFile(file.getKey(), file.getValue()))
                .toList();
    }

    @Override
    public String freshWord() {
        return chance.ints(WORD, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    @Override
    public Runnable listen(Runnable listener) {
        return changes.listen(_ -> listener.run());
    }
}
