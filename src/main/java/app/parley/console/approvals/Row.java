package app.parley.console.approvals;

import app.parley.desk.approvals.QueueLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft in the list.
///
/// @param gone why it can no longer be decided; null while it can
/// @param later the person has put it off
record Row(QueueLine line, @Nullable Gone gone, boolean selected, boolean later) {

    static Row of(QueueLine line) {
        return new Row(line, null, false, false);
    }

    UUID id() {
        return line.draft();
    }

    boolean waits() {
        return gone == null;
    }

    Row with(QueueLine fresh) {
        return new Row(fresh, null, selected, later);
    }

    Row gone(@Nullable Gone why) {
        return new Row(line, why, selected && why == null, later);
    }

    Row selected(boolean now) {
        return new Row(line, gone, now, later);
    }

    Row putOff() {
        return new Row(line, gone, selected, true);
    }
}
