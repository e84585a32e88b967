package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.desk.agents.AgentsDesk;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.desk.status.StatusDesk;
import app.parley.desk.templates.TemplatesDesk;
import java.lang.reflect.Proxy;
import java.util.Set;

/// A desk whose engine has gone away: whatever is asked of it fails.
final class Failing {
    /// What only waits for news, or says how the window is to look, goes on.
    private static final Set<String> GOES_ON = Set.of("listen", "preferences");

    private Failing() {}

    /// The shop, where whatever a screen lists cannot be read.
    static Desks desks(Desks busy) {
        return new Desks(
                desk(InboxDesk.class, busy.inbox()),
                desk(ApprovalsDesk.class, busy.approvals()),
                desk(StatusDesk.class, busy.status()),
                busy.settings(),
                busy.files(),
                desk(TemplatesDesk.class, busy.templates()),
                desk(KnowledgeDesk.class, busy.knowledge()),
                busy.found(),
                busy.connect(),
                busy.costs(),
                desk(AgentsDesk.class, busy.agents()),
                desk(SimulationsDesk.class, busy.simulations()),
                busy.wording());
    }

    static <D> D desk(Class<D> type, D real) {
        var failing = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (GOES_ON.contains(method.getName())) {
                return method.invoke(real, arguments);
            }
            throw new IllegalStateException("the engine does not answer");
        });
        return type.cast(failing);
    }
}
