package app.parley.knowledge;

import app.parley.knowledge.FormField.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Turns an item into what is indexed of it, and back into what is quoted.
final class Passages {
    static final String ID = "id";
    static final String STAMP = "stamp";

    /// Names the field that holds the vector, where there is one.
    static final String VECTOR = "vector";

    private static final String KIND = "kind";
    private static final String HEADING = "heading_text";
    private static final String QUOTE = "quote";
    private static final String FACTS = "facts";
    private static final String HEADING_TOPICS = "heading_topics";
    private static final String TEXT_TOPICS = "text_topics";

    /// A heading says what a passage is about; its text may wander.
    private static final double TEXT_WORTH = 0.8;

    private static final int UUID_LENGTH = 36;
    private static final FieldType FORMS = forms();

    private final MeaningReader meanings;

    private final Vectors vectors;

    Passages(MeaningReader meanings, Vectors vectors) {
        this.meanings = meanings;
        this.vectors = vectors;
    }

    /// An item's documents in the index: one, or one for each chunk.
    List<Document> documents(Known known, List<String> chunks) {
        var item = known.item();
        var documents = switch (item.kind()) {
            case ENTRY -> List.of(document(known, text(item.question()), text(item.answer()), text(item.answer()), ""));
            case PRODUCT -> List.of(document(known, text(item.name()), described(item), Listing.of(item), facts(item)));
            case DOCUMENT, POLICY ->
                chunks.stream()
                        .map(chunk -> document(known, text(item.title()), chunk, chunk, ""))
                        .toList();
        };
        addVectors(documents, texts(item, chunks));
        return documents;
    }

    /// What a model reads of each of the item's documents.
    static List<String> texts(KnowledgeItem item, List<String> chunks) {
        return switch (item.kind()) {
            case ENTRY -> List.of(Vectors.text(text(item.question()), text(item.answer())));
            case PRODUCT -> List.of(Vectors.text(text(item.name()), described(item)));
            case DOCUMENT, POLICY ->
                chunks.stream()
                        .map(chunk -> Vectors.text(text(item.title()), chunk))
                        .toList();
        };
    }

    private void addVectors(List<Document> documents, List<String> texts) {
        var kept = vectors.kept(texts);
        for (int i = 0; i < documents.size(); i++) {
            var vector = kept.get(texts.get(i));
            if (vector != null) {
                var field = vectors.field(vector);
                documents.get(i).add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
                documents.get(i).add(new StringField(VECTOR, field, Field.Store.NO));
            }
        }
    }

    private Document document(Known known, String heading, String text, String quote, String facts) {
        var document = new Document();
        var id = known.id().toString();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new BinaryDocValuesField(STAMP, new BytesRef(stamp(known.id(), known.changedAt()))));
        document.add(new StoredField(KIND, known.item().kind().word()));
        document.add(new StoredField(HEADING, heading));
        document.add(new StoredField(QUOTE, quote));
        document.add(new StoredField(FACTS, facts));
        add(document, Part.HEADING, heading, HEADING_TOPICS);
        add(document, Part.TEXT, text, TEXT_TOPICS);
        return document;
    }

    private void add(Document document, Part part, String text, String topicsField) {
        var topics = Topics.of(text);
        document.add(new StoredField(topicsField, topics.written()));
        for (var field : FormField.values()) {
            var words = switch (field) {
                case CONCEPTS -> meanings.read(text).concepts();
                case TOPICS -> topics.names();
                case WORDS, EN, ES, PT -> text;
            };
            document.add(new Field(field.in(part), words, FORMS));
        }
    }

    /// Says which state of which item a document was made of.
    static String stamp(KnowledgeId id, Instant changedAt) {
        return id + " " + changedAt;
    }

    static KnowledgeId stamped(String stamp) {
        return new KnowledgeId(UUID.fromString(stamp.substring(0, stamp.indexOf(' '))));
    }

    static String heading(Document document) {
        return document.get(HEADING);
    }

    static Kind kind(Document document) {
        return Kind.of(document.get(KIND));
    }

    /// The concepts a product answers to once it is named: it has a price, it has sizes.
    static List<String> facts(Document document) {
        return List.of(document.get(FACTS).split(" ", -1));
    }

    /// How much the passage is about what the question is about, 0 to 1.
    static double likeness(Document document, Topics question) {
        double heading = question.likeness(Topics.read(document.get(HEADING_TOPICS)));
        double text = question.likeness(Topics.read(document.get(TEXT_TOPICS)));
        return Math.max(heading, TEXT_WORTH * text);
    }

    static Passage passage(Document document, double score) {
        var id = document.get(ID);
        var kind = kind(document);
        var heading = heading(document);
        var source = kind.word() + " " + id + " \"" + heading + "\"";
        return new Passage(new KnowledgeId(UUID.fromString(id)), kind, document.get(QUOTE), source, heading, score);
    }

    /// The item that a source names ([Passage#source]), if it is one of ours.
    static Optional<KnowledgeId> named(String source) {
        var words = source.split(" ", 3);
        try {
            return words.length < 2 || words[1].length() != UUID_LENGTH
                    ? Optional.empty()
                    : Optional.of(new KnowledgeId(UUID.fromString(words[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String facts(KnowledgeItem product) {
        var facts = new ArrayList<>(List.of("order", "catalogue"));
        var variants = product.variants();
        if (product.price() != null || variants.stream().anyMatch(variant -> variant.price() != null)) {
            facts.add("price");
        }
        if (product.stock() != null || variants.stream().anyMatch(variant -> variant.stock() != null)) {
            facts.add("stock");
        }
        if (variants.stream().anyMatch(variant -> variant.size() != null)) {
            facts.add("size");
        }
        if (variants.stream().anyMatch(variant -> variant.colour() != null)) {
            facts.add("colour");
        }
        if (product.picture() != null) {
            facts.add("photo");
        }
        facts.add(meanings.read(text(product.text())).concepts());
        return String.join(" ", facts).strip();
    }

    /// The words a product is found by besides its name.
    private static String described(KnowledgeItem product) {
        var parts = new ArrayList<String>();
        parts.add(text(product.text()));
        product.variants().forEach(variant -> parts.add(variant.words()));
        return String.join("\n", parts).strip();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static FieldType forms() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setStoreTermVectors(true);
        type.freeze();
        return type;
    }
}
