package app.parley.agent.advice;

import app.parley.contact.ContactId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out who could be written to. It only reads.
public interface AudienceStore {

    /// Somebody who could be written to.
    record Member(
            ContactId id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String userId) {
        /// Shows nobody, for logs.
        @Override
        public String toString() {
            return "member " + id;
        }
    }

    /// Those who said yes to marketing and fit, the longest silent first.
    List<Member> members(Wanted wanted, int limit);

    /// How many fit who have said neither yes nor no to marketing.
    long undecided(Wanted wanted);

    /// Of those who had been silent at a time: how many there were, and how many wrote between then and `before`.
    ///
    /// @param silentSince nobody wrote from then until `at`
    /// @param spokeSince somebody did at or after this
    Returned returned(Instant at, Instant silentSince, Instant spokeSince, Instant before);

    /// @param silent contacts that had been silent
    /// @param wrote of these
    record Returned(long silent, long wrote) {}

    /// Whom to look for.
    ///
    /// @param spokeSince somebody wrote or was written to at or after this
    /// @param silentSince and not since then
    /// @param interested they sounded as if they would buy since then, and we had the last word; null for anybody
    record Wanted(
            Instant spokeSince,
            Instant silentSince,
            @Nullable Instant interested) {}
}
