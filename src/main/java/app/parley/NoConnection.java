package app.parley;

import app.parley.conversation.FileUnavailableException;
import app.parley.conversation.Media;
import app.parley.conversation.MediaSource;
import app.parley.outbox.Delivery;
import app.parley.outbox.Failure;
import app.parley.outbox.MessageSender;
import app.parley.outbox.OutboundMessage;
import app.parley.outbox.standing.NumberAccount;
import app.parley.outbox.standing.NumberStanding;
import app.parley.template.Composition;
import app.parley.template.Listing;
import app.parley.template.Template;
import app.parley.template.TemplateAccount;
import app.parley.template.TemplateAccountException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What stands in the place of WhatsApp while no number is connected: it says so.
final class NoConnection implements MessageSender, MediaSource, TemplateAccount, NumberAccount {
    @Override
    public Delivery send(OutboundMessage message) {
        return new Delivery.AccountStopped(new Failure(0, "No WhatsApp number is connected."));
    }

    @Override
    public void markRead(String phoneNumberId, String whatsappId, boolean typing) {}

    @Override
    public String fetch(Media media, Path target) throws IOException {
        throw new FileUnavailableException(
                FileUnavailableException.Why.NOT_NOW, "no WhatsApp number is connected", null);
    }

    @Override
    public List<Listing> list() throws TemplateAccountException {
        throw nobody();
    }

    @Override
    public Created create(Composition composition) throws TemplateAccountException {
        throw nobody();
    }

    @Override
    public void edit(Template template, Composition composition) throws TemplateAccountException {
        throw nobody();
    }

    @Override
    public void delete(String name) throws TemplateAccountException {
        throw nobody();
    }

    @Override
    public Optional<NumberStanding> look() {
        return Optional.empty();
    }

    private static TemplateAccountException nobody() {
        return new TemplateAccountException("No WhatsApp business account is connected.");
    }
}
