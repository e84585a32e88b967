package app.parley.desk.agents;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One agent, and what it did in the last 30 days.
///
/// @param type as `conversation`
/// @param writes whether it writes to customers, and so has levels
/// @param budgetSpent whether it drafts without its model until tomorrow
/// @param noticed how often it noticed what; empty for agents that notice nothing
/// @param advised how much it proposed to people; null for agents that propose nothing
/// @param answerTime average of its model; null where none was asked
public record AgentShown(
        String type,
        boolean active,
        boolean writes,
        boolean budgetSpent,
        Work work,
        List<Noticed> noticed,
        @Nullable Advised advised,
        Cost today,
        Cost month,
        @Nullable Cost perConversation,
        @Nullable Duration answerTime) {
    public AgentShown {
        noticed = List.copyOf(noticed);
    }

    /// What it wrote, and what people made of it.
    ///
    /// @param right sent as written, or but for greeting, emoji, spacing and punctuation
    /// @param rejections why people rejected some, the most frequent first
    public record Work(
            long drafts,
            long decided,
            long right,
            long edited,
            long rejected,
            long alone,
            long handedOver,
            List<Rejected> rejections) {
        public Work {
            rejections = List.copyOf(rejections);
        }
    }

    /// @param kind as `opportunity`
    public record Noticed(String kind, long count) {}

    /// What it proposed to people.
    ///
    /// @param taken of these, found good
    public record Advised(long made, long taken, long dismissed) {}

    /// @param reason as `wrong_tone`
    public record Rejected(String reason, long count) {}

    /// @param micros millionths of a US dollar, as far as prices are known
    /// @param unpriced calls whose price is not known
    public record Cost(long micros, long unpriced) {}
}
