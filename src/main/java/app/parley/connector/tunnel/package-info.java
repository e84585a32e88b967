/// Programs on this computer that publish the webhooks' port on the internet.
@org.jspecify.annotations.NullMarked
package app.parley.connector.tunnel;
