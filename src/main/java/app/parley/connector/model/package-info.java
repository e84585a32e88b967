/// Language models: Gemini, any OpenAI-compatible server, and the offline one.
@org.jspecify.annotations.NullMarked
package app.parley.connector.model;
