package app.parley.desk.thread;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message holds beside words, where its type has more to show. In a contact's message all of it was
/// written by a stranger.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Details.Reaction.class, name = "reaction"),
    @JsonSubTypes.Type(value = Details.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Details.People.class, name = "people"),
    @JsonSubTypes.Type(value = Details.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Details.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Details.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = Details.Template.class, name = "template")
})
public sealed interface Details {

    /// @param emoji null when the reaction was taken back
    record Reaction(@Nullable String emoji) implements Details {}

    record Place(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) implements Details {}

    /// Address cards.
    record People(List<Person> people) implements Details {
        public People {
            people = List.copyOf(people);
        }
    }

    record Person(@Nullable String name, List<String> phones) {
        public Person {
            phones = List.copyOf(phones);
        }
    }

    record Order(List<Item> items) implements Details {
        public Order {
            items = List.copyOf(items);
        }
    }

    /// @param product the shop's own number of it
    /// @param price of one, as it was written
    record Item(
            @Nullable String product,
            int quantity,
            @Nullable String price,
            @Nullable String currency) {}

    /// The button or the line of a list that was chosen.
    record Choice(String title, @Nullable String description) implements Details {}

    /// What we gave to choose from.
    ///
    /// @param options buttons, or the list's button and then its lines; none where we asked for the phone number
    /// @param link the page that the one button opens
    record Offer(
            @Nullable String header,
            @Nullable String footer,
            List<String> options,
            @Nullable String link) implements Details {
        public Offer {
            options = List.copyOf(options);
        }
    }

    /// What stands around a template's text.
    record Template(@Nullable String header, @Nullable String footer, List<String> buttons) implements Details {
        public Template {
            buttons = List.copyOf(buttons);
        }
    }
}
