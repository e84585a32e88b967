package app.parley.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// What was delivered in a month, and the prices for it; read once, and asked as often as needed.
public final class ChargedMonth {
    private final List<Volume> volumes;
    private final List<RateCard> known;
    private final int free;

    /// @param free answers of each number
    ChargedMonth(List<Volume> volumes, List<RateCard> known, int free) {
        this.volumes = volumes;
        this.known = known;
        this.free = free;
    }

    /// What the messages delivered from that day of the month on cost.
    public Spending since(LocalDate day) {
        return Spending.of(
                volumes.stream().filter(volume -> !volume.day().isBefore(day)).toList(), known);
    }

    /// How much of its free answers the number has taken that has taken most.
    public Allowed allowed() {
        long most = volumes.stream()
                .filter(volume -> volume.category().equals(Allowed.CATEGORY)
                        && volume.standing().isOfAllowance())
                .collect(Collectors.groupingBy(Volume::phoneNumberId, Collectors.summingLong(Volume::messages)))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Allowed(most, free);
    }
}
