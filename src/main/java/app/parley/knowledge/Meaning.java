package app.parley.knowledge;

import app.parley.knowledge.Vocabulary.Sense;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a text is about: the concepts and words that carry it.
record Meaning(List<Element> elements) {
    Meaning {
        elements = List.copyOf(elements);
    }

    /// One concept or word.
    ///
    /// @param name the same for the same idea
    /// @param forms any of which a text may have to be about it
    /// @param weight how much it says, 0 to 1
    record Element(String name, List<Form> forms, double weight) {
        static Element of(Word word, double weight) {
            var stems = Stream.of(Language.values())
                    .map(language -> new Form(FormField.of(language), word.stem(language), 0.9));
            var forms = Stream.concat(Stream.of(new Form(FormField.WORDS, word.folded(), 1)), stems);
            return new Element("word " + word.folded(), forms.toList(), weight);
        }

        static Element of(Sense sense, double quality) {
            var form = new Form(FormField.CONCEPTS, sense.concept(), quality);
            return new Element("concept " + sense.concept(), List.of(form), sense.weight());
        }
    }

    /// A term in a field of the index.
    ///
    /// @param quality how much of the idea is there if the term is
    record Form(FormField field, String term, double quality) {}

    /// The same idea said twice counts once, as strongly as it was said.
    static Meaning of(Collection<Element> said) {
        var elements = new LinkedHashMap<String, Element>();
        said.forEach(
                element -> elements.merge(element.name(), element, (a, b) -> a.weight() >= b.weight() ? a : b));
        return new Meaning(List.copyOf(elements.values()));
    }

    /// The concepts, as the index field takes them.
    String concepts() {
        return elements.stream()
                .flatMap(element -> element.forms().stream())
                .filter(form -> form.field() == FormField.CONCEPTS)
                .map(Form::term)
                .collect(Collectors.joining(" "));
    }

    double weight() {
        return elements.stream().mapToDouble(Element::weight).sum();
    }
}
