/** Subscriptions to finding events and changes of status. */
package findings.aggregator.subscription;
