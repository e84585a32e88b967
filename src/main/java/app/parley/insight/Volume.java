package app.parley.insight;

import java.time.LocalDate;

/// So many messages of a kind were delivered on a day.
///
/// @param category as Meta wrote it
public record Volume(
        String phoneNumberId, String region, String category, Standing standing, LocalDate day, long messages) {}
