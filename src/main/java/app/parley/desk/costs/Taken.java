package app.parley.desk.costs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What became of a file with prices.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Taken.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Taken.Refused.class, name = "refused")
})
public sealed interface Taken {

    record Kept(CostsShown.Card card) implements Taken {}

    /// Nothing was kept.
    ///
    /// @param why a sentence for the operator
    /// @param line it is about, counted from 1; 0 where the whole file is meant
    record Refused(String why, int line) implements Taken {}
}
