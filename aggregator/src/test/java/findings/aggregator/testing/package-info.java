/** Letters for the tests of this module. */
package findings.aggregator.testing;
