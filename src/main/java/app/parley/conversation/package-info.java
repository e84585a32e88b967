/// Everything said between a contact and one of our numbers: messages, threads, media, the service window.
@org.jspecify.annotations.NullMarked
package app.parley.conversation;
