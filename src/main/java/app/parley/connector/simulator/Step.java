package app.parley.connector.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a customer does. `after` is how many seconds they think and type before it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Say.class, name = "say"),
    @JsonSubTypes.Type(value = Step.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Step.Voice.class, name = "voice"),
    @JsonSubTypes.Type(value = Step.Location.class, name = "location"),
    @JsonSubTypes.Type(value = Step.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Step.React.class, name = "react"),
    @JsonSubTypes.Type(value = Step.Await.class, name = "await"),
    @JsonSubTypes.Type(value = Step.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Step.Revoke.class, name = "revoke"),
    @JsonSubTypes.Type(value = Step.Unsupported.class, name = "unsupported"),
})
sealed interface Step {

    int after();

    /// @param quote in reply to the shop's last message
    /// @param ad the headline of the advert they came from
    record Say(
            int after, String text, boolean quote, @Nullable String ad) implements Step {}

    /// @param colour `rrggbb` of the cloth
    record Picture(
            int after,
            String colour,
            boolean stained,
            @Nullable String caption) implements Step {}

    /// @param said what a listener would hear; it is not transmitted
    record Voice(int after, int seconds, String said) implements Step {}

    record Location(int after, double latitude, double longitude, String name, String address) implements Step {}

    record Order(int after, @Nullable String text, List<Item> items) implements Step {}

    record Item(String product, int quantity, BigDecimal price) {}

    /// To the shop's last message; nothing happens if there is none.
    record React(int after, String emoji) implements Step {}

    /// Goes on once the shop has answered, however long that takes.
    ///
    /// @param patience seconds until the nudge
    /// @param answered what they say to the answer
    /// @param nudge what they say, once, if there is none
    record Await(
            int after,
            int patience,
            @Nullable String answered,
            @Nullable String nudge) implements Step {}

    /// Of their own last text.
    record Edit(int after, String text) implements Step {}

    /// Of their own last message.
    record Revoke(int after) implements Step {}

    /// Something the API cannot show, as a poll.
    record Unsupported(int after, String kind) implements Step {}
}
