package app.parley.console;

import app.parley.desk.agents.AgentsDesk;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.costs.CostsDesk;
import app.parley.desk.files.FilesDesk;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.desk.status.StatusDesk;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.desk.wording.WordingDesk;

/// All that the window knows of the engine.
public record Desks(
        InboxDesk inbox,
        ApprovalsDesk approvals,
        StatusDesk status,
        SettingsDesk settings,
        FilesDesk files,
        TemplatesDesk templates,
        KnowledgeDesk knowledge,
        FoundDesk found,
        ConnectDesk connect,
        CostsDesk costs,
        AgentsDesk agents,
        SimulationsDesk simulations,
        WordingDesk wording) {

    /// These, with another wizard.
    public Desks with(ConnectDesk wizard) {
        return new Desks(
                inbox,
                approvals,
                status,
                settings,
                files,
                templates,
                knowledge,
                found,
                wizard,
                costs,
                agents,
                simulations,
                wording);
    }

    /// These, with another account of how things stand.
    public Desks with(StatusDesk standing) {
        return new Desks(
                inbox,
                approvals,
                standing,
                settings,
                files,
                templates,
                knowledge,
                found,
                connect,
                costs,
                agents,
                simulations,
                wording);
    }

    /// These, with another queue.
    public Desks with(ApprovalsDesk queue) {
        return new Desks(
                inbox,
                queue,
                status,
                settings,
                files,
                templates,
                knowledge,
                found,
                connect,
                costs,
                agents,
                simulations,
                wording);
    }

    /// These, with other agents.
    public Desks with(AgentsDesk team) {
        return new Desks(
                inbox,
                approvals,
                status,
                settings,
                files,
                templates,
                knowledge,
                found,
                connect,
                costs,
                team,
                simulations,
                wording);
    }

    /// These, with another one of what is known.
    public Desks with(KnowledgeDesk known) {
        return new Desks(
                inbox,
                approvals,
                status,
                settings,
                files,
                templates,
                known,
                found,
                connect,
                costs,
                agents,
                simulations,
                wording);
    }

    /// These, with another one of what was found in files.
    public Desks with(FoundDesk other) {
        return new Desks(
                inbox,
                approvals,
                status,
                settings,
                files,
                templates,
                knowledge,
                other,
                connect,
                costs,
                agents,
                simulations,
                wording);
    }

    /// These, with other runs of scripted customers.
    public Desks with(SimulationsDesk runs) {
        return new Desks(
                inbox, approvals, status, settings, files, templates, knowledge, found, connect, costs, agents, runs,
                wording);
    }

    /// These, with another one who finds words.
    public Desks with(WordingDesk writer) {
        return new Desks(
                inbox,
                approvals,
                status,
                settings,
                files,
                templates,
                knowledge,
                found,
                connect,
                costs,
                agents,
                simulations,
                writer);
    }
}
