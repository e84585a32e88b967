/// People outside: who they are to WhatsApp, their consent, and that two may turn out to be one.
@org.jspecify.annotations.NullMarked
package app.parley.contact;
