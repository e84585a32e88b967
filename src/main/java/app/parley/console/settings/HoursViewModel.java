package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Entry;
import app.parley.desk.settings.HoursTyped;
import app.parley.desk.settings.HoursTyped.Night;
import app.parley.desk.settings.Kept;
import app.parley.desk.settings.SettingsDesk;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// When the business is open, as it is typed.
final class HoursViewModel {
    static final List<String> DAYS = List.of(DayOfWeek.values()).stream()
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final ObjectProperty<Night> night = new SimpleObjectProperty<>(Night.ANSWER);
    private Night kept = Night.ANSWER;

    HoursViewModel(Background background, SettingsDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        DAYS.forEach(day -> entries.put(day, new Entry()));
        List.of("special", "night", "quietFrom", "quietTo").forEach(field -> entries.put(field, new Entry()));
        night.subscribe(() -> entry("night").setProblem(""));
    }

    /// @param field a day, as `monday`, or `special`, `quietFrom`, `quietTo`; of `night` there is only what is wrong
    Entry entry(String field) {
        return entries.computeIfAbsent(field, _ -> new Entry());
    }

    ObjectProperty<Night> nightProperty() {
        return night;
    }

    /// What was typed and not yet saved stays.
    void show(HoursTyped typed) {
        for (int i = 0; i < DAYS.size(); i++) {
            entry(DAYS.get(i)).keep(typed.week().get(i));
        }
        entry("special").keep(typed.special());
        entry("quietFrom").keep(typed.quietFrom());
        entry("quietTo").keep(typed.quietTo());
        if (night.get() == kept) {
            night.set(typed.night());
        }
        kept = typed.night();
    }

    void save() {
        var typed = new HoursTyped(
                DAYS.stream().map(day -> entry(day).typed()).toList(),
                entry("special").typed(),
                night.get(),
                entry("quietFrom").typed(),
                entry("quietTo").typed());
        background.run(
                () -> desk.keepHours(typed),
                answer -> answered(answer, typed),
                e -> notices.problem("settings.failed", e));
    }

    private void answered(Kept answer, HoursTyped typed) {
        entries.values().forEach(entry -> entry.setProblem(""));
        switch (answer) {
            case Kept.Done() -> {
                kept = typed.night();
                entries.values().forEach(entry -> entry.reset(entry.typed()));
                background.run(desk::hours, this::show, e -> notices.problem("settings.failed", e));
                notices.tell("settings.saved");
            }
            case Kept.Refused(var flaws) ->
                flaws.forEach(flaw -> entry(flaw.field()).setProblem(flaw.why()));
        }
    }
}
