package app.parley.desk.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a file that a person wants to send.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Attached.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Attached.Refused.class, name = "refused")
})
public sealed interface Attached {

    /// @param kind as what it will go: `image`, `video`, `audio`, `document`
    /// @param mimeType told from its bytes
    /// @param size in bytes
    /// @param takesCaption whether words can stand under it
    record Kept(
            UUID id, String kind, String mimeType, @Nullable String name, long size, boolean takesCaption)
            implements Attached {}

    record Refused(String why) implements Attached {}
}
