package app.parley.template;

import java.time.Instant;
import java.util.Optional;

/// Whether a template may be sent to somebody.
final class Permission {
    private Permission() {}

    static Optional<String> fault(Optional<Template> found, Filling filling, boolean marketing, Instant now) {
        if (found.isEmpty()) {
            return Optional.of("The template does not exist in this language.");
        }
        var template = found.get();
        var state = state(template.status());
        if (state.isPresent()) {
            return state;
        }
        if (template.needsMarketingConsent(now) && !marketing) {
            return Optional.of("This template is an advert, and the contact has not asked for adverts.");
        }
        if (!filling.fits(template.wording())) {
            return Optional.of("The template has other variables than these.");
        }
        return filling.fileFits(template.wording())
                ? Optional.empty()
                : Optional.of("The file on top is not the one the template wants.");
    }

    private static Optional<String> state(Status status) {
        return switch (status) {
            case APPROVED -> Optional.empty();
            case PENDING, IN_APPEAL -> Optional.of("WhatsApp has not approved this template yet.");
            case REJECTED -> Optional.of("WhatsApp has rejected this template.");
            case PAUSED -> Optional.of("WhatsApp has paused this template because of its low quality.");
            case DISABLED -> Optional.of("WhatsApp has disabled this template for good.");
            case LIMIT_EXCEEDED, ARCHIVED, LOCKED, DELETED, OTHER ->
                Optional.of("WhatsApp does not send this template at present.");
        };
    }
}
