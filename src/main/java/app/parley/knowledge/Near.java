package app.parley.knowledge;

/// What a question means as a vector, and the field of the index where vectors of the same model stand.
record Near(String field, float[] vector) {}
