/// What a message is about, told without a model: a linear classifier that learns from examples and says when it does
/// not know.
@org.jspecify.annotations.NullMarked
package app.parley.conversation.reading;
