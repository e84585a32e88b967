/// Numbers: what WhatsApp charges for messages, and what a month will cost.
@org.jspecify.annotations.NullMarked
package app.parley.insight;
