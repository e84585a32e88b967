package app.parley.knowledge.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;

/// A row of `knowledge_vectors`.
@Entity
@Table(name = "knowledge_vectors")
class KnowledgeVectorRow {
    @Id
    String digest;

    String model;
    int dimension;
    byte[] vector;

    static KnowledgeVectorRow of(String digest, String model, float[] values) {
        var row = new KnowledgeVectorRow();
        row.digest = digest;
        row.model = model;
        row.dimension = values.length;
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        row.vector = bytes.array();
        return row;
    }

    float[] values() {
        var values = new float[dimension];
        ByteBuffer.wrap(vector).asFloatBuffer().get(values);
        return values;
    }
}
