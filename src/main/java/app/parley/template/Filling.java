package app.parley.template;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which variables somebody fills who wants to send a template.
///
/// @param header the names of the header's; numbers for numbered ones
/// @param body the names of the text's
/// @param links places of the buttons whose link is filled
/// @param coupons places of the buttons whose code is filled
/// @param payloads places of the quick replies that bring something back
/// @param file the header's file, as `IMAGE`; null if there is none
public record Filling(
        List<String> header,
        List<String> body,
        Set<Integer> links,
        Set<Integer> coupons,
        Set<Integer> payloads,
        @Nullable String file) {
    public Filling {
        header = List.copyOf(header);
        body = List.copyOf(body);
        links = Set.copyOf(links);
        coupons = Set.copyOf(coupons);
        payloads = Set.copyOf(payloads);
    }

    /// Whether these are just the variables that the wording has.
    boolean fits(Wording wording) {
        return same(wording.names(Part.HEADER), header)
                && same(wording.names(Part.BODY), body)
                && buttonsFit(wording.buttons());
    }

    private static boolean same(List<String> wanted, List<String> given) {
        return wanted.size() == given.size() && Set.copyOf(wanted).equals(Set.copyOf(given));
    }

    private boolean buttonsFit(List<Button> buttons) {
        for (int place = 0; place < buttons.size(); place++) {
            var button = buttons.get(place);
            boolean link = button.type().equals(Button.URL) && button.isOpen();
            if (links.contains(place) != link
                    || coupons.contains(place) != button.type().equals(Button.COPY_CODE)
                    || payloads.contains(place) && !button.type().equals(Button.QUICK_REPLY)) {
                return false;
            }
        }
        return List.of(links, coupons, payloads).stream()
                .flatMap(Set::stream)
                .allMatch(place -> place >= 0 && place < buttons.size());
    }

    /// Whether the header gets the kind of file it wants, or none.
    boolean fileFits(Wording wording) {
        var header = wording.header();
        if (header == null || header.isWords()) {
            return file == null;
        }
        return header.format().equals(file);
    }
}
