package app.parley;

import app.parley.connector.ingest.DeliveryStore;
import app.parley.storage.Jobs;
import java.time.Duration;
import java.time.InstantSource;

/// What is done again and again without being asked: forgetting, expiring, learning.
final class Chores {
    private Chores() {}

    static void plan(Jobs jobs, Slices slices, DeliveryStore deliveries, Workers workers, InstantSource clock) {
        jobs.every(
                "forget raw deliveries",
                Duration.ofHours(24),
                () -> deliveries.forget(
                        clock.instant().minus(slices.choices.now().rawKept())));
        jobs.every(
                "forget media",
                Duration.ofHours(24),
                () -> slices.media.forget(
                        clock.instant().minus(slices.choices.now().mediaKept())));
        jobs.every(
                "forget files nobody sent",
                Duration.ofHours(24),
                () -> slices.ownFiles.forget(clock.instant().minus(Duration.ofDays(30)), slices.desks.filesInUse()));
        jobs.every(
                "learn what was confirmed",
                Duration.ofHours(24),
                () -> workers.thinking().execute(slices.reading::learn));
        jobs.every(
                "read what passages mean",
                Duration.ofSeconds(20),
                () -> workers.fetching().execute(slices.knowledge::embed));
        jobs.every(
                "look for answers to suggest",
                Duration.ofMinutes(10),
                () -> workers.thinking().execute(slices.answered::look));
        jobs.every("look for advice", Duration.ofHours(1), slices.work.advisor::look);
        jobs.every("expire drafts", Duration.ofSeconds(30), slices.approvals::expire);
        jobs.every("forget what models were asked", Duration.ofHours(24), slices.modelUse::forget);
        jobs.every("forget gaps", Duration.ofHours(24), slices.gaps::forget);
        jobs.every("forget answers", Duration.ofHours(6), slices.idempotency::forget);
    }
}
