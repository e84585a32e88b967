package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Entry;
import app.parley.console.parts.Numbers;
import app.parley.desk.costs.CostsDesk;
import app.parley.desk.costs.CostsShown;
import app.parley.desk.costs.ModelPrice;
import app.parley.desk.costs.Taken;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was spent, and the price lists it is counted by.
final class CostsViewModel {
    private static final int LARGEST = 1_000_000;
    private static final int QUARTER = 3;
    private static final long MOST_PRICE = ModelPrice.MOST_MICROS;
    private final Background background;
    private final CostsDesk desk;
    private final Notices notices;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<@Nullable CostsShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Taken.@Nullable Refused> refused = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<@Nullable ModelPrice> price = new ReadOnlyObjectWrapper<>();

    /// Dollars for a million tokens of prompts.
    final Entry input = new Entry();

    /// Dollars for a million tokens of answers.
    final Entry output = new Entry();

    /// From when on the prices hold.
    final Entry from = new Entry();

    CostsViewModel(Background background, CostsDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.stopListening = desk.listen(background.throttled(this::refresh));
    }

    ReadOnlyObjectProperty<@Nullable CostsShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Why the latest file was not taken; null if it was.
    ReadOnlyObjectProperty<Taken.@Nullable Refused> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// What the language model costs; null until that was read.
    ReadOnlyObjectProperty<@Nullable ModelPrice> priceProperty() {
        return price.getReadOnlyProperty();
    }

    void refresh() {
        background.run(desk::now, this::show, e -> notices.problem("settings.unreadable", e));
        background.run(desk::model, this::showPrice, e -> notices.problem("settings.unreadable", e));
    }

    private void showPrice(ModelPrice fresh) {
        var own = fresh.own();
        input.keep(own == null ? "" : Numbers.amount(own.inputMicros()));
        output.keep(own == null ? "" : Numbers.amount(own.outputMicros()));
        price.set(fresh);
    }

    /// An empty field is no price of nothing: both have to be typed.
    void keepPrice() {
        var in = dollars(input);
        var out = dollars(output);
        if (in.isEmpty() || out.isEmpty()) {
            return;
        }
        background.run(
                () -> {
                    desk.price(in.get(), out.get());
                    return desk.model();
                },
                kept -> {
                    input.reset(input.typed());
                    output.reset(output.typed());
                    price.set(kept);
                    notices.tell("settings.saved");
                },
                e -> notices.problem("settings.failed", e));
    }

    private static Optional<Long> dollars(Entry entry) {
        var micros = Numbers.micros(entry.typed()).filter(price -> price <= MOST_PRICE);
        entry.setProblem(micros.isPresent() ? "" : "settings.costs.price.wrong");
        return micros;
    }

    private void show(CostsShown costs) {
        from.keep(quarter(costs.day()).toString());
        shown.set(costs);
    }

    /// Meta changes its prices on the first day of a quarter.
    private static LocalDate quarter(LocalDate day) {
        int months = (day.getMonthValue() - 1) % QUARTER;
        return day.withDayOfMonth(1).minusMonths(months);
    }

    void take(Path file) {
        var validFrom = typedDay();
        if (validFrom.isEmpty()) {
            from.setProblem("settings.costs.from.wrong");
            return;
        }
        background.run(
                () -> Files.size(file) > LARGEST
                        ? new Taken.Refused("This file is too large for a price list.", 0)
                        : desk.take(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), validFrom.get()),
                this::taken,
                e -> notices.problem("settings.costs.unreadable", e));
    }

    private Optional<LocalDate> typedDay() {
        try {
            return Optional.of(LocalDate.parse(from.typed()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void taken(Taken taken) {
        switch (taken) {
            case Taken.Kept(var card) -> {
                refused.set(null);
                notices.tell("settings.costs.taken", card.currency(), card.markets());
            }
            case Taken.Refused no -> refused.set(no);
        }
    }

    void close() {
        stopListening.run();
    }
}
