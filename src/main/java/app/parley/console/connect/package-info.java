/// The connection wizard: from "will I lose WhatsApp on my phone?" to a number that answers.
@org.jspecify.annotations.NullMarked
package app.parley.console.connect;
