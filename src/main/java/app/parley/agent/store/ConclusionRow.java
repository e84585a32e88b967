package app.parley.agent.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One line of the table `ai_conversations`.
@Entity
@Table(name = "ai_conversations")
class ConclusionRow {
    @Id
    UUID id;

    @Column(name = "conversation_id")
    UUID conversationId;

    @Column(name = "agent_id")
    UUID agentId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> context;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> memory;

    @Column(name = "confidence_score")
    @Nullable
    BigDecimal confidenceScore;

    @Column(name = "created_at")
    Instant createdAt;
}
