package app.parley.desk.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The templates that may be sent in a conversation now, the best first: in its language before others, what
/// needs no file before what does, utility before marketing, then by how often they are answered.
///
/// @param known false while nothing was ever read from WhatsApp; a name is typed by hand then
public record TemplateOffers(boolean known, List<Offer> offers) {
    public TemplateOffers {
        offers = List.copyOf(offers);
    }

    /// One template.
    ///
    /// @param marketing it is an advert, which this contact has asked for
    /// @param header words above the text; null if there are none
    /// @param file what is attached above the text each time: `image`, `video` or `document`; null if nothing is
    /// @param body with its variables as `{{1}}` or `{{name}}`
    /// @param buttons what stands on the buttons
    public record Offer(
            String name,
            String language,
            boolean marketing,
            @Nullable String header,
            @Nullable String file,
            String body,
            @Nullable String footer,
            List<String> buttons,
            List<Variable> variables) {
        public Offer {
            buttons = List.copyOf(buttons);
            variables = List.copyOf(variables);
        }
    }

    /// @param name as it stands in the text; a number if it has none; of a button what stands on it
    /// @param named whether WhatsApp is to be told the name
    /// @param value what we know of the contact for it; "" if nothing
    public record Variable(String name, boolean named, TemplatePlace place, String example, String value) {}
}
