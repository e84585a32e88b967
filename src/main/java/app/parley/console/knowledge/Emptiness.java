package app.parley.console.knowledge;

import app.parley.console.kit.Look;
import app.parley.console.kit.Phase;
import app.parley.console.parts.Blank;
import org.kordamp.ikonli.feather.Feather;

/// What is said where the list has nothing to show.
final class Emptiness {
    private final Look look;
    private final Listing listing;
    private final Blank blank;
    private final Runnable begin;
    private final Runnable bring;

    Emptiness(Look look, Listing listing, Blank blank, Runnable begin, Runnable bring) {
        this.look = look;
        this.listing = listing;
        this.blank = blank;
        this.begin = begin;
        this.bring = bring;
    }

    void say(Phase phase) {
        if (phase == Phase.FAILED) {
            blank.say(
                    Feather.ALERT_CIRCLE,
                    look.text("knowledge.failed"),
                    look.text("knowledge.failed.next"),
                    look.text("knowledge.again"),
                    listing::load);
        } else if (listing.searching()) {
            say(
                    "knowledge.none.found",
                    "knowledge.search.clear",
                    () -> listing.wordsProperty().set(""));
        } else if (listing.tabProperty().get() == Tab.GAPS) {
            blank.say(Feather.CHECK_CIRCLE, look.text("knowledge.none.gaps"), look.text("knowledge.none.gaps.next"));
        } else if (listing.tabProperty().get() == Tab.STALE) {
            blank.say(Feather.CHECK_CIRCLE, look.text("knowledge.none.stale"), look.text("knowledge.none.stale.next"));
        } else if (listing.tabProperty().get() == Tab.FOUND) {
            say("knowledge.none.waiting", "knowledge.import", bring);
        } else if (listing.narrowed()) {
            say("knowledge.none.kind", "knowledge.new", begin);
        } else {
            say("knowledge.none", "knowledge.new", begin);
        }
    }

    private void say(String key, String action, Runnable run) {
        blank.say(Feather.BOOK_OPEN, look.text(key), look.text(key + ".next"), look.text(action), run);
    }
}
