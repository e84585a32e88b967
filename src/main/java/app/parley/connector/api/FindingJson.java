package app.parley.connector.api;

import app.parley.agent.finding.Finding;
import java.time.Instant;
import java.util.UUID;

/// Something the trigger agent noticed, as callers see it.
record FindingJson(String kind, UUID messageId, double confidence, Instant at) {
    static FindingJson of(Finding finding) {
        return new FindingJson(finding.kind().word(), finding.message().value(), finding.confidence(), finding.at());
    }
}
