/// The queue of drafts: a person reads one card after the other and decides, from the keyboard.
@org.jspecify.annotations.NullMarked
package app.parley.console.approvals;
