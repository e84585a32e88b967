package app.parley.connector.simulator;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A Cloud API on loopback, and the customers of a small clothes shop. It talks over HTTP alone, so whatever works
/// with it
/// uses the same client and webhook as with WhatsApp.
public final class Simulator implements AutoCloseable {

    private static final int REMEMBERED = 10_000;

    private final AccountApi account;
    private final FaultSwitch faults = new FaultSwitch();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final GraphServer server;
    private final Webhooks webhooks;
    private final People people;
    private final CustomerMessages messages;
    private final Customers customers;
    private final Templates templates;

    /// Serves at once, on a free port.
    public Simulator(SimulatorSettings settings, InstantSource clock, Alarm alarm) {
        this(settings, clock, alarm, 0);
    }

    /// @param port 0 for a free one
    public Simulator(SimulatorSettings settings, InstantSource clock, Alarm alarm, int port) {
        this(settings, clock, alarm, port, Customers.scripts());
    }

    Simulator(SimulatorSettings settings, InstantSource clock, Alarm alarm, int port, List<Script> scripts) {
        Alarm whileOpen = (delay, task) -> alarm.after(delay, () -> runWhileOpen(task));
        server = new GraphServer(faults, port);
        var host = server.address().toString();
        people = new People(scripts.stream().map(Script::person).toList());
        var windows = new Windows();
        var received = new Recent<Person>(REMEMBERED);
        var shelf = new MediaShelf(settings, clock, host);
        webhooks = new Webhooks(settings, clock, whileOpen);
        templates = new Templates(settings, clock, whileOpen, webhooks);
        messages = new CustomerMessages(settings, clock, webhooks, windows, shelf, received);
        customers = new Customers(scripts, messages, whileOpen, settings);
        var receipts = new Receipts(settings, clock, whileOpen, webhooks, faults, customers::hear);
        var media = new MediaRules(shelf);
        var rules = new MessageRules(media, new TemplateRules(templates, media));
        var sends = new Sends(settings, clock, people, windows, rules, receipts, faults, received);
        account = new AccountApi(settings, templates, webhooks, shop().name(), host);
        server.start(new GraphApi(settings, sends, shelf, account));
    }

    /// What the demo's shop knows.
    public static DemoShop shop() {
        return DemoShop.load();
    }

    /// Where Graph calls go, without version.
    public URI baseUrl() {
        return server.address();
    }

    /// Sends webhooks there, and lets the customers begin.
    public void deliverTo(URI webhookUrl) {
        reportTo(webhookUrl);
        customers.begin();
    }

    /// Sends webhooks there, while the customers keep quiet.
    public void reportTo(URI webhookUrl) {
        webhooks.callback(webhookUrl);
    }

    /// Writes one message in somebody's name.
    ///
    /// @param customer a customer's name or user id, or any phone number in digits with country code
    /// @return the id of the message
    public String inject(String customer, String text) {
        var known = people.customer(customer);
        if (known == null && !customer.matches("\\d{6,15}")) {
            throw new IllegalArgumentException("neither a customer nor a phone number in digits");
        }
        return messages.text(known != null ? known : people.byPhone(customer), text);
    }

    /// Meta pauses a template because of its quality.
    public void pauseTemplate(String name, String language) {
        templates.pause(name, language);
    }

    /// Meta says that a template will be marketing in a day, and then makes it so.
    public void recategoriseTemplate(String name, String language) {
        templates.recategorise(name, language);
    }

    /// Called for whatever a customer does, on the thread that did it.
    public void onCustomerWrites(Consumer<CustomerLine> listener) {
        messages.listen(listener);
    }

    /// What goes wrong from now on.
    public void faults(Faults wanted) {
        faults.set(wanted);
    }

    /// The number is shared with the WhatsApp Business app from now on, whose contacts and chats can be asked for.
    public void shareWithPhone() {
        account.shareWithPhone();
    }

    /// How unruly webhooks are from now on; as usual at the beginning.
    public void mischief(Mischief wanted) {
        webhooks.mischief(wanted);
    }

    private void runWhileOpen(Runnable task) {
        if (!closed.get()) {
            task.run();
        }
    }

    @Override
    public void close() {
        closed.set(true);
        faults.close();
        server.close();
        webhooks.close();
    }
}
