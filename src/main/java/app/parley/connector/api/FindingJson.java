package app.parley.connector.api;

import app.parley.agent.finding.Finding;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the trigger agent noticed, as callers see it.
///
/// @param stage which one was reached, where that is what was noticed
record FindingJson(
        String kind,
        UUID messageId,
        double confidence,
        Instant at,
        @Nullable String stage) {
    static FindingJson of(Finding finding) {
        var stage = finding.stage();
        return new FindingJson(
                finding.kind().word(),
                finding.message().value(),
                finding.confidence(),
                finding.at(),
                stage == null ? null : stage.word());
    }
}
