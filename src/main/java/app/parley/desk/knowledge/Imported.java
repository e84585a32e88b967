package app.parley.desk.knowledge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/// What became of a file.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Imported.Taken.class, name = "taken"),
    @JsonSubTypes.Type(value = Imported.Refused.class, name = "refused")
})
public sealed interface Imported {
    /// The file's name.
    String name();

    /// As what a file was read.
    enum Kind {
        CATALOGUE,
        DOCUMENT,
        POLICY,
        CHAT
    }

    /// @param added products, texts, or answers that wait for a yes
    /// @param same as they were known already
    /// @param notes how it was understood, in plain words
    /// @param leftOut what was refused and why, in plain words
    /// @param answers what was found in an old chat, now or before
    record Taken(
            String name,
            Kind kind,
            int added,
            int changed,
            int same,
            List<String> notes,
            List<LeftOut> leftOut,
            List<UUID> answers)
            implements Imported {
        public Taken {
            notes = List.copyOf(notes);
            leftOut = List.copyOf(leftOut);
            answers = List.copyOf(answers);
        }
    }

    /// @param line where it stands, from 1; 0 for no line of its own
    record LeftOut(int line, String reason) {}

    /// Nothing of it was taken.
    record Refused(String name, String reason) implements Imported {
        public static Refused tooLarge(String name) {
            return new Refused(name, "The file is larger than 64 MB.");
        }
    }
}
