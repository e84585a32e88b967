/// WhatsApp templates: their words, their states, and what fills their variables.
@org.jspecify.annotations.NullMarked
package app.parley.template;
