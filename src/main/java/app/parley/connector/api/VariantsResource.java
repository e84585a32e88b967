package app.parley.connector.api;

import app.parley.agent.Variant;
import app.parley.agent.VariantWish;
import app.parley.agent.Variants;
import app.parley.agent.Worded;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.storage.Transactions;
import app.parley.template.Category;
import app.parley.template.Composition;
import java.util.List;
import java.util.Map;

/// Wordings to choose from. Nothing is kept and nothing goes: what is chosen is sent as any other text.
public final class VariantsResource implements Resource {
    private static final int USUAL = 3;
    private final Variants variants;
    private final Conversations conversations;
    private final Transactions transactions;

    private enum Purpose {
        UTILITY,
        MARKETING
    }

    public VariantsResource(Variants variants, Conversations conversations, Transactions transactions) {
        this.variants = variants;
        this.conversations = conversations;
        this.transactions = transactions;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/variants", this::write));
    }

    private Response write(ApiCall call) {
        var wish = wish(Fields.of(call));
        if (wish.reader() instanceof VariantWish.Reader.One(var conversation)
                && transactions.in(() -> conversations.find(conversation)).isEmpty()) {
            throw Problem.NOT_FOUND.because("There is no such conversation.");
        }
        return switch (variants.write(wish)) {
            case Worded.Some(var written) ->
                Response.json(
                        200,
                        Map.of(
                                "data",
                                written.stream().map(VariantsResource::json).toList()));
            case Worded.None(var why) -> throw Problem.UNAVAILABLE.because("Nothing was written: " + why);
        };
    }

    private static VariantWish wish(Fields fields) {
        var ask = fields.words("ask", VariantWish.LONGEST).orElse("");
        var words = fields.words("words", VariantWish.LONGEST_WORDS).orElse(null);
        if (ask.isEmpty() && words == null) {
            throw Problem.UNPROCESSABLE.because(
                    "Say in \"ask\" what should be written, or in \"words\" what should be put otherwise.");
        }
        var count = fields.whole("count", 1, VariantWish.MOST).orElse(USUAL);
        return new VariantWish(reader(fields), ask, words, count, "en");
    }

    private static VariantWish.Reader reader(Fields fields) {
        if (fields.given("conversation_id") == fields.given("template")) {
            throw Problem.UNPROCESSABLE.because(
                    "Wordings are for either a \"conversation_id\" or a \"template\" with category and language.");
        }
        return fields.object("template")
                .<VariantWish.Reader>map(VariantsResource::many)
                .orElseGet(() -> new VariantWish.Reader.One(
                        new ConversationId(fields.id("conversation_id").orElseThrow())));
    }

    private static VariantWish.Reader.Many many(Fields template) {
        var purpose = template.oneOf(Purpose.class, "category").orElse(Purpose.UTILITY);
        var language = template.text("language", 12)
                .filter(Composition::isLanguage)
                .orElseThrow(() -> template.refused("language", "is a code such as es or pt_BR"));
        return new VariantWish.Reader.Many(Category.of(purpose.name()), language);
    }

    private static Map<String, Object> json(Variant variant) {
        return Map.of("difference", variant.difference(), "text", variant.text(), "objections", variant.objections());
    }
}
