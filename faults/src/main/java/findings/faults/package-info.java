/**
 * The fault harness: the services as processes of their own on a broker process, killed at random while letters
 * come in, and the comparison with a run that nobody disturbed.
 */
package findings.faults;
