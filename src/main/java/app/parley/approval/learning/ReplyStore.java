package app.parley.approval.learning;

import app.parley.approval.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where accepted answers are found.
public interface ReplyStore {

    /// Answers about an intent, or about any, that a person sent as they were or changed; newest first.
    List<Reply> accepted(@Nullable Intent intent, int limit);
}
