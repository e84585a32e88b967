package app.parley.knowledge;

import app.parley.knowledge.Vocabulary.Sense;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a text is about: the concepts and words that carry it.
record Meaning(List<Element> elements) {
    private static final double INFLECTED = 0.95;
    private static final double OTHER_WORDS = 0.9;

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
            return new Element("word " + word.folded(), literally(word).toList(), weight);
        }

        /// @param quality less than 1 if the word had to be guessed
        static Element of(Sense sense, double quality) {
            var form = new Form(FormField.CONCEPTS, sense.concept(), OTHER_WORDS * quality);
            return new Element("concept " + sense.concept(), List.of(form), sense.weight());
        }

        /// The concept, best found in the very word that was used for it.
        static Element of(Sense sense, Word word) {
            var concept = of(sense, 1);
            var forms = Stream.concat(concept.forms.stream(), literally(word)).toList();
            return new Element(concept.name, forms, concept.weight);
        }

        private static Stream<Form> literally(Word word) {
            var stems = Stream.of(Language.values())
                    .map(language -> new Form(FormField.of(language), word.stem(language), INFLECTED));
            return Stream.concat(Stream.of(new Form(FormField.WORDS, word.folded(), 1)), stems);
        }

        private Element and(Element other) {
            var all = Stream.concat(forms.stream(), other.forms.stream())
                    .distinct()
                    .toList();
            return new Element(name, all, Math.max(weight, other.weight));
        }
    }

    /// A term in a field of the index.
    ///
    /// @param quality how much of the idea is there if the term is
    record Form(FormField field, String term, double quality) {}

    /// The same idea said twice counts once, as strongly as it was said.
    static Meaning of(Collection<Element> said) {
        var elements = new LinkedHashMap<String, Element>();
        said.forEach(element -> elements.merge(element.name(), element, Element::and));
        return new Meaning(List.copyOf(elements.values()));
    }

    /// The concepts, as the index field takes them. What is only hinted at is no reason to be found.
    String concepts() {
        return elements.stream()
                .filter(element -> element.weight() > Vocabulary.WEAK)
                .flatMap(element -> element.forms().stream())
                .filter(form -> form.field() == FormField.CONCEPTS)
                .map(Form::term)
                .collect(Collectors.joining(" "));
    }

    double weight() {
        return elements.stream().mapToDouble(Element::weight).sum();
    }
}
