/** What tests of every module share: the corpus beside the checkout, and what to do where it is lacking. */
package findings.events.testing;
