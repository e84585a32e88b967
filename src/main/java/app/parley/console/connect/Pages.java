package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.media.Outlet;
import app.parley.desk.settings.AccessField;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands on each page of the wizard.
final class Pages {
    private final PageParts parts;
    private final Look look;
    private final ConnectViewModel model;
    private final BillViewModel bill;
    private final LiveViewModel live;
    private final Outlet outlet;

    Pages(PageParts parts, ConnectViewModel model, BillViewModel bill, LiveViewModel live, Outlet outlet) {
        this.parts = parts;
        this.look = parts.look();
        this.model = model;
        this.bill = bill;
        this.live = live;
        this.outlet = outlet;
    }

    /// Answers where the focus goes; null for the button that leads on.
    @Nullable
    Node fill(Page page) {
        return switch (page) {
            case DOOR -> doors();
            case BILL -> new BillPage(parts, bill, model.doorProperty().get()).fill();
            case PREPARE -> prepare();
            case TOKEN -> token();
            case NUMBER -> number();
            case REACH -> new ReachPage(parts, model, outlet).fill();
            case CHECKS -> new ChecksPage(parts, model).fill();
            case LAST -> last();
        };
    }

    static String word(Enum<?> which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    private Node doors() {
        return parts.choose(
                model.doorProperty(),
                List.of(Door.values()),
                door -> look.text("connect.door." + word(door)),
                door -> look.text("connect.door." + word(door) + ".help"),
                "connect-door");
    }

    private @Nullable Node prepare() {
        var door = model.doorProperty().get();
        parts.add(parts.steps("connect.prepare." + word(door)));
        return switch (door) {
            case NEW -> null;
            case MIGRATED -> {
                parts.add(parts.warning("connect.prepare.migrated.warning"));
                yield null;
            }
            case COEXISTENCE -> coexistence();
        };
    }

    private Node coexistence() {
        var signup = Controls.button(look.text("connect.signup.open"), this::openSignup);
        signup.setId("connect-signup");
        var missing = Controls.wrapped(look.text("connect.signup.missing"), "muted");
        parts.add(new VBox(signup), missing);
        @Nullable Node first = null;
        var ids = List.of(AccessField.SIGNUP_APP_ID, AccessField.SIGNUP_CONFIGURATION_ID);
        for (var id : ids) {
            if (!model.isKept(id)) {
                var field = parts.field("connect.access." + word(id), false, false, model.typed.property(id));
                first = first == null ? field : first;
            }
            parts.tie(model.typed.property(id).subscribe(_ -> {
                boolean known = model.signup().isPresent();
                signup.setDisable(!known);
                Controls.shown(missing, !known);
            }));
        }
        parts.add(parts.warning("connect.prepare.coexistence.warning.apps"));
        parts.add(parts.warning("connect.prepare.coexistence.warning.days"));
        return first == null ? signup : first;
    }

    private void openSignup() {
        model.signup().ifPresent(link -> {
            try {
                outlet.browse(link.address());
            } catch (IOException e) {
                model.cannotBrowse(e);
            }
        });
    }

    private Node token() {
        parts.add(parts.steps("connect.token.steps"));
        var token = secret(AccessField.ACCESS_TOKEN);
        secret(AccessField.APP_SECRET);
        parts.field(
                "connect.access.business_account_id",
                false,
                false,
                model.typed.property(AccessField.BUSINESS_ACCOUNT_ID));
        return token;
    }

    private Node secret(AccessField field) {
        return parts.field("connect.access." + word(field), true, model.isKept(field), model.typed.property(field));
    }

    private Node number() {
        for (var remark : model.remarks()) {
            parts.add(CheckRow.of(look, remark));
        }
        var all = model.choices();
        var now = model.choiceProperty().get();
        var chosen = new SimpleObjectProperty<>(now == null ? all.getFirst() : now);
        parts.tie(chosen.subscribe(model.choiceProperty()::set));
        return parts.choose(chosen, all, Pages::named, this::whose, "connect-number");
    }

    private static String named(Choice choice) {
        return choice.number().shown() + "   " + choice.number().name();
    }

    private String whose(Choice choice) {
        var account = look.text("connect.number.of", choice.account().name());
        if (choice.number().test()) {
            return account + " " + look.text("connect.number.test");
        }
        return choice.number().onPhone() ? account + " " + look.text("connect.number.phone") : account;
    }

    private @Nullable Node last() {
        if (model.liveProperty().get()) {
            return new LivePage(parts, model, live).fill();
        }
        parts.add(parts.steps("connect.last.steps"));
        return null;
    }
}
