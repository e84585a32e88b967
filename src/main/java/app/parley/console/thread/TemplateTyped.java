package app.parley.console.thread;

import app.parley.desk.inbox.Attached;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.TemplateOffers;
import app.parley.desk.inbox.TemplatePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// A template as somebody fills it.
///
/// @param language exactly as it was approved
/// @param values one a line, in their order
/// @param offer the template that was chosen; null where its name is typed by hand
/// @param file what is to stand above its text; null if nothing is yet
record TemplateTyped(
        String name,
        String language,
        String values,
        TemplateOffers.@Nullable Offer offer,
        Attached.@Nullable Kept file) {

    TemplateTyped(String name, String language, String values) {
        this(name, language, values, null, null);
    }

    /// A chosen template, filled with what is known of the contact.
    static TemplateTyped of(TemplateOffers.Offer offer) {
        return of(
                offer,
                offer.variables().stream().map(TemplateOffers.Variable::value).toList());
    }

    static TemplateTyped of(TemplateOffers.Offer offer, List<String> filled) {
        var lines = filled.stream().map(value -> value.replaceAll("\\s", " ")).toList();
        return new TemplateTyped(offer.name(), offer.language(), String.join("\n", lines), offer, null);
    }

    /// The same with a file above its text, or without one.
    TemplateTyped with(Attached.@Nullable Kept above) {
        return new TemplateTyped(name, language, values, offer, above);
    }

    /// What the chosen template wants above its text, as `image`; null if nothing.
    @Nullable
    String wantedFile() {
        return offer == null ? null : offer.file();
    }

    /// Whether a file may stand above the text: a document may be anything.
    boolean takes(Attached.Kept above) {
        var wanted = wantedFile();
        return wanted != null && (wanted.equals("document") || wanted.equals(above.kind()));
    }

    /// The same among the templates that may go now; the best of them if it is not there any more.
    TemplateTyped among(TemplateOffers found) {
        var same = found.offers().stream()
                .filter(one -> offer != null
                        && one.name().equals(name)
                        && one.language().equals(language)
                        && one.body().equals(offer.body()))
                .findFirst();
        if (same.isPresent()) {
            return of(same.get(), filled()).with(file);
        }
        if (found.known() && !found.offers().isEmpty()) {
            return of(found.offers().getFirst());
        }
        return offer == null ? this : new TemplateTyped("", language, "");
    }

    boolean isWhole() {
        if (offer != null) {
            return filled().stream().noneMatch(String::isBlank) && (offer.file() == null) == (file == null);
        }
        return !name.isBlank() && !language.isBlank();
    }

    /// A value for each variable of the chosen template; "" where none was given yet.
    List<String> filled() {
        var filled = new ArrayList<String>();
        var lines = values.split("\n", -1);
        int wanted = offer == null ? 0 : offer.variables().size();
        for (int i = 0; i < wanted; i++) {
            filled.add(i < lines.length ? lines[i] : "");
        }
        return filled;
    }

    /// What the contact will read; a variable without value stays as it is.
    String preview() {
        return offer == null ? "" : filled(offer.body(), TemplatePlace.BODY);
    }

    /// The same of what stands above; "" if nothing does.
    String header() {
        return offer == null || offer.header() == null ? "" : filled(offer.header(), TemplatePlace.HEADER);
    }

    private String filled(String text, TemplatePlace place) {
        var shown = text;
        var filled = filled();
        for (int i = 0; i < filled.size(); i++) {
            var variable = Objects.requireNonNull(offer).variables().get(i);
            if (variable.place().equals(place) && !filled.get(i).isBlank()) {
                shown = shown.replaceAll(
                        "\\{\\{\\s*" + variable.name() + "\\s*}}",
                        Matcher.quoteReplacement(filled.get(i).strip()));
            }
        }
        return shown;
    }

    Outgoing.Template outgoing() {
        return new Outgoing.Template(
                name.strip(), language.strip(), offer == null ? numbered() : chosen(offer), above());
    }

    private Outgoing.@Nullable Above above() {
        var wanted = wantedFile();
        return wanted == null || file == null ? null : new Outgoing.Above(file.id(), wanted);
    }

    private List<Outgoing.Variable> numbered() {
        return values.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Outgoing.Variable(null, line.strip()))
                .toList();
    }

    private List<Outgoing.Variable> chosen(TemplateOffers.Offer from) {
        var filled = filled();
        var variables = new ArrayList<Outgoing.Variable>();
        for (int i = 0; i < filled.size(); i++) {
            var variable = from.variables().get(i);
            variables.add(new Outgoing.Variable(
                    variable.named() ? variable.name() : null, filled.get(i).strip(), variable.place()));
        }
        return variables;
    }

    /// What is typed next: the language stays, and so does the chosen template, filled anew.
    TemplateTyped next() {
        return offer == null ? new TemplateTyped("", language, "") : of(offer);
    }
}
