package app.parley.approval.store;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// One line of the table `ai_agents`.
@Entity
@Table(name = "ai_agents")
class AgentRow {
    @Id
    UUID id;

    String name;
    String type;

    @Column(name = "is_active")
    boolean active;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    String autonomy;
    String intents;

    @Column(name = "hold_first_contact")
    boolean holdFirstContact;

    @Column(name = "tell_on_hand_over")
    boolean tellOnHandOver;

    @Column(name = "daily_cap")
    Integer dailyCap;

    @Column(name = "daily_budget_micros")
    Long dailyBudgetMicros;

    static AgentRow of(AgentSettings agent) {
        var row = new AgentRow();
        row.id = agent.id();
        row.name = agent.name();
        row.type = agent.type().word();
        row.active = agent.active();
        row.autonomy = agent.autonomy().word();
        var words = new HashMap<String, String>();
        agent.intents().forEach((intent, level) -> words.put(intent, level.word()));
        row.intents = Json.text(words);
        row.holdFirstContact = agent.holdFirstContact();
        row.tellOnHandOver = agent.tellOnHandOver();
        row.dailyCap = agent.dailyCap();
        row.dailyBudgetMicros = agent.dailyBudgetMicros();
        return row;
    }

    AgentSettings settings() {
        var levels = new HashMap<String, Autonomy>();
        Json.read(intents, new TypeReference<Map<String, String>>() {})
                .forEach((intent, word) -> levels.put(intent, Autonomy.of(word)));
        return new AgentSettings(
                id,
                name,
                AgentType.valueOf(type.toUpperCase(Locale.ROOT)),
                active,
                Autonomy.of(autonomy),
                levels,
                holdFirstContact,
                tellOnHandOver,
                dailyCap,
                dailyBudgetMicros);
    }
}
