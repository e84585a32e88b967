package app.parley.desk.settings;

import java.util.List;

/// The hours as they are typed.
///
/// @param week a line for each day, Monday first, as `9:00-13:00, 16:00-20:00`; "" when closed
/// @param special days that are otherwise, one a line, as `2026-12-25 Christmas`
/// @param quietFrom when nothing is begun any more; "" while something may be begun at any time
public record HoursTyped(List<String> week, String special, Night night, String quietFrom, String quietTo) {
    public HoursTyped {
        week = List.copyOf(week);
    }

    /// What happens to messages while the business is closed.
    public enum Night {
        ANSWER,
        NOTICE,
        WAIT
    }
}
